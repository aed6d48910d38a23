import { setTimeout as sleep } from 'node:timers/promises';
import type { DiscordServer } from '../../test/support/discord-server.js';
import type { ChangingFolder, Extent } from './changing-folder.js';
import type { AskedQuestion, ReloadSpan } from './load-tally.js';
import { actAtRate } from './pace.js';
import { awaitReload, sendReload } from './reload-press.js';
import { createStandstillMeter } from './standstill.js';

/** They ask in turn, so that nobody comes near the limit of questions for one person. */
const PEOPLE = 2000;
const LOCALES = ['en-US', 'hi', 'en-GB', 'ja'];
const EXTENTS: readonly Extent[] = ['one document', 'a tenth', 'everything'];
/** Between two reloads. Milliseconds. */
const PAUSE = 2000;
/** At first fewer ask, this share of the rate, for so many milliseconds: a bot answers for weeks, and V8 has long compiled what that needs. */
const WARM_UP = { share: 0.5, lasts: 20_000 };
/** How long to wait for answers after the last question. Milliseconds. */
const PATIENCE = 60_000;
/** The longest that a reload may take: a minute later Discord would not take word of it any more. Milliseconds. */
const LONGEST_RELOAD = 14 * 60_000;

export interface LoadRun {
  /** What was asked while it warmed up, before anything was reloaded, and until when. */
  readonly warmUp: readonly AskedQuestion[];
  readonly warmUntil: number;
  readonly asked: readonly AskedQuestion[];
  readonly reloads: readonly ReloadSpan[];
  /** What moderators were told of those that failed. */
  readonly failures: readonly string[];
  /** Milliseconds: of the process that asks. Its own standstills lengthen what it measures. */
  readonly ownStandstill: number;
}

export interface LoadOptions {
  /** Questions a second. */
  readonly rate: number;
  readonly seconds: number;
}

/** Warms up; then asks for so many seconds at least, and on until every extent of change has been reloaded once. */
export async function askWhileReloading(
  discord: DiscordServer,
  folder: ChangingFolder,
  questions: readonly string[],
  { rate, seconds }: LoadOptions,
): Promise<LoadRun> {
  const warmUp: AskedQuestion[] = [];
  const asked: AskedQuestion[] = [];
  const reloads: ReloadSpan[] = [];
  const meter = createStandstillMeter();
  const failures: string[] = [];
  let isOver = false;

  const askInto = (asked: AskedQuestion[], waiting: Set<Promise<void>>) => (number: number) => {
    const at = Date.now();
    const start = performance.now();
    const sent = discord.slash({
      command: 'ask',
      options: { question: questions[number % questions.length] ?? '' },
      user: `Person ${number % PEOPLE}`,
      locale: LOCALES[number % LOCALES.length] ?? 'en-US',
    });
    const answer = sent.answered.then(({ message }) => {
      const latency = performance.now() - start;
      // The question stands above an answer, and above nothing else that the bot says.
      const isAnswer = message?.embeds[0]?.author !== undefined;
      asked.push({ at, latency: isAnswer ? latency : null });
      if (isAnswer) sent.forget();
      waiting.delete(answer);
    });
    waiting.add(answer);
  };

  const warmUpEnd = Date.now() + WARM_UP.lasts;
  const first = new Set<Promise<void>>();
  await actAtRate(rate * WARM_UP.share, () => Date.now() > warmUpEnd, askInto(warmUp, first));
  await Promise.race([Promise.all(first), sleep(PATIENCE, null, { ref: false })]);
  const warmUntil = Date.now();
  const waiting = new Set<Promise<void>>();
  const end = warmUntil + seconds * 1000;
  meter.take();

  const reload = async () => {
    for (let turn = 0; turn < EXTENTS.length || Date.now() < end; turn += 1) {
      await sleep(PAUSE);
      // Everything once; then what happens every day.
      const extent = EXTENTS[turn < EXTENTS.length ? turn : turn % 2] ?? 'one document';
      await folder.change(extent);
      const from = Date.now();
      const { outcome, text } = await awaitReload(sendReload(discord), LONGEST_RELOAD);
      if (outcome !== 'done') failures.push(`${outcome}: ${text}`);
      reloads.push({ extent, from, to: Date.now() });
    }
    await sleep(PAUSE);
    isOver = true;
  };

  await Promise.all([reload(), actAtRate(rate, () => isOver, askInto(asked, waiting))]);
  const ownStandstill = meter.take();
  await Promise.race([Promise.all(waiting), sleep(PATIENCE, null, { ref: false })]);
  const unanswered = Array.from(waiting, () => ({ at: end, latency: null }));
  return { warmUp, warmUntil, asked: [...asked, ...unanswered], reloads, failures, ownStandstill };
}
