import { toPosting, type Posting } from './levels.js';
import { toTermsByLevel, type PassageTerms } from './passage-terms.js';
import type { TermId } from './stored-index.js';

/** An inverted index: which passages hold a term, and at which level. What MiniSearch and SQLite's FTS5 both do. */
export interface Postings {
  /** For each term the postings of the passages that hold it, ascending. Numbers that are no longer taken may stand among them. */
  find(terms: readonly TermId[]): readonly Uint32Array[];
}

/** What an inverted index is handed: a passage at a level, and the names of its terms with spaces between them. */
export interface Entry {
  readonly posting: Posting;
  readonly terms: string;
}

/** A passage's entries, one for each level at which it has terms. */
export function toEntries(number: number, terms: PassageTerms): Entry[] {
  return toTermsByLevel(terms).flatMap((some, level) =>
    some.length === 0 ? [] : [{ posting: toPosting(number, level), terms: toTermNames(some) }],
  );
}

/**
 * A term's name in an inverted index: its number with the digits 0 to 7. FTS5 collects new postings in a table hashed by
 * a function that takes three bits a letter (`fts5HashKey` in SQLite's `fts5_hash.c`): with these digits hardly two
 * names fall together, and writing them takes a third of the time.
 */
export function toTermName(term: TermId): string {
  return term.toString(8);
}

/** The most digits of a name, and a space. */
const WIDEST_NAME = 12;
const [ZERO, SPACE] = [0x30, 0x20];

/** The names of many terms, with spaces between them. */
function toTermNames(terms: readonly TermId[]): string {
  // Digit by digit into bytes: `toString` takes many times as long with another base than ten.
  const bytes = Buffer.allocUnsafe(terms.length * WIDEST_NAME);
  let end = 0;
  for (const term of terms) {
    if (end > 0) bytes[end++] = SPACE;
    const start = end;
    for (let rest = term; rest > 7; rest >>>= 3) end += 1;
    end += 1;
    for (let at = end - 1, rest = term; at >= start; at -= 1, rest >>>= 3) bytes[at] = ZERO + (rest & 7);
  }
  return bytes.toString('latin1', 0, end);
}
