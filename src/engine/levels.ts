/**
 * How often and how surely a passage says a term, in four levels, each told by a frequency: occurrences times their
 * strengths. Postings tell it (after the impact-ordered lists of Anh and Moffat, 2002), so that candidates can be
 * chosen by how well they match without reading them.
 */
export const LEVELS = [0.3, 0.65, 1, 2.2] as const;
/** From which frequency on each level but the first begins. */
const BEGINNINGS = [0.475, 0.825, 1.5] as const;

export function toLevel(frequency: number): number {
  let level = 0;
  while (frequency >= (BEGINNINGS[level] ?? Infinity)) level += 1;
  return level;
}

/** How many bits of a posting tell its level. */
export const LEVEL_BITS = Math.log2(LEVELS.length);

/** A passage at a level, as one number: what a posting is. */
export type Posting = number;

export function toPosting(passage: number, level: number): Posting {
  return passage * LEVELS.length + level;
}
