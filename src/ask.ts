import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { config as readEnvFile } from 'dotenv';
import { askForLine } from './ask-line.js';
import { parseConfig } from './config.js';
import type { Engine } from './engine/answer.js';
import { UserError } from './errors.js';
import { createLibrary } from './library.js';
import { createLog } from './log.js';
import { readQuestions } from './question-file.js';
import { toAnswerReply } from './reply/answer-reply.js';
import { createProgress } from './terminal/progress.js';
import { createWorkshop } from './workshop.js';
import { createStyle } from './terminal/style.js';
import { toText } from './terminal/text.js';

const { env, stdin, stdout, stderr } = process;
const USAGE = 'npm run ask -- [--corpus DIR] [--top N] [--json] [--batch FILE] "question"';
const DEFAULT_TOP = 3;
const MOST_TOP = 100;

interface Asked {
  readonly corpus: string | undefined;
  readonly top: number;
  readonly json: boolean;
  readonly batch: string | undefined;
  readonly question: string;
}

function parseAsked(words: readonly string[]): Asked {
  const { values, positionals } = parseWords(words);
  const top = values.top === undefined ? DEFAULT_TOP : Number(values.top);
  if (!Number.isInteger(top) || top < 1 || top > MOST_TOP) {
    throw new UserError(
      `--top ${values.top} is no number of passages: give a whole number from 1 to ${MOST_TOP}.`,
    );
  }
  const question = positionals.join(' ');
  if (values.batch === undefined && question.trim() === '')
    throw new UserError(`There is no question. Use: ${USAGE}`);
  if (values.batch !== undefined && question !== '')
    throw new UserError(`--batch ${values.batch} and a question don't go together. Use: ${USAGE}`);
  return { corpus: values.corpus, top, json: values.json === true, batch: values.batch, question };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        top: { type: 'string' },
        json: { type: 'boolean' },
        batch: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UserError(`${(error as Error).message.split('\n')[0]} Use: ${USAGE}`, { cause: error });
  }
}

async function print(text: string): Promise<void> {
  if (!stdout.write(`${text}\n`)) await once(stdout, 'drain');
}

/** Throws a `UserError` where there is no such file: before documents are read, which may take long. */
async function checkBatch(batch: string): Promise<void> {
  if (batch === '-') return;
  const found = await stat(batch).catch((error: unknown) => {
    throw new UserError(`--batch ${batch} can't be read. Check the name of the file.`, { cause: error });
  });
  if (!found.isFile())
    throw new UserError(`--batch ${batch} is no file. Give a file of questions, one JSON object a line.`);
}

async function answerBatch(engine: Engine, batch: string, top: number): Promise<void> {
  const questions =
    batch === '-' ? readQuestions(stdin, 'standard input') : readQuestions(createReadStream(batch), batch);
  for await (const { id, question } of questions) {
    await print(JSON.stringify({ id, ...(await askForLine(question, top, engine)) }));
  }
}

async function start(): Promise<void> {
  readEnvFile({ quiet: true });
  const asked = parseAsked(process.argv.slice(2));
  if (asked.batch !== undefined) await checkBatch(asked.batch);
  const config = parseConfig(env);
  const log = createLog({ level: config.logLevel, secrets: [], write: (line) => stderr.write(line) });
  const { engine } = await createLibrary({
    directory: asked.corpus ?? config.corpusDirectory,
    dataDirectory: config.dataDirectory,
    workshop: createWorkshop(),
    onProgress: createProgress({ write: (line) => log.info(line), now: () => performance.now() }),
  });
  if (asked.batch !== undefined) return answerBatch(engine, asked.batch, asked.top);
  if (asked.json) return print(JSON.stringify(await askForLine(asked.question, asked.top, engine)));
  const answer = await engine.ask(asked.question, asked.top);
  const style = createStyle(stdout.isTTY && !env['NO_COLOR']);
  return print(toText(await toAnswerReply(answer, { locale: null }, engine), style));
}

stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await start();
} catch (error) {
  if (error instanceof UserError) stderr.write(`${error.message}\n`);
  else
    createLog({ level: 'error', secrets: [], write: (line) => stderr.write(line) }).error(
      'the program ends',
      error,
    );
  process.exitCode = 1;
}
