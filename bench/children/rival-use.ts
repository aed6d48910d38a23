// Indexes a generated folder with a rival in a fresh process with --expose-gc, asks it, and prints `RivalUse` as JSON.
import type { GeneratedQuestion } from '../generated-corpus.js';
import { readGeneratedQuestions, readPassages } from '../generated-folder.js';
import { toResident } from '../process-memory.js';
import type { Rival } from '../rivals/rival.js';
import { RIVALS } from '../rivals/rivals.js';
import { time, toSeconds, type Timing } from '../timing.js';

/** What a search engine takes, and what it gives. */
export interface RivalUse {
  /** Seconds to read and index from nothing. */
  readonly indexing: number;
  readonly question: Timing;
  /** Megabytes of the whole process once all is collected that nothing holds. */
  readonly resident: number;
  /** For which share of the questions anything is found, and for which one of the first three is what they are about. */
  readonly answered: number;
  readonly found: number;
}

const TOP = 3;
const [name = '', directory = '', file = ''] = process.argv.slice(2);
const create = RIVALS[name];
if (create === undefined) throw new RangeError(`There is no rival ${name}`);

const places: string[] = [];
function* toTexts(): Iterable<string> {
  for (const { place, text } of readPassages(directory)) {
    places.push(place);
    yield text;
  }
}

let rival: Rival | undefined;
const indexing = await toSeconds(async () => {
  rival = await create(toTexts());
});
let tally = { asked: 0, answered: 0, found: 0 };
const begin = (): void => void (tally = { asked: 0, answered: 0, found: 0 });
const ask = async ({ question: text, about }: GeneratedQuestion): Promise<void> => {
  const numbers = (await rival?.ask(text, TOP)) ?? [];
  tally.asked += 1;
  if (numbers.length > 0) tally.answered += 1;
  if (numbers.some((number) => about.includes(places[number] ?? ''))) tally.found += 1;
};
const question = await time(readGeneratedQuestions(file), ask, begin);
const use: RivalUse = {
  indexing,
  question,
  resident: toResident('settled'),
  answered: tally.answered / tally.asked,
  found: tally.found / tally.asked,
};
// The index is asked once more, so that it was alive until here.
await rival?.ask('memory', 1);
process.stdout.write(JSON.stringify(use));
