import { loadGenerator } from './ground.js';
import { endure } from './program/endurance.js';
import { fillDisk } from './program/full-disk.js';
import { stopAgainAndAgain } from './program/stops.js';
import { createRandom } from './random.js';
import type { Result } from './table.js';

const PASSAGES = { endurance: 500, fullDisk: 300, stops: 1000 };
const DIFFERENT_QUESTIONS = 1000;
const SEED = 20_260_101;
/** Shares of the time. The full disk takes the time that it needs. */
const SHARES = { endurance: 0.7, stops: 0.25 };

export interface SoakOptions {
  readonly minutes?: number | undefined;
  /** Questions a second. */
  readonly rate?: number | undefined;
}

/** Whether the bot gets over what happens to it: all kinds of input, a Discord that stumbles, a full disk, and being stopped. */
export async function soak({ minutes = 10, rate = 100 }: SoakOptions): Promise<Result> {
  const generator = await loadGenerator();
  const random = createRandom(SEED);
  const toQuestions = (passages: number) =>
    generator.questions(DIFFERENT_QUESTIONS, passages).map(({ question }) => question);
  const toOptions = (part: 'endurance' | 'stops') => ({
    documents: generator.documents(PASSAGES[part]),
    questions: toQuestions(PASSAGES[part]),
    random,
    rate,
    milliseconds: minutes * 60_000 * SHARES[part],
  });
  const parts = [
    await endure(toOptions('endurance')),
    await fillDisk(generator.documents(PASSAGES.fullDisk), toQuestions(PASSAGES.fullDisk)[0] ?? ''),
    await stopAgainAndAgain(toOptions('stops')),
  ];
  return {
    title: `A soak of ${minutes} minutes, ${rate} questions a second`,
    columns: ['', ''],
    rows: parts.flatMap(({ rows }) => rows),
    targets: parts.flatMap(({ checks }) => checks),
    remarks: parts.flatMap(({ remarks = [] }) => remarks),
  };
}
