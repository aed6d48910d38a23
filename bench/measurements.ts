import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { orFailure, runChild, timeToFirstOutput } from './child.js';
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

/** Seconds until Footnote is given up, and a rival: one for so many passages, within bounds. */
const PATIENCE = { footnote: 7200, rival: { least: 120, most: 900, passages: 500 } };
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
    const index = (await runChild(
      'footnote-index.js',
      [directory, dataDirectory],
      PATIENCE.footnote,
    )) as IndexUse;
    const disk = await toSize(dataDirectory);
    const answers: number[] = [];
    for (const { question } of readGeneratedQuestions(questions).timed.slice(0, FIRST_ANSWERS)) {
      const asked = ['--corpus', directory, question];
      answers.push(await timeToFirstOutput(ASK, asked, { DATA_DIR: dataDirectory }));
    }
    const words = [directory, dataDirectory, questions];
    const use = (await runChild('footnote-use.js', words, PATIENCE.footnote)) as FootnoteUse;
    return { index, use, disk, firstAnswer: toTiming(answers).median };
  });
}

/** What a rival takes, or why that couldn't be measured. */
export function measureRival(name: string, passages: number): Promise<RivalUse | string> {
  return once(name, passages, async () => {
    const { directory, questions } = await toGeneratedFolder(passages);
    const { least, most, passages: aSecond } = PATIENCE.rival;
    const seconds = Math.min(most, Math.max(least, passages / aSecond));
    return orFailure(runChild('rival-use.js', [name, directory, questions], seconds) as Promise<RivalUse>);
  });
}

/** Megabytes of all files in a folder. */
async function toSize(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const statuses = await Promise.all(names.map((name) => stat(join(folder, name))));
  return statuses.reduce((sum, status) => sum + (status.isFile() ? status.size : 0), 0) / 2 ** 20;
}
