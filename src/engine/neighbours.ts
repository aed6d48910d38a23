import type { Slot } from './question.js';
import { bestFirst, type Found } from './found.js';

/**
 * What a paragraph is about is often named in one that stands before it: “Halvara is a volcano.” – “Its slopes are
 * planted with …”. So what a word of the question meets there, and not in the passage itself, adds at most this share of
 * its weight; what it meets in one that follows, half as much. So many paragraphs are looked at, each way.
 */
const SHARE = 0.4;
const AFTER = 0.5;
const REACH = 3;
/** So many of the best tell of others; at least so many are ranked of every search. */
export const MOST_TELLING = 20;
/** How much of a match in a neighbour tells that the passage speaks of the word. */
const TOLD = 0.2;
/** From this strength on a word is met in full: a gloss is seldom surer. */
const FULL = 0.6;

/**
 * Ranks what was found anew, each passage by what it says and by what those found say that stand around it: the less
 * it says itself, the less these add. A passage in another language gets no more for it than one in the question's own.
 * What a word met in a neighbour alone counts as matched, weakly, for whoever asks how sure an answer is. `found` is
 * best first, `orders` is `StoredIndex.orders`.
 */
export function rankWithNeighbours(
  slots: readonly Slot[],
  found: readonly Found[],
  orders: Uint32Array,
): readonly Found[] {
  const weights = slots.map(({ unit, weight }) => (unit.kind === 'part' ? 0 : weight));
  const total = sum(weights);
  const byOrder = new Map(found.slice(0, MOST_TELLING).map((one) => [orders[one.number]!, one]));

  /** What each word meets around a passage. */
  function around(order: number): number[] {
    const most = slots.map(() => 0);
    for (let distance = -REACH; distance <= REACH; distance += 1) {
      const neighbour = distance === 0 ? undefined : byOrder.get(order + distance);
      neighbour?.match.matched.forEach((matched, slot) => {
        most[slot] = Math.max(most[slot]!, distance < 0 ? matched : matched * AFTER);
      });
    }
    return most;
  }

  function beside(one: Found): Found {
    const { matched, score } = one.match;
    const told = around(orders[one.number]!);
    const more = sum(weights.map((weight, slot) => weight * Math.max(0, told[slot]! - matched[slot]!)));
    if (more === 0) return one;
    const own = sum(weights.map((weight, slot) => weight * Math.min(1, matched[slot]! / FULL)));
    return {
      ...one,
      match: {
        ...one.match,
        score: score + (SHARE * more * own) / total,
        matched: matched.map((strength, slot) => Math.max(strength, TOLD * told[slot]!)),
      },
    };
  }

  return found.map(beside).sort(bestFirst(orders));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
