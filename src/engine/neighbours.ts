import type { Slot } from './question.js';
import type { Found } from './sentences.js';

/**
 * What a paragraph is about is often named in one that stands before it: “Halvara is a volcano.” – “Its slopes are
 * planted with …”. So what a word of the question meets there, and not in the passage itself, adds this share of its
 * weight; what it meets in one that follows, half as much. So many paragraphs are looked at, each way.
 */
const SHARE = { before: 0.4, after: 0.2 };
const REACH = 3;
/** How much of a match in a neighbour tells that the passage speaks of the word. */
const TOLD = 0.5;

/** Ranks what was found anew, each passage by what it says and by what those found say that stand around it. `orders` is `StoredIndex.orders`. */
export function rankWithNeighbours(
  slots: readonly Slot[],
  found: readonly Found[],
  orders: Uint32Array,
): readonly Found[] {
  const byOrder = new Map(found.map((one) => [orders[one.number]!, one]));
  const beside = (one: Found): Found => {
    const order = orders[one.number]!;
    const { matched, score } = one.match;
    const around: number[] = slots.map(() => 0);
    for (let distance = -REACH; distance <= REACH; distance += 1) {
      const neighbour = distance === 0 ? undefined : byOrder.get(order + distance);
      if (neighbour === undefined) continue;
      const share = distance < 0 ? SHARE.before : SHARE.after;
      slots.forEach(({ unit }, slot) => {
        if (unit.kind !== 'part')
          around[slot] = Math.max(around[slot]!, share * neighbour.match.matched[slot]!);
      });
    }
    const more = slots.map(({ weight }, slot) => weight * Math.max(0, around[slot]! - matched[slot]!));
    const bonus = more.reduce((sum, each) => sum + each, 0);
    if (bonus === 0) return one;
    return {
      ...one,
      match: {
        ...one.match,
        score: score + bonus,
        matched: matched.map((own, slot) => Math.max(own, TOLD * around[slot]!)),
      },
    };
  };
  return found
    .map(beside)
    .sort((a, b) => b.match.score - a.match.score || orders[a.number]! - orders[b.number]!);
}
