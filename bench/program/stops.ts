import { setTimeout as sleep } from 'node:timers/promises';
import { startDiscord } from '../../test/support/discord-server.js';
import type { GeneratedDocument } from '../generated-corpus.js';
import { toFigures } from '../table.js';
import { startBotProcess } from './bot-process.js';
import { createChangingFolder, type ChangingFolder } from './changing-folder.js';
import { createCrowd } from './crowd.js';
import { sendReload } from './reload-press.js';
import { LONGEST_STOP, tellFaults, toCheck, toUncaught, type SoakPart } from './soak-part.js';
import { stumble } from './stumbling.js';

const MOMENTS = ['start-up', 'load', 'reload'] as const;
type Moment = (typeof MOMENTS)[number];
/** The stop comes at random within so many milliseconds, of the start of the process, of the asking or of the reload. */
const WITHIN: Readonly<Record<Moment, number>> = { 'start-up': 2500, load: 2000, reload: 1500 };
/** Milliseconds. */
const REST = 300;

export interface StopsOptions {
  readonly documents: Iterable<GeneratedDocument>;
  readonly questions: readonly string[];
  readonly random: () => number;
  /** Questions a second. */
  readonly rate: number;
  readonly milliseconds: number;
}

/** How one stop went. */
interface Stop {
  readonly moment: Moment;
  readonly code: number | null;
  /** What ended it instead. */
  readonly signal: string | null;
  /** Whether the program had come to hear requests to stop. */
  readonly listening: boolean;
  readonly afterMs: number;
  /** Of the connection; undefined where there was none. */
  readonly closeCode: number | undefined;
  readonly lost: number;
  readonly answered: number;
  readonly uncaught: readonly string[];
}

/** Starts and stops again and again, at random moments, with what it remembers kept. */
export async function stopAgainAndAgain(options: StopsOptions): Promise<SoakPart> {
  const folder = await createChangingFolder(options.documents);
  const stops: Stop[] = [];
  const end = Date.now() + options.milliseconds;
  try {
    for (let turn = 0; turn < MOMENTS.length || Date.now() < end; turn += 1)
      stops.push(await stopOnce(MOMENTS[turn % MOMENTS.length] ?? 'load', folder, options));
  } finally {
    await folder.remove();
  }
  const heard = stops.filter(({ listening }) => listening);
  const unclean = heard.filter(({ code }) => code !== 0);
  const slow = stops.filter(({ afterMs }) => afterMs > LONGEST_STOP);
  const rude = heard.filter(({ closeCode }) => closeCode !== undefined && closeCode !== 1000);
  const owing = stops.filter(({ lost }) => lost > 0);
  const uncaught = stops.flatMap((stop) => stop.uncaught);
  tellFaults(
    'stop',
    [...new Set([...unclean, ...slow, ...rude, ...owing])].map((stop) => JSON.stringify(stop)),
  );
  tellFaults('uncaught', uncaught);
  const toRow = (moment: Moment): string[] => {
    const own = stops.filter((stop) => stop.moment === moment);
    const longest = Math.max(0, ...own.map(({ afterMs }) => afterMs));
    return [`stops during ${moment}, the longest in ms`, `${own.length}, ${toFigures(longest)}`];
  };
  return {
    rows: [
      ...MOMENTS.map(toRow),
      ['… before the program heard signals', `${stops.length - heard.length}`],
      [
        '… interactions answered meanwhile',
        toFigures(stops.reduce((sum, { answered }) => sum + answered, 0)),
      ],
    ],
    checks: [
      toCheck('stops with another exit code than 0', unclean, stops.length),
      toCheck('stops that took more than 5 s', slow, stops.length),
      toCheck('stops that left Discord without a goodbye (1000)', rude, stops.length),
      toCheck('stops that left an acknowledged interaction without its answer', owing, stops.length),
      toCheck('rejections and exceptions that were not caught, at stops', uncaught),
    ],
  };
}

async function stopOnce(
  moment: Moment,
  folder: ChangingFolder,
  { questions, random, rate }: StopsOptions,
): Promise<Stop> {
  const discord = await startDiscord();
  const bot = startBotProcess({ discord, ...folder });
  const hasStopped = () => bot.exit !== null;
  const crowd = createCrowd(discord, questions, random);
  try {
    if (moment !== 'start-up') await bot.ready();
    // Nobody can ask before the commands are there.
    const asking = crowd.ask(rate, hasStopped, () => discord.commands().length > 0);
    const stumbling = stumble(discord, 'passing faults', rate, random, hasStopped);
    if (moment === 'reload') {
      await folder.change(random() < 0.5 ? 'everything' : 'a tenth');
      await sleep(random() * REST);
      crowd.note(sendReload(discord));
    }
    await sleep(random() * WITHIN[moment]);
    const { listening } = bot;
    const { code, signal, afterMs } = await bot.stop();
    await Promise.all([asking, stumbling]);
    await sleep(REST);
    const closeCode = discord.gateway.closeCodes.at(-1);
    const { lost, answered } = await crowd.settle(0);
    return { moment, code, signal, listening, afterMs, closeCode, lost, answered, uncaught: toUncaught(bot) };
  } finally {
    await bot.stop();
    await discord.close();
  }
}
