import { keepFound } from './kept.js';
import { toPosting, type Posting } from './levels.js';
import { toTermsByLevel, type PassageTerms } from './passage-terms.js';
import type { TermId } from './stored-index.js';

/** An inverted index: which passages hold a term, and at which level. What MiniSearch and SQLite's FTS5 both do. */
export interface Postings {
  /** For each term the postings of the passages that hold it, ascending. Numbers that are no longer taken may stand among them. */
  find(terms: readonly TermId[]): readonly Uint32Array[];
}

/** What an inverted index is handed: a passage at a level, and its terms by number, in few letters. */
export interface Entry {
  readonly posting: Posting;
  readonly terms: string;
}

/** A passage's entries, one for each level at which it has terms. */
export function toEntries(number: number, terms: PassageTerms): Entry[] {
  return toTermsByLevel(terms).flatMap((some, level) =>
    some.length === 0 ? [] : [{ posting: toPosting(number, level), terms: some.map(toTermName).join(' ') }],
  );
}

/** A term's number in few letters. */
export function toTermName(term: TermId): string {
  return term.toString(36);
}

/** How many postings are remembered, twice as many at most: four bytes each. */
const MOST_KEPT = 5_000_000;
/** An empty list takes room too: that of so many postings. */
const LEAST = 8;

/** Keeps what was asked for last: the lists of common words, which every other question needs, are long. */
export function keepPostings(postings: Postings, mostKept = MOST_KEPT): Postings {
  return {
    find: keepFound(
      mostKept,
      (terms: readonly TermId[]) => postings.find(terms),
      ({ length }) => length + LEAST,
    ),
  };
}
