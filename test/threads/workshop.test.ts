import { execFile } from 'node:child_process';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type * as Errors from '../../src/errors.js';
import type { Workshop } from '../../src/library.js';
import { openFinished } from '../../src/store/database.js';
import { createEngineOpener, type OpenedEngine } from '../../src/store/engine-opener.js';
import { indexFolder } from '../../src/store/indexing.js';
import type * as IndexingThreadsModule from '../../src/threads/indexing-threads.js';
import type * as WorkshopModule from '../../src/threads/workshop.js';
import { askInFull } from '../support/ask-in-full.js';
import { buildProgram } from '../support/build.js';
import { writeCorpus } from '../support/corpus-files.js';
import { MINUTES } from '../support/minutes.js';

/** Threads run what was compiled, so that is what is tested here. */
let built: URL;
let UserError: typeof Errors.UserError;
let createThreadedWorkshop: typeof WorkshopModule.createThreadedWorkshop;

beforeAll(async () => {
  built = await buildProgram();
  const load = (file: string): Promise<unknown> => import(/* @vite-ignore */ new URL(file, built).href);
  ({ UserError } = (await load('src/errors.js')) as typeof Errors);
  ({ createThreadedWorkshop } = (await load('src/threads/workshop.js')) as typeof WorkshopModule);
}, 120_000);

const FILES = {
  'm.en.txt': MINUTES,
  'm.hi.txt': 'अध्यक्ष ने जापान में प्रतिनिधिमंडल का नेतृत्व किया।\n\nनदी पर एक पुल बनेगा।\n',
  'guide.en.md': '# Guide\n\n## Ambulances\n\nThey cross at the marker at any hour.\n',
  'glossary.tsv': 'zqx\tपुल\n',
};
const QUESTIONS = ['who led the delegation to Japan', 'ZQX', 'नदी पर पुल', 'sourdough', '', 'ambulances'];

/** Everything that an engine says. */
async function look({ engine }: OpenedEngine) {
  const seen = [];
  for (const question of QUESTIONS) {
    const answer = await engine.ask(question, 3);
    const id = answer.passages[0]?.id ?? 'none';
    const found = await engine.find([id, 'gone'], question, ['ja']);
    seen.push({ answer, found, offered: await engine.complete(question.slice(0, 4), 5) });
  }
  return { size: engine.size, seen };
}

/** A word that no lexicon has, another one for each number. */
function toInvented(number: number): string {
  const syllables = ['zo', 'qui', 'vra', 'ket', 'lum', 'xi', 'pho', 'wug', 'dne', 'jar'];
  return `z${Array.from(String(number), (digit) => syllables[Number(digit)]).join('')}`;
}

/** What an index holds of terms and words, but for their numbers. */
function readTables(path: string) {
  const database = openFinished(path);
  try {
    return {
      terms: database.prepare('SELECT key, passages FROM terms').all(),
      sounds: database.prepare('SELECT skeleton, sound FROM sounds').all(),
      offered: database.prepare('SELECT text, form, sound, weight FROM completions').all(),
    };
  } finally {
    database.close();
  }
}

async function start(): Promise<{ workshop: Workshop; directory: string; dataDirectory: string }> {
  return {
    workshop: createThreadedWorkshop(),
    directory: await writeCorpus(FILES),
    dataDirectory: await writeCorpus({}),
  };
}

test('The index of the shipped corpus comes with the program', async ({ skip }) => {
  const { indexFolder: indexBuilt } = (await import(
    /* @vite-ignore */ new URL('src/store/indexing.js', built).href
  )) as { indexFolder: typeof indexFolder };
  const directory = fileURLToPath(new URL('../../corpus/', import.meta.url));
  const shipped = fileURLToPath(new URL('shipped', built));
  const { mtimeMs: builtAt } = await stat(shipped);
  for (const name of await readdir(directory))
    if ((await stat(join(directory, name))).mtimeMs > builtAt) skip('A document has changed since.');
  const dataDirectory = await writeCorpus({});
  const { path } = await indexBuilt({ directory, dataDirectory });
  expect(dirname(path)).toBe(shipped);
  expect(await readdir(dataDirectory)).toEqual([]);
});

