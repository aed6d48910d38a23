import { setTimeout as sleep } from 'node:timers/promises';
import type { DiscordServer } from '../../test/support/discord-server.js';

const ANSWERS = /\/callback|\/webhooks\//;
/** So many questions to a fault, which often reaches several requests; a question makes two requests. */
const QUESTIONS_A_FAULT = 15;
const REQUESTS_A_FAULT = 2 * QUESTIONS_A_FAULT;
/** Milliseconds: between two breaks of the connection, and until hanging requests go on. */
const BETWEEN = { breaks: 12_000, releases: 15_000 };

type Draw = () => number;
export type Kind = 'passing faults' | 'everything';

/**
 * Discord stumbles at random until it is over: 429, 5xx, answers that get lost, delays, over so many requests; with
 * `everything` over so much time, and also requests that hang and connections that break. `rate` is how many questions
 * come a second.
 */
export async function stumble(
  discord: DiscordServer,
  kind: Kind,
  rate: number,
  random: Draw,
  isOver: () => boolean,
): Promise<void> {
  const { faults, gateway } = discord;
  const times = () => 1 + Math.floor(random() * 3);
  const retryAfter = () => 0.1 + random();
  const stumbles: (() => void)[] = [
    () => faults.answer(ANSWERS, { status: 429, retryAfter: retryAfter(), times: times() }),
    () => faults.answer(ANSWERS, { status: 429, retryAfter: retryAfter(), global: true }),
    () => faults.answer(ANSWERS, { status: 500, times: times() }),
    () => faults.answer(ANSWERS, { status: 503, times: times() }),
    () => faults.answer(ANSWERS, { status: 502, lost: true }),
    () => faults.delay(ANSWERS, random() * 1000, times()),
    ...(kind === 'everything' ? [() => faults.hang(ANSWERS)] : []),
  ];
  const breaks: (() => void)[] = [
    () => gateway.drop(),
    () => gateway.drop(4000),
    () => gateway.reconnect(),
    () => gateway.invalidate(true),
    () => gateway.invalidate(false),
    () => {
      gateway.refuse(2000);
      gateway.drop();
    },
  ];
  const every = async (milliseconds: number, act: () => void) => {
    for (let next = milliseconds; !isOver(); next -= 50) {
      if (next <= 0) {
        act();
        next = milliseconds * (0.5 + random());
      }
      await sleep(50);
    }
  };
  const pick = (acts: readonly (() => void)[]) => acts[Math.floor(random() * acts.length)]?.();
  if (kind === 'everything') {
    await Promise.all([
      every((QUESTIONS_A_FAULT / rate) * 1000, () => pick(stumbles)),
      every(BETWEEN.breaks, () => pick(breaks)),
      every(BETWEEN.releases, () => faults.clear()),
    ]);
  } else {
    // Whoever stops makes few requests: no more of them fail than of others.
    let stumbledAt = discord.requests.length;
    await every(50, () => {
      if (discord.requests.length - stumbledAt < REQUESTS_A_FAULT) return;
      stumbledAt = discord.requests.length;
      pick(stumbles);
    });
  }
  faults.clear();
}
