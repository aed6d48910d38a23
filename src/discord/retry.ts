import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

const FIRST_WAIT = 250;
const LONGEST_WAIT = 10_000;
/** Between attempts of a bot that is being stopped: there will be no later ones. */
const WAIT_IN_A_HURRY = 200;
const BROKEN_CONNECTION =
  /^(?:ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_AGAIN|UND_ERR_SOCKET|UND_ERR_[A-Z_]*TIMEOUT)/;

/**
 * Tries again while Discord stumbles: after a 429 when it says, after a 5xx or a broken connection with growing
 * pauses, and never after another 4xx, since an address that keeps being refused gets blocked. Gives up with the last
 * error where the next attempt would come after `until` (milliseconds, as `Date.now`). Once `hurry` is aborted, pauses
 * of its own are short, and one that has begun is over.
 */
export async function withRetries<T>(
  until: number,
  hurry: AbortSignal,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await attempt();
    } catch (error) {
      const isToWait = error instanceof RateLimitError;
      const own = (hurry.aborted ? WAIT_IN_A_HURRY : wait) * (0.5 + Math.random());
      const pause = isToWait ? error.retryAfter : own;
      if (!isPassing(error) || Date.now() + pause >= until) throw error;
      await (isToWait || hurry.aborted ? sleep(pause) : sleepUnless(hurry, pause));
    }
  }
}

async function sleepUnless(signal: AbortSignal, pause: number): Promise<void> {
  await sleep(pause, undefined, { signal }).catch(() => undefined);
}

/** Whether what failed so may have been carried out all the same, and only its answer got lost. */
export function isUncertain(error: unknown): boolean {
  return isPassing(error) && !(error instanceof RateLimitError);
}

function isPassing(error: unknown): boolean {
  if (error instanceof RateLimitError) return true;
  if (error instanceof DiscordAPIError) return false;
  if (error instanceof HTTPError) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || ('code' in error && BROKEN_CONNECTION.test(String(error.code)));
}