describe('A workshop of threads', () => {
  test('indexes and answers as one that does it here and now', async () => {
    const { workshop, directory, dataDirectory } = await start();
    const told: [number, number][] = [];
    const onProgress = (...progress: [number, number]) => told.push(progress);
    const indexed = await workshop.indexFolder({ directory, dataDirectory, onProgress });
    expect(told.length).toBeGreaterThan(0);
    for (const [done, total] of told) expect(done <= total && total > 0).toBe(true);
    const here = await indexFolder({ directory, dataDirectory: await writeCorpus({}) });
    expect(indexed).toEqual({ ...here, path: indexed.path });
    const opened = await workshop.openEngine(indexed.path);
    expect(await look(opened)).toEqual(await look(await createEngineOpener()(here.path)));
    await opened.close();
  }, 60_000);

  test('indexes much in threads of its own, and the index says the same', async () => {
    const { workshop, directory, dataDirectory } = await start();
    // So many words, and so many bytes, that more threads are worth their start.
    for (let file = 0; file < 3; file += 1) {
      const paragraphs = Array.from({ length: 250 }, (_, paragraph) =>
        Array.from({ length: 40 }, (_, word) => toInvented((file * 250 + paragraph) * 40 + word)).join(' '),
      );
      await writeFile(join(directory, `many-${file}.txt`), paragraphs.join('\n\n') + '\n'.repeat(1_000_000));
    }
    const { path } = await workshop.indexFolder({ directory, dataDirectory });
    expect((await readdir(dataDirectory)).filter((name) => !name.endsWith('.index'))).toEqual([]);
    const here = await indexFolder({ directory, dataDirectory: await writeCorpus({}) });
    const [threaded, plain] = [readTables(path), readTables(here.path)];
    expect(plain.terms.length).toBeGreaterThan(50_000);
    expect(threaded).toEqual(plain);
    const opened = await workshop.openEngine(path);
    expect(await look(opened)).toEqual(await look(await createEngineOpener()(here.path)));
    await opened.close();
  }, 60_000);

  test('tells a fault of the disk that a thread meets as one that people can mend', async () => {
    const { indexingThreads } = (await import(
      /* @vite-ignore */ new URL('src/threads/indexing-threads.js', built).href
    )) as typeof IndexingThreadsModule;
    const folder = join(await writeCorpus({}), 'missing');
    const none = { keys: [], ids: new Uint32Array(), passages: new Uint32Array() };
    const written = indexingThreads.writeTerms(join(folder, 'terms'), none);
    await expect(written).rejects.toBeInstanceOf(UserError);
    await expect(written).rejects.toThrow(folder);
  }, 60_000);

  test('answers from several indexes at once, and of one that was closed no more', async () => {
    const { workshop, directory, dataDirectory } = await start();
    const first = await workshop.openEngine((await workshop.indexFolder({ directory, dataDirectory })).path);
    await writeFile(join(directory, 'm.en.txt'), MINUTES.replace('three years', 'four years'));
    const second = await workshop.openEngine((await workshop.indexFolder({ directory, dataDirectory })).path);
    const question = 'in how many years is the bridge to be built';
    const [old, fresh] = await Promise.all([
      askInFull(first.engine, question, 1),
      askInFull(second.engine, question, 1),
    ]);
    expect(old.passages[0]?.text).toContain('three years');
    expect(fresh.passages[0]?.text).toContain('four years');
    await first.close();
    expect((await askInFull(second.engine, question, 1)).passages[0]?.text).toContain('four years');
    await second.close();
  }, 60_000);

  test('tells people’s faults from bugs, with the text as it was', async () => {
    const { workshop, directory, dataDirectory } = await start();
    const missing = join(directory, 'missing');
    const failed = workshop.indexFolder({ directory: missing, dataDirectory });
    await expect(failed).rejects.toBeInstanceOf(UserError);
    await expect(failed).rejects.toThrow(missing);
    await writeFile(join(directory, 'glossary.tsv'), 'no cells here\n');
    await expect(workshop.indexFolder({ directory, dataDirectory })).rejects.toThrow(/glossary\.tsv.*line 1/);
    const noIndex = await workshop.openEngine(join(directory, 'm.en.txt')).catch((error: unknown) => error);
    expect(noIndex).toBeInstanceOf(Error);
    expect(noIndex).not.toBeInstanceOf(UserError);
    // Where it went wrong is told, not where that was heard of.
    expect((noIndex as Error).stack).toMatch(/store\/(?:meta|index-reader|database)\.js/);
  }, 60_000);

  test('keeps nobody waiting while it indexes', async () => {
    const { workshop, directory, dataDirectory } = await start();
    const opened = await workshop.openEngine((await workshop.indexFolder({ directory, dataDirectory })).path);
    const zorbs = Array.from({ length: 4_000 }, (_, n) => `Zorb ${n} crosses bridge ${n * 7919} by night.`);
    await writeFile(join(directory, 'z.en.txt'), zorbs.join('\n\n'));
    let isIndexing = true;
    const indexing = workshop.indexFolder({ directory, dataDirectory }).finally(() => (isIndexing = false));
    let answers = 0;
    while (isIndexing) {
      const { outcome } = await opened.engine.ask('who led the delegation to Japan', 1);
      if (isIndexing && outcome === 'answer') answers += 1;
    }
    await indexing;
    expect(answers).toBeGreaterThan(3);
    await opened.close();
  }, 60_000);

  test('gives up indexing at once, and indexes when it is told to again', async () => {
    const { workshop, directory, dataDirectory } = await start();
    const stop = new AbortController();
    const given = workshop.indexFolder({
      directory,
      dataDirectory,
      onProgress: () => stop.abort(),
      signal: stop.signal,
    });
    await expect(given).rejects.toThrow();
    expect((await readdir(dataDirectory)).filter((name) => name.endsWith('.index'))).toEqual([]);
    const { path, corpus } = await workshop.indexFolder({ directory, dataDirectory });
    expect(await readdir(dataDirectory)).toContain(basename(path));
    expect(corpus.documents).toHaveLength(3);
  }, 60_000);
});

