// Opens the index saved of a generated folder in a fresh process with --expose-gc, asks it, changes a document,
// reloads, and prints `FootnoteUse` as JSON.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GeneratedQuestion } from '../generated-corpus.js';
import { readGeneratedQuestions } from '../generated-folder.js';
import { openLibrary } from '../open-library.js';
import { toResident, watchPeak } from '../process-memory.js';
import { time, toProcessorSeconds, toSeconds } from '../timing.js';
import type { RivalUse } from './rival-use.js';

/** What Footnote takes once its index is saved. */
export interface FootnoteUse extends Omit<RivalUse, 'indexing'> {
  /** Seconds until the saved index can be asked. */
  readonly opening: number;
  /** Milliseconds that its threads had a processor for a question, at the mean. */
  readonly processor: number;
  /** Megabytes of the whole process as it stands idle after the questions, nothing collected on purpose. */
  readonly rest: number;
  /** Seconds to reload after a change of one document. */
  readonly reloading: number;
  /** The most megabytes that the process, and those that it started, had until the reload was done. */
  readonly peak: number;
}

const TOP = 3;
/** Milliseconds until the process counts as idle. */
const IDLE = 2000;
const [directory = '', dataDirectory = '', file = ''] = process.argv.slice(2);

const toPeak = watchPeak();
const start = performance.now();
const library = await openLibrary({ directory, dataDirectory });
const opening = (performance.now() - start) / 1000;
// A bot has been running for a moment when the first question comes.
await sleep(IDLE);

let tally = { asked: 0, answered: 0, found: 0 };
let beforeQuestions = process.cpuUsage();
const begin = (): void => {
  tally = { asked: 0, answered: 0, found: 0 };
  beforeQuestions = process.cpuUsage();
};
const ask = async ({ question: text, about }: GeneratedQuestion): Promise<void> => {
  const places = await library.ask(text, TOP);
  tally.asked += 1;
  if (places.length > 0) tally.answered += 1;
  if (places.flat().some((place) => about.includes(place))) tally.found += 1;
};
const question = await time(readGeneratedQuestions(file), ask, begin);
const processor = (toProcessorSeconds(beforeQuestions) * 1000) / tally.asked;
await sleep(IDLE);
const rest = toResident('now');
const resident = toResident('settled');

// One document is changed, and then restored, so that the saved index is again that of the folder.
const changing = join(directory, readdirSync(directory).sort()[0] ?? '');
const text = readFileSync(changing, 'utf8');
const reloads: number[] = [];
for (const version of [`${text} Changed.`, text]) {
  writeFileSync(changing, version);
  reloads.push(await toSeconds(() => library.reload()));
}
const use: FootnoteUse = {
  opening,
  question,
  processor,
  rest,
  resident,
  answered: tally.answered / tally.asked,
  found: tally.found / tally.asked,
  reloading: Math.max(...reloads),
  peak: toPeak(),
};
process.stdout.write(JSON.stringify(use));
