import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

const FIRST_WAIT = 250;
const LONGEST_WAIT = 10_000;
const BROKEN_CONNECTION =
  /^(?:ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_AGAIN|UND_ERR_SOCKET|UND_ERR_[A-Z_]*TIMEOUT)/;

/**
 * Tries again while Discord stumbles: after a 429 when it says, after a 5xx or a broken connection with growing
 * pauses, and never after another 4xx, since an address that keeps being refused gets blocked. Gives up with the last
 * error where the next attempt would come after `until` (milliseconds, as `Date.now`).
 */
export async function withRetries<T>(until: number, attempt: () => Promise<T>): Promise<T> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await attempt();
    } catch (error) {
      const pause = error instanceof RateLimitError ? error.retryAfter : wait * (0.5 + Math.random());
      if (!isPassing(error) || Date.now() + pause >= until) throw error;
      await sleep(pause);
    }
  }
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
