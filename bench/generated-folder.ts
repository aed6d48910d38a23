import { mkdirSync, readdirSync, readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PASSAGE_BREAK, type GeneratedQuestion } from './generated-corpus.js';
import { loadGenerator } from './ground.js';

/** A generated corpus on the disk, for processes that start with nothing. */
export interface GeneratedFolder {
  readonly passages: number;
  /** The documents. */
  readonly directory: string;
  /** An empty folder for what Footnote saves. */
  readonly dataDirectory: string;
  /** The file with the questions. */
  readonly questions: string;
}

/** The first are asked so that V8 has compiled what answering needs, the others are timed. */
const QUESTIONS = { warmUp: 2000, timed: 1000 };

let root: string | undefined;
const folders = new Map<number, Promise<GeneratedFolder>>();

/** A corpus of so many passages, written once and removed when the process ends. */
export function toGeneratedFolder(passages: number): Promise<GeneratedFolder> {
  let folder = folders.get(passages);
  if (folder === undefined) folders.set(passages, (folder = write(passages)));
  return folder;
}

async function write(passages: number): Promise<GeneratedFolder> {
  const generator = await loadGenerator();
  const folder = join((root ??= createRoot()), `${passages}`);
  const directory = join(folder, 'corpus');
  const dataDirectory = join(folder, 'data');
  const questions = join(folder, 'questions.json');
  for (const path of [directory, dataDirectory]) mkdirSync(path, { recursive: true });
  for (const { file, text } of generator.documents(passages)) await writeFile(join(directory, file), text);
  await writeFile(
    questions,
    JSON.stringify(generator.questions(QUESTIONS.warmUp + QUESTIONS.timed, passages)),
  );
  return { passages, directory, dataDirectory, questions };
}

function createRoot(): string {
  const path = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
  process.on('exit', () => rmSync(path, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
  return path;
}

/** A passage as it stands in a generated folder. */
export interface PlacedPassage {
  /** `file:paragraph`, as questions name what they are about. */
  readonly place: string;
  readonly text: string;
}

/** Reads the passages of a generated folder, one document after the other. */
export function* readPassages(directory: string): Iterable<PlacedPassage> {
  for (const file of readdirSync(directory).sort()) {
    const texts = readFileSync(join(directory, file), 'utf8').split(PASSAGE_BREAK);
    for (const [index, text] of texts.entries()) yield { place: `${file}:${index + 1}`, text };
  }
}

export function readGeneratedQuestions(
  file: string,
): Readonly<Record<keyof typeof QUESTIONS, GeneratedQuestion[]>> {
  const questions = JSON.parse(readFileSync(file, 'utf8')) as GeneratedQuestion[];
  return { warmUp: questions.slice(0, QUESTIONS.warmUp), timed: questions.slice(QUESTIONS.warmUp) };
}
