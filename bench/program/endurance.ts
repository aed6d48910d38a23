import { setTimeout as sleep } from 'node:timers/promises';
import { startDiscord, type DiscordServer } from '../../test/support/discord-server.js';
import type { GeneratedDocument } from '../generated-corpus.js';
import { toFigures } from '../table.js';
import { toTiming } from '../timing.js';
import { startBotProcess, type BotProcess } from './bot-process.js';
import { createChangingFolder } from './changing-folder.js';
import { createCrowd, type Crowd } from './crowd.js';
import { awaitReload, sendReload, type ReloadEnd } from './reload-press.js';
import { workIn } from './restless-folder.js';
import { isClean, tellFaults, toCheck, toUncaught, type SoakPart } from './soak-part.js';
import { stumble } from './stumbling.js';

/** Calm at the end, and how long a reply may then still be owed: requests that hung are given up only in time. Milliseconds. */
const CALM = 5000;
const PATIENCE = 60_000;
/** Memory is compared over so long, in milliseconds, or a fifth of a shorter run; it may grow by so much. */
const WINDOW = 60_000;
const MOST_GROWTH = 1.15;
/** Those of some minutes, to tell what became of an answer that got lost. */
const REQUESTS_KEPT = 50_000;
/**
 * Refusals that stumbling brings about: of a first response that came too late, of one repeated because its answer got
 * lost, of an answer to one of which the bot can't know that it did not come through, and of what hung until the message
 * that it was to change was gone.
 */
const EXPECTED_REFUSALS = [10062, 40060, 10015, 10008];

export interface EnduranceOptions {
  readonly documents: Iterable<GeneratedDocument>;
  readonly questions: readonly string[];
  readonly random: () => number;
  /** Questions a second. */
  readonly rate: number;
  readonly milliseconds: number;
}

/** Everything at once: odd questions, a Discord that stumbles, somebody at work in the folder, and reloads. */
export async function endure(options: EnduranceOptions): Promise<SoakPart> {
  const { documents, questions, random, rate, milliseconds } = options;
  const folder = await createChangingFolder(documents);
  const discord = await startDiscord({ heartbeatMs: 5000, requestsKept: REQUESTS_KEPT });
  const bot = startBotProcess({ discord, ...folder });
  try {
    await bot.ready();
    const crowd = createCrowd(discord, questions, random);
    const from = Date.now();
    const end = from + milliseconds;
    const isOver = () => Date.now() > end || bot.exit !== null;
    const [reloads] = await Promise.all([
      reloadUntil(discord, crowd, isOver),
      crowd.ask(rate, isOver),
      stumble(discord, 'everything', rate, random, isOver),
      workIn(folder.corpusDirectory, random, isOver),
    ]);
    const to = Date.now();
    while (!discord.gateway.ready && bot.exit === null) await sleep(50);
    const fates = await crowd.settle(PATIENCE);
    const calm = createCrowd(discord, questions, random);
    const calmEnd = Date.now() + CALM;
    await calm.ask(rate, () => Date.now() > calmEnd);
    const calmFates = await calm.settle(PATIENCE);
    const exit = await bot.stop();

    const [early, late] = toWindows(bot, from, to);
    const refusals = discord.refusals.filter(({ code }) => !EXPECTED_REFUSALS.includes(code));
    const odd = reloads.filter(({ outcome }) => outcome === 'other');
    const uncaught = toUncaught(bot);
    tellFaults(
      'refused by Discord',
      refusals.map((refusal) => JSON.stringify(refusal)),
    );
    tellFaults(
      'reload',
      odd.map(({ text }) => text),
    );
    tellFaults('uncaught', uncaught);
    const unforeseen = bot.faults.filter(
      (line) => !/SocketError|ECONNRESET|AbortError|HTTPError|RateLimit/.test(line),
    );
    tellFaults('log', unforeseen);
    const done = reloads.filter(({ outcome }) => outcome === 'done').length;
    return {
      rows: [
        ['interactions sent', toFigures(fates.sent)],
        ['… answered', toFigures(fates.answered)],
        ['… not acknowledged, as Discord hung or was away', toFigures(fates.ignored)],
        ['reloads that succeeded, of all', `${done} of ${reloads.length}`],
        [
          'breaks of the connection that were resumed, begun anew',
          `${discord.gateway.resumes}, ${discord.gateway.identifies - 1}`,
        ],
        ['memory early and late, MB', `${toFigures(early)}, ${toFigures(late)}`],
      ],
      checks: [
        toCheck(
          'acknowledged interactions without an answer',
          fates.lost + calmFates.lost,
          fates.sent + calmFates.sent,
        ),
        toCheck('unanswered once Discord is calm again', calmFates.ignored, calmFates.sent),
        toCheck('requests that break a rule of Discord’s', refusals),
        toCheck('reloads with an answer that nobody foresaw', odd, reloads.length),
        toCheck('rejections and exceptions that were not caught', uncaught),
        {
          text: `memory grows to at most ${MOST_GROWTH}× after the beginning: ${(late / early).toFixed(2)}×`,
          holds: late <= early * MOST_GROWTH,
        },
        {
          text: `stops with exit code 0 within 5 s: ${exit.code}, ${toFigures(exit.afterMs)} ms`,
          holds: isClean(exit),
        },
      ],
    };
  } finally {
    await bot.stop();
    await discord.close();
    await folder.remove();
  }
}

async function reloadUntil(
  discord: DiscordServer,
  crowd: Crowd,
  isOver: () => boolean,
): Promise<ReloadEnd[]> {
  const ends: ReloadEnd[] = [];
  while (!isOver()) {
    await sleep(500);
    const sent = sendReload(discord);
    crowd.note(sent);
    ends.push(await awaitReload(sent, PATIENCE));
  }
  return ends;
}

/** The medians of the memory after the beginning, and at the end. */
function toWindows({ samples }: BotProcess, from: number, to: number): [early: number, late: number] {
  const length = Math.min(WINDOW, (to - from) / 5);
  const median = (start: number) =>
    toTiming(
      samples
        .filter((each) => each.from >= start && each.to <= start + length)
        .map(({ resident }) => resident),
    ).median;
  return [median(from + length), median(to - length)];
}
