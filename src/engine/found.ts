import type { Match } from './ranking.js';

/** A passage by its number, and how it meets the question. */
export interface Found {
  readonly number: number;
  readonly match: Match;
}

/** Best first, equal ones by their places; `orders` is `StoredIndex.orders`. */
export function bestFirst(orders: Uint32Array): (a: Found, b: Found) => number {
  return (a, b) => b.match.score - a.match.score || orders[a.number]! - orders[b.number]!;
}
