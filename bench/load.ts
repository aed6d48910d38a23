import { setTimeout as sleep } from 'node:timers/promises';
import { startDiscord } from '../test/support/discord-server.js';
import { loadGenerator } from './ground.js';
import { startBotProcess, type BotProcess } from './program/bot-process.js';
import { createChangingFolder } from './program/changing-folder.js';
import { askWhileReloading, type LoadRun } from './program/load-run.js';
import { tally, tallyPhases, toCells, type Phase } from './program/load-tally.js';
import { toFigures, toTarget, type Result, type Target } from './table.js';
import { toTiming } from './timing.js';

const DIFFERENT_QUESTIONS = 4000;
/** How long memory is looked at while nobody asks, and how long it may take after the last reload to settle. Milliseconds. */
const REST = 3000;
const SETTLING = 20_000;
/** Milliseconds and megabytes. */
const TARGET = { p99: 250, standstill: 50, atRest: 500, atPeak: 1024 };

export interface LoadOptions {
  readonly full: boolean;
  readonly passages?: number | undefined;
  /** How long to ask, if all kinds of reloads fit in. */
  readonly seconds?: number | undefined;
  /** Questions a second. */
  readonly rate?: number | undefined;
}

/** Memory in megabytes. */
interface Rest {
  readonly before: number;
  readonly after: number;
}

/** Many people ask while the corpus is reloaded again and again: how long each waits, and whether the bot keeps turning. */
export async function load({ full, passages, seconds = 60, rate = 200 }: LoadOptions): Promise<Result> {
  const size = passages ?? (full ? 100_000 : 10_000);
  const generator = await loadGenerator();
  const questions = generator.questions(DIFFERENT_QUESTIONS, size).map(({ question }) => question);
  const folder = await createChangingFolder(generator.documents(size));
  const discord = await startDiscord({ heartbeatMs: 5000, requestsKept: 1000 });
  const bot = startBotProcess({ discord, ...folder });
  try {
    await bot.ready();
    const since = Date.now();
    await sleep(REST);
    const before = toMemoryAtRest(bot);
    const run = await askWhileReloading(discord, folder, questions, { rate, seconds });
    await sleep(SETTLING);
    const after = toMemoryAtRest(bot);
    for (const fault of [...run.failures, ...bot.faults].slice(0, 5)) process.stderr.write(`${fault}\n`);
    return toResult(
      `${toFigures(size)} passages, ${rate} questions a second from different people, the corpus reloading`,
      run,
      bot,
      since,
      { before, after },
    );
  } finally {
    await bot.stop();
    await discord.close();
    await folder.remove();
  }
}

function toMemoryAtRest({ samples }: BotProcess): number {
  const recent = samples.filter(({ from }) => from > Date.now() - REST);
  return toTiming(recent.map(({ resident }) => resident)).median;
}

function toResult(title: string, run: LoadRun, bot: BotProcess, since: number, rest: Rest): Result {
  const samples = bot.samples.filter(({ from }) => from >= run.warmUntil);
  const whole = tally(run.asked, samples);
  const phases = tallyPhases(run.asked, samples, run.reloads);
  const warmUp = tally(
    run.warmUp,
    bot.samples.filter(({ from, to }) => from >= since && to < run.warmUntil),
  );
  const toName = (phase: Phase): string => {
    const spans = run.reloads.filter(({ extent }) => extent === phase);
    if (spans.length === 0) return 'no reload under way';
    const seconds = spans.reduce((sum, { from, to }) => sum + to - from, 0) / spans.length / 1000;
    return `a reload after ${phase} changed (${spans.length} of ${toFigures(seconds)} s)`;
  };
  const toMemoryRow = (name: string, megabytes: number): string[] => [
    name,
    ...Array.from({ length: 6 }, () => ''),
    toFigures(megabytes),
    '',
  ];
  const targets: readonly Target[] = [
    toNone('questions without an answer', whole.lost, whole.questions),
    toTarget('99 of 100 answers', whole.p99, TARGET.p99, 'ms'),
    toTarget('longest standstill of the event loop', whole.standstill, TARGET.standstill, 'ms'),
    toTarget('memory at rest', Math.max(rest.before, rest.after), TARGET.atRest, 'MB'),
    toTarget('memory at the peak', whole.resident, TARGET.atPeak, 'MB'),
    toNone('failed reloads', run.failures.length, run.reloads.length),
  ];
  return {
    title,
    columns: [
      '',
      'questions',
      'lost',
      'median ms',
      'p99 ms',
      'longest ms',
      'standstill ms',
      'memory MB',
      'processors',
    ],
    rows: [
      ['half as many a second, as it has just started', ...toCells(warmUp)],
      ...Array.from(phases, ([phase, figures]) => [toName(phase), ...toCells(figures)]),
      ['in all', ...toCells(whole)],
      toMemoryRow('at rest, before', rest.before),
      toMemoryRow('at rest, after', rest.after),
      ['the process that asks', '', '', '', '', '', toFigures(run.ownStandstill), '', ''],
    ],
    targets,
  };
}

function toNone(name: string, count: number, of: number): Target {
  return { text: `no ${name}: ${toFigures(count)} of ${toFigures(of)}`, holds: count === 0 };
}
