import { LEVELS, toLevel, toPosting, type Posting } from './levels.js';
import type { PassageTerms } from './passage-terms.js';
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

/** Room to put names together in, a level each, for as long as that takes: buffers of its own for each passage would be given up at once. */
let rooms = LEVELS.map(() => Buffer.alloc(0));

/** A passage's entries, one for each level at which it has terms. */
export function toEntries(number: number, { terms, strengths }: PassageTerms): Entry[] {
  const most = terms.length * WIDEST_NAME;
  if (rooms[0]!.length < most) rooms = LEVELS.map(() => Buffer.alloc(2 * most));
  const ends = LEVELS.map(() => 0);
  for (let i = 0; i < terms.length;) {
    const term = terms[i]!;
    let frequency = 0;
    for (; terms[i] === term; i += 1) frequency += strengths[i]! / 255;
    const level = toLevel(frequency);
    ends[level] = writeName(rooms[level]!, ends[level]!, term);
  }
  const entries: Entry[] = [];
  for (const [level, end] of ends.entries())
    // Without the last space.
    if (end > 0)
      entries.push({
        posting: toPosting(number, level),
        terms: rooms[level]!.toString('latin1', 0, end - 1),
      });
  return entries;
}

/** Writes a term's name and a space; tells where the next one goes. Digit by digit: `toString` takes many times as long with another base than ten. */
function writeName(room: Buffer, start: number, term: TermId): number {
  let end = start + 1;
  for (let rest = term; rest > 7; rest >>>= 3) end += 1;
  for (let at = end - 1, rest = term; at >= start; at -= 1, rest >>>= 3) room[at] = ZERO + (rest & 7);
  room[end] = SPACE;
  return end + 1;
}
