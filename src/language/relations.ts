import { parseStoredGlosses } from './associations.js';
import { findGlosses, strengthOf, type Gloss } from './gloss.js';
import { PIVOTED, toKey, type Pivoted } from './lexicon-keys.js';
import type { TableRow, LexiconTables } from './lexicon-tables.js';
import { toFamily } from './word-families.js';

/** How much of a shared equivalent passes to the other headword, to how many, and the least that counts. */
const RELATED = { share: 0.8, most: 10, least: 0.17, strongest: 0.6, family: 0.5 };

/** The rows of all headwords. */
export interface RowsByHeadword {
  has(headword: string): boolean;
  /** None where it is no headword. */
  get(headword: string): readonly TableRow[];
}

export function toRowsByHeadword(layers: readonly LexiconTables[]): RowsByHeadword {
  return {
    has: (headword) => layers.some(({ headwords }) => headwords.has(headword)),
    get: (headword) =>
      layers.flatMap(({ headwords, rows }) => {
        const numbers = headwords.get(headword);
        return numbers === undefined ? [] : numbers.split(' ').flatMap((row) => rows.at(Number(row)) ?? []);
      }),
  };
}

/** Other headwords that share equivalents or a root with one, or are associated with it, most first: its synonyms as three languages see them, its family, and what is often said for it. */
export function toRelated(headword: string, rows: RowsByHeadword, layers: readonly LexiconTables[]): Gloss[] {
  const shared = new Map<string, number>();
  for (const relative of toFamily(headword, rows)) shared.set(relative, RELATED.family);
  for (const row of rows.get(headword)) {
    for (const language of PIVOTED) {
      row[language].forEach(({ text }, rank) => {
        const glosses = findGlosses(layers, 'forms', language, toKey(language, text)) ?? [];
        const share = (RELATED.share * strengthOf(rank)) / PIVOTED.length / Math.sqrt(glosses.length);
        for (const { headword: other, strength } of glosses) {
          if (other !== headword) shared.set(other, (shared.get(other) ?? 0) + share * strength);
        }
      });
    }
  }
  for (const { associations } of layers)
    for (const { headword: other, strength } of parseStoredGlosses(associations.get(headword) ?? ''))
      shared.set(other, Math.max(strength, shared.get(other) ?? 0));
  return [...shared]
    .map(([other, strength]) => ({ headword: other, strength: Math.min(RELATED.strongest, strength) }))
    .filter(({ strength }) => strength >= RELATED.least)
    .sort((a, b) => b.strength - a.strength || (a.headword < b.headword ? -1 : 1))
    .slice(0, RELATED.most);
}

/**
 * Whether further layers (a corpus's glossary) may change what is related to a headword: where it is one of theirs, or
 * of one root with one, or shares a word with one. Of all others, what was compiled for the first layer holds.
 */
export function createIsChanged(
  [, ...others]: readonly LexiconTables[],
  rows: RowsByHeadword,
): (headword: string) => boolean {
  const related = new Set<string>();
  for (const english of others.flatMap(({ headwords }) => [...headwords.keys()])) {
    related.add(english);
    for (const relative of toFamily(english, rows)) related.add(relative);
  }
  const isShared = (language: Pivoted, text: string): boolean =>
    others.some(({ forms }) => forms[language].has(toKey(language, text)));
  return (headword) =>
    related.has(headword) ||
    (others.length > 0 &&
      rows
        .get(headword)
        .some((row) =>
          PIVOTED.some((language) => row[language].some(({ text }) => isShared(language, text))),
        ));
}
