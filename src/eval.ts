import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { parseConfig } from './config.js';
import { UserError } from './errors.js';
import { DEPTH, toFigures, type JudgedQuestion } from './evaluation.js';
import { createLibrary } from './library.js';
import type { PostingsKind } from './store/engine-opener.js';
import { createWorkshop } from './workshop.js';

const USAGE =
  'npm run eval -- [--corpus DIR] [--postings memory|file] SET…, a SET being a folder with questions.jsonl and corpus/';

const schema = z.object({
  id: z.coerce.string(),
  lang: z.string(),
  question: z.string(),
  gold: z.array(z.object({ file: z.string(), line: z.number() })),
});

async function readSet(folder: string): Promise<JudgedQuestion[]> {
  const file = resolve(folder, 'questions.jsonl');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UserError(`${file} can't be read. Use: ${USAGE}`, { cause: error });
  });
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      throw new UserError(
        `${file}, line ${index + 1}: no question of the form {"id","lang","question","gold":[{"file","line"}]}.`,
        { cause: error },
      );
    }
  });
}

/** Which kind of postings to measure; undefined: whichever the size of the corpus calls for. */
function toPostingsKind(value: string | undefined): PostingsKind | undefined {
  if (value === undefined || value === 'memory' || value === 'file') return value;
  throw new UserError(`--postings ${value} is no kind of postings. Use: ${USAGE}`);
}

/** Prints one table a set: how well the passages are found and how far a claimed answer can be trusted. */
async function evaluate(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { corpus: { type: 'string' }, postings: { type: 'string' } },
  });
  const kind = toPostingsKind(values.postings);
  if (positionals.length === 0) throw new UserError(`There is no set to evaluate. Use: ${USAGE}`);
  for (const folder of positionals) {
    const questions = await readSet(folder);
    const { corpus, engine } = await createLibrary({
      directory: values.corpus ?? resolve(folder, 'corpus'),
      dataDirectory: parseConfig(process.env).dataDirectory,
      workshop: createWorkshop(kind),
    });
    const languages = new Map(corpus.documents.map(({ file, language }) => [file, language]));
    const began = performance.now();
    const judged = [];
    for (const question of questions)
      judged.push({ question, answer: await engine.ask(question.question, DEPTH) });
    const each = (performance.now() - began) / Math.max(1, questions.length);
    console.log(
      `${folder}: ${questions.length} questions, ${engine.size} passages, ${each.toFixed(1)} ms a question`,
    );
    console.table(toFigures(judged, (file) => languages.get(file) ?? null));
  }
}

try {
  await evaluate();
} catch (error) {
  // `parseArgs` says itself what is wrong with an option.
  const known =
    error instanceof UserError ||
    (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') === true;
  process.stderr.write(known ? `${(error as Error).message}\n` : `${(error as Error).stack}\n`);
  process.exitCode = 1;
}
