import { keepFound, toTextWeight } from './kept.js';
import type { PlacedPassage } from './answer.js';
import type { StoredContent, StoredIndex, Term } from './stored-index.js';

/** How much is remembered of each, twice as much at most: a term takes some 100 bytes, a passage to show 4,000; `packed` is in bytes. */
const MOST = { terms: 50_000, sounds: 50_000, packed: 8_000_000, passages: 300 };
/** What a passage takes besides its packed terms. */
const LEAST = 250;

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
      MOST.packed,
      (numbers: readonly number[]) => index.readTerms(numbers),
      ({ byteLength }) => byteLength + LEAST,
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
