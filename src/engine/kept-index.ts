import { keepFound, toTextWeight } from './kept.js';
import type { PassageTerms } from './passage-terms.js';
import type { PlacedPassage } from './answer.js';
import type { StoredContent, StoredIndex, Term } from './stored-index.js';

/** How much is remembered of each, twice as much at most: a term takes some 100 bytes, an occurrence in a passage 7, a passage to show 4,000. */
const MOST = { terms: 50_000, sounds: 50_000, occurrences: 2_000_000, passages: 300 };
/** What is kept of a passage takes as much as so many occurrences besides. */
const LEAST = 100;

/** Keeps in memory what was last read of an index: a statement costs as much as ranking some passages. */
export function keepIndex(index: StoredIndex): StoredIndex {
  return {
    ...index,
    findTerms: keepFound(
      MOST.terms,
      (keys: readonly string[]): readonly (Term | null)[] => index.findTerms(keys),
      (_, key) => toTextWeight(key),
    ),
    findSounds: keepFound(
      MOST.sounds,
      (skeletons: readonly string[]) => index.findSounds(skeletons),
      ({ length }, skeleton) => length + toTextWeight(skeleton),
    ),
    readTerms: keepFound(
      MOST.occurrences,
      (numbers: readonly number[]): readonly PassageTerms[] => index.readTerms(numbers),
      ({ terms }) => terms.length + LEAST,
    ),
    readPlaces: keepFound(MOST.passages, (numbers: readonly number[]): readonly PlacedPassage[] =>
      index.readPlaces(numbers),
    ),
    readContents: keepFound(MOST.passages, (numbers: readonly number[]): readonly StoredContent[] =>
      index.readContents(numbers),
    ),
    findNumbers: keepFound(MOST.passages, (ids: readonly string[]): readonly (number | null)[] =>
      index.findNumbers(ids),
    ),
  };
}
