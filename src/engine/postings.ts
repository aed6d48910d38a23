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

/** How many postings are kept: four bytes each. */
const MOST_KEPT = 5_000_000;
/** An empty list takes room too: that of so many postings. */
const LEAST = 8;

/** Keeps what was asked for last: the lists of common words, which every other question needs, are long. */
export function keepPostings(postings: Postings, mostKept = MOST_KEPT): Postings {
  const kept = new Map<TermId, Uint32Array>();
  let size = 0;

  function keep(term: TermId, list: Uint32Array): void {
    kept.set(term, list);
    size += list.length + LEAST;
    for (const [oldest, { length }] of kept) {
      if (size <= mostKept) break;
      kept.delete(oldest);
      size -= length + LEAST;
    }
  }

  return {
    find(terms) {
      const missing = [...new Set(terms.filter((term) => !kept.has(term)))];
      const found = new Map<TermId, Uint32Array>();
      if (missing.length > 0)
        postings.find(missing).forEach((list, index) => found.set(missing[index] ?? -1, list));
      const lists = terms.map((term) => {
        const known = kept.get(term);
        if (known === undefined) return found.get(term) ?? new Uint32Array();
        // What was asked for last stands last.
        kept.delete(term);
        kept.set(term, known);
        return known;
      });
      for (const [term, list] of found) keep(term, list);
      return lists;
    },
  };
}
