import { keepFound } from './kept.js';
import { LEVEL_BITS } from './levels.js';
import type { Postings } from './postings.js';
import type { TermId } from './stored-index.js';

const PASSAGE_BITS = 12;
/** Passages are told in blocks of so many: what is noted of a block fits into the processor's nearest memory. */
export const BLOCK = 1 << PASSAGE_BITS;
const BLOCK_BITS = PASSAGE_BITS + LEVEL_BITS;
const IN_BLOCK = (1 << BLOCK_BITS) - 1;

/**
 * The postings of a term, ascending, common ones in half the room: of each block that has any its number, how many it
 * has, and these as what they are more than the block's first one could be. For up to 2 ** 28 passages.
 */
export type PackedPostings = Uint16Array;

/** Before the postings of a block: its number and how many they are. */
export const HEAD = 2;

export function packPostings(list: Uint32Array): PackedPostings {
  const packed = new Uint16Array(list.length * (1 + HEAD));
  let head = 0;
  let at = 0;
  for (const posting of list) {
    const block = posting >>> BLOCK_BITS;
    if (at === 0 || packed[head] !== block) {
      head = at;
      packed[head] = block;
      at += HEAD;
    }
    packed[head + 1]! += 1;
    packed[at++] = posting & IN_BLOCK;
  }
  return packed.slice(0, at);
}

/** Postings as `packPostings` packs them, for each term. */
export interface KeptPostings {
  find(terms: readonly TermId[]): readonly PackedPostings[];
}

/** How many bytes of postings are remembered, twice as many at most. */
const MOST_KEPT = 20_000_000;
/** What a list takes besides, however short. */
const LEAST = 200;

/** Keeps what was asked for last: the lists of common words, which every other question needs, are long. */
export function keepPostings(postings: Postings, mostKept = MOST_KEPT): KeptPostings {
  return {
    find: keepFound(
      mostKept,
      (terms: readonly TermId[]) => postings.find(terms).map(packPostings),
      ({ byteLength }) => byteLength + LEAST,
    ),
  };
}
