import type { Pivoted } from './lexicon-keys.js';
import type { LexiconTables } from './lexicon-tables.js';

/** An English meaning of a word: a headword, and how strongly the word stands for it, over 0 to 1. */
export interface Gloss {
  readonly headword: string;
  readonly strength: number;
}

/** The first equivalent of a headword stands for it most; the last still does. */
const STRENGTH_BY_RANK = [1, 0.9, 0.8, 0.7];

export function strengthOf(rank: number): number {
  return STRENGTH_BY_RANK[rank] ?? 0.6;
}

/** What stands under a key in the tables of a kind; undefined where nothing does. */
export function findGlosses(
  layers: readonly LexiconTables[],
  kind: 'forms' | 'bases' | 'sounds',
  language: Pivoted,
  key: string,
): Gloss[] | undefined {
  let glosses: Gloss[] | undefined;
  for (const layer of layers) {
    const meanings = layer[kind][language].get(key);
    if (meanings !== undefined) (glosses ??= []).push(...toGlosses(meanings, layer));
  }
  return glosses;
}

/** Meanings as a table has them, with their headwords. */
function toGlosses(meanings: string, { rows }: LexiconTables): Gloss[] {
  return meanings.split(' ').map((meaning) => {
    const [row, rank] = meaning.split('.');
    return { headword: rows.at(Number(row))?.english ?? '', strength: strengthOf(Number(rank)) };
  });
}

/** Some glosses, and further ones so much less surely, each headword once. */
export function mergeGlosses(glosses: readonly Gloss[], further: readonly Gloss[], factor: number): Gloss[] {
  const known = new Set(glosses.map(({ headword }) => headword));
  return [
    ...glosses,
    ...further
      .filter(({ headword }) => !known.has(headword))
      .map(({ headword, strength }) => ({
        headword,
        strength: glosses.length === 0 ? strength : strength * factor,
      })),
  ];
}