describe('A program with a workshop of threads', () => {
  /** Runs a program on an index of its own; gives what it printed. It has to end by itself. */
  async function runProgram(lines: string, ...options: string[]): Promise<string> {
    const folder = await writeCorpus(FILES);
    const dataDirectory = await writeCorpus({});
    const program = `
      import { createThreadedWorkshop } from ${JSON.stringify(new URL('src/threads/workshop.js', built).href)};
      const workshop = createThreadedWorkshop();
      const options = ${JSON.stringify({ directory: folder, dataDirectory })};
      const { path } = await workshop.indexFolder(options);
      const opened = await workshop.openEngine(path);
      const { engine } = opened;
      const question = 'who led the delegation to Japan';
      ${lines}`;
    const file = join(dataDirectory, 'program.mjs');
    await writeFile(file, program);
    const { stdout } = await promisify(execFile)(process.execPath, [...options, file], { timeout: 50_000 });
    return stdout;
  }

  test('gets the answers that it waits for, and ends when it has nothing else to do', async () => {
    const printed = await runProgram(`
      const answers = [engine.ask(question, 1), engine.ask('ZQX', 1), engine.complete('amb', 3)];
      console.log(JSON.stringify((await Promise.all(answers)).map(({ outcome, length }) => outcome ?? length)));`);
    expect(JSON.parse(printed)).toEqual(['answer', 'answer', expect.any(Number)]);
  }, 60_000);

  test('gets an error from a thread that breaks down, all who wait for it, and answers from the next', async () => {
    const printed = await runProgram(
      `
      const [crafted, waiting] = await Promise.allSettled([
        engine.complete('a b '.repeat(6_000_000), 1),
        engine.ask(question, 1),
      ]);
      console.log(crafted.status, crafted.reason?.message);
      console.log(waiting.status, waiting.reason?.message);
      console.log((await engine.ask(question, 1)).outcome, engine.size);
      await opened.close();`,
      '--max-old-space-size=192',
    );
    const [crafted, waiting, next] = printed.split('\n');
    expect(crafted).toMatch(/^rejected .*memory/);
    expect(waiting).toMatch(/^rejected .*memory/);
    expect(next).toBe('answer 7');
  }, 60_000);
});
