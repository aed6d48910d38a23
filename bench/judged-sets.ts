import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JudgedQuestion } from '../src/evaluation.js';
import { ROOT } from './ground.js';

/** Questions with the passages that answer them, and the documents that they are asked of. */
export interface JudgedSet {
  readonly name: string;
  readonly directory: string;
  readonly questions: readonly JudgedQuestion[];
}

/** Reads a folder with `questions.jsonl` and, unless the shipped documents are meant, `corpus/`. */
export function readJudgedSet(folder: string): JudgedSet {
  const own = resolve(folder, 'corpus');
  return {
    name: relative(process.cwd(), folder),
    directory: existsSync(own) ? own : fileURLToPath(new URL('corpus/', ROOT)),
    questions: readFileSync(join(folder, 'questions.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as JudgedQuestion),
  };
}
