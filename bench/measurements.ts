import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChildFailure, runChild, timeToFirstOutput } from './child.js';
import type { IndexUse } from './children/footnote-index.js';
import type { FootnoteUse } from './children/footnote-use.js';
import type { RivalUse } from './children/rival-use.js';
import { readGeneratedQuestions, toGeneratedFolder } from './generated-folder.js';
import { toFigures } from './table.js';
import { toTiming } from './timing.js';

/** All that is measured of Footnote at one size, each in a process of its own. */
export interface FootnoteMeasurement {
  readonly index: IndexUse;
  readonly use: FootnoteUse;
  /** Milliseconds from starting node to the first answer from the saved index. */
  readonly firstAnswer: number;
  /** Megabytes of the saved index. */
  readonly disk: number;
}

/** What could be measured, or in a few words why it could not. */
type Measured<Measurement> = Measurement | string;

/** Seconds until a rival is given up, by the number of passages. */
const PATIENCE = { most: 900, least: 120, passages: 500 };
const FIRST_ANSWERS = 5;
const ASK = fileURLToPath(new URL('../src/ask.js', import.meta.url));

const known = new Map<string, Promise<unknown>>();

/** Nothing is measured twice in a run: several tables show the same. */
function once<Value>(name: string, passages: number, measure: () => Promise<Value>): Promise<Value> {
  const title = `${name}, ${toFigures(passages)} passages`;
  let measured = known.get(title) as Promise<Value> | undefined;
  if (measured === undefined) {
    process.stderr.write(`${title} …\n`);
    known.set(title, (measured = measure()));
  }
  return measured;
}

export function measureFootnote(passages: number): Promise<FootnoteMeasurement> {
  return once('Footnote', passages, async () => {
    const { directory, dataDirectory, questions } = await toGeneratedFolder(passages);
    const index = (await runChild('footnote-index.js', [directory, dataDirectory], 7200)) as IndexUse;
    const disk = await toSize(dataDirectory);
    const answers: number[] = [];
    for (const { question } of readGeneratedQuestions(questions).slice(0, FIRST_ANSWERS)) {
      const words = ['--corpus', directory, question];
      answers.push(await timeToFirstOutput(ASK, words, { DATA_DIR: dataDirectory }));
    }
    const use = (await runChild('footnote-use.js', [directory, dataDirectory, questions])) as FootnoteUse;
    return { index, use, disk, firstAnswer: toTiming(answers).median };
  });
}

export function measureRival(name: string, passages: number): Promise<Measured<RivalUse>> {
  return once(name, passages, async () => {
    const { directory, questions } = await toGeneratedFolder(passages);
    const seconds = Math.min(PATIENCE.most, Math.max(PATIENCE.least, passages / PATIENCE.passages));
    try {
      return (await runChild('rival-use.js', [name, directory, questions], seconds)) as RivalUse;
    } catch (error) {
      if (error instanceof ChildFailure) return error.message;
      throw error;
    }
  });
}

/** Megabytes of all files in a folder. */
async function toSize(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const statuses = await Promise.all(names.map((name) => stat(join(folder, name))));
  return statuses.reduce((sum, status) => sum + (status.isFile() ? status.size : 0), 0) / 2 ** 20;
}
