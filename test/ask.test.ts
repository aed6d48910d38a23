import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** A process has to start, and on a busy machine to be built first. */
const PATIENCE = 60_000;
const BRIDGE = 'A bridge over the river was proposed. It is to be built within three years.';
const PARADE = 'The zorb season opens with a parade of boats on the lake every year.';

let folder: string;
let corpus: string;

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function start(words: readonly string[]) {
  const { CORPUS_DIR: _, LOG_LEVEL: __, ...env } = process.env;
  return spawn(process.execPath, ['scripts/run.mjs', 'src/ask.js', ...words], {
    cwd: ROOT,
    env: { ...env, DATA_DIR: join(folder, 'data') },
  });
}

async function ask(words: readonly string[], input = ''): Promise<Ended> {
  const child = start(words);
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => (output += data));
  child.stderr.setEncoding('utf8').on('data', (data: string) => (errors += data));
  // A program that ends without reading its input closes the pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output, errors };
}

interface Line {
  readonly id?: string | number;
  readonly question: string;
  readonly outcome: string;
  readonly passages: readonly {
    file: string;
    line: number;
    paragraph: number;
    score: number;
    text: string;
  }[];
}

/** Fails where standard output holds anything but JSON lines. */
const toLines = (output: string): Line[] =>
  output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-ask-'));
  corpus = join(folder, 'corpus');
  await mkdir(join(corpus, 'notes'), { recursive: true });
  await writeFile(
    join(corpus, 'a.en.txt'),
    `The chairman led the delegation to Japan in the spring.\n\n${BRIDGE}\n\n${PARADE}\n`,
  );
  await writeFile(join(corpus, 'notes/b.bn.txt'), 'নদীর ওপর একটি সেতু হবে।\n\nমেলা বসে বসন্তে।\n');
  await writeFile(join(corpus, 'notes/c.en.txt'), `${PARADE}\n`);
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, ['scripts/build.mjs'], { cwd: ROOT }, (error) =>
      error ? reject(error) : resolve(),
    );
  });
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run ask', () => {
  test('prints the passage with its file and line for a person to read', { timeout: PATIENCE }, async () => {
    const { code, output, errors } = await ask(['--corpus', corpus, 'who led the delegation to Japan']);
    expect(code).toBe(0);
    expect(output).toContain('The chairman led the delegation to Japan in the spring.');
    expect(output).toContain('a.en.txt:1');
    expect(output).not.toContain('\u001b');
    expect(errors).toBe('');
  });

  test('--json prints one object, without an id', { timeout: PATIENCE }, async () => {
    const { code, output } = await ask(['--corpus', corpus, '--json', '--top', '2', BRIDGE]);
    expect(code).toBe(0);
    const [line, ...more] = toLines(output);
    expect(more).toEqual([]);
    expect(Object.keys(line ?? {})).toEqual(['question', 'outcome', 'passages']);
    expect(line).toMatchObject({ question: BRIDGE, outcome: 'answer' });
    expect(line?.passages).toHaveLength(2);
    const [first, second] = line?.passages ?? [];
    expect(first).toEqual({
      file: 'a.en.txt',
      line: 3,
      paragraph: 2,
      score: expect.any(Number),
      text: BRIDGE,
    });
    expect(second).toMatchObject({ file: 'notes/b.bn.txt', line: 1, paragraph: 1 });
    expect(first?.score).toBeGreaterThanOrEqual(second?.score ?? Infinity);
  });

  test('--json with nothing to say exits 0 all the same', { timeout: PATIENCE }, async () => {
    const { code, output } = await ask(['--corpus', corpus, '--json', 'sourdough hydration']);
    expect(code).toBe(0);
    expect(toLines(output)).toMatchObject([{ outcome: 'none' }]);
  });

  test('--batch answers the questions of a file in their order', { timeout: PATIENCE }, async () => {
    const file = join(folder, 'questions.jsonl');
    const questions = [
      { id: 'q1', question: 'zorb season', lang: 'en' },
      { id: 2, question: 'who is it' },
      { id: 'q3', question: 'মেলা বসে বসন্তে' },
      { id: 'q4', question: '' },
    ];
    await writeFile(file, `\uFEFF${questions.map((question) => JSON.stringify(question)).join('\r\n\r\n')}`);
    const { code, output, errors } = await ask(['--corpus', corpus, '--batch', file, '--top', '1']);
    expect([code, errors]).toEqual([0, '']);
    const lines = toLines(output);
    expect(lines.map(({ id, question }) => ({ id, question }))).toEqual(
      questions.map(({ id, question }) => ({ id, question })),
    );
    expect(lines.map(({ outcome }) => outcome === 'none')).toEqual([false, true, false, true]);
    expect(lines[2]?.passages[0]?.file).toBe('notes/b.bn.txt');
    for (const { passages } of lines) expect(passages.length).toBeLessThanOrEqual(1);
    expect(lines[0]?.passages[0]).toEqual({
      file: 'a.en.txt',
      line: 5,
      paragraph: 3,
      score: expect.any(Number),
      text: PARADE,
      places: [
        { file: 'a.en.txt', line: 5, paragraph: 3 },
        { file: 'notes/c.en.txt', line: 1, paragraph: 1 },
      ],
    });
    expect(lines[2]?.passages[0]).not.toHaveProperty('places');
  });

  test('--batch - answers each question of standard input as it comes', { timeout: PATIENCE }, async () => {
    const child = start(['--corpus', corpus, '--batch', '-']);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of ['first', 'second']) {
      child.stdin.write(`${JSON.stringify({ id, question: 'bridge over the river' })}\n`);
      const { value } = await answers.next();
      expect((JSON.parse(String(value)) as Line).id).toBe(id);
    }
    child.stdin.end();
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(0);
  });

  test('shows three passages where no number is given', { timeout: PATIENCE }, async () => {
    const many = join(folder, 'many');
    await mkdir(many);
    await writeFile(
      join(many, 'a.en.txt'),
      Array.from(
        { length: 6 },
        (_, i) => `Zorb number ${i + 10} rolled over the old bridge on the day.`,
      ).join('\n\n'),
    );
    const { output } = await ask(['--corpus', many, '--json', 'zorb on the bridge']);
    expect(toLines(output)[0]?.passages).toHaveLength(3);
  });

  test(
    'a fault in a batch is named by its line, after the answers before it',
    { timeout: PATIENCE },
    async () => {
      const input = `${JSON.stringify({ id: 'q1', question: 'zorb season' })}\n\n{"id":"q2"}\n`;
      const { code, output, errors } = await ask(['--corpus', corpus, '--batch', '-'], input);
      expect(code).toBe(1);
      expect(toLines(output).map(({ id }) => id)).toEqual(['q1']);
      expect(errors).toMatch(/^[^\n]*line 3[^\n]*\n$/u);
    },
  );

  test('a faulty glossary is named by its line', { timeout: PATIENCE }, async () => {
    const faulty = join(folder, 'faulty');
    await mkdir(faulty);
    await writeFile(join(faulty, 'a.en.txt'), `${BRIDGE}\n`);
    await writeFile(join(faulty, 'glossary.tsv'), 'zqx\tपुल\nno cells here\n');
    const { code, output, errors } = await ask(['--corpus', faulty, '--json', 'bridge']);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^[^\n]*glossary\.tsv[^\n]*line 2[^\n]*\n$/u);
  });

  test.each([
    ['no question', [], 'no question'],
    ['a question of spaces', ['--json', '  '], 'no question'],
    ['--top 0', ['--top', '0', 'bridge'], '--top 0'],
    ['--top many', ['--top', 'many', 'bridge'], '--top many'],
    ['an unknown option', ['--loud', 'bridge'], '--loud'],
    ['--batch with a question', ['--batch', '-', 'bridge'], '--batch'],
    ['--batch without a file', ['--json', '--batch'], '--batch'],
    ['a batch that is not there', ['--batch', 'nowhere.jsonl'], 'nowhere.jsonl'],
    ['a batch that is a folder', ['--batch', 'test'], '--batch test'],
    ['a corpus that is not there', ['--corpus', '/nowhere/at/all', 'bridge'], '/nowhere/at/all'],
    ['a corpus that is a file', ['--corpus', 'package.json', 'bridge'], 'package.json'],
  ])('%s ends with 1 and one line that says so', { timeout: PATIENCE }, async (_, words, named) => {
    const { code, output, errors } = await ask(words);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^[^\n]+\n$/u);
    expect(errors).toContain(named);
    expect(errors).not.toMatch(/\n {4}at /u);
  });
});
