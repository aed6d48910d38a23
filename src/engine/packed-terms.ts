import { NumberReader, NumberWriter } from './packed-numbers.js';
import type { PassageTerms } from './passage-terms.js';
import type { TermId } from './stored-index.js';

/** Terms of a passage as bytes, to be kept: terms and the positions of figures and names as what they are more than the one before. */
export function packTerms({ terms, strengths, positions, figures, names, length }: PassageTerms): Uint8Array {
  const bytes = new NumberWriter(20 + terms.length * 9 + (figures.length + names.length) * 3);
  bytes.write(length);
  for (const list of [figures, names]) {
    bytes.write(list.length);
    let before = 0;
    for (const position of list) {
      bytes.write(position - before);
      before = position;
    }
  }
  bytes.write(terms.length);
  let before = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const term = terms[i] ?? 0;
    bytes.write(term - before);
    before = term;
    bytes.write(positions[i] ?? 0);
    bytes.writeByte(strengths[i] ?? 0);
  }
  return bytes.take();
}

/** Reads positions into a list, in place of what it held. */
function readPositions(bytes: NumberReader, list: number[]): number[] {
  list.length = bytes.read();
  let position = 0;
  for (let i = 0; i < list.length; i += 1) list[i] = position += bytes.read();
  return list;
}

/** What `packTerms` made bytes of. */
export function unpackTerms(packed: Uint8Array): PassageTerms {
  const bytes = new NumberReader(packed);
  const length = bytes.read();
  const figures = new Uint16Array(readPositions(bytes, []));
  const names = new Uint16Array(readPositions(bytes, []));
  const size = bytes.read();
  const terms = new Uint32Array(size);
  const positions = new Uint16Array(size);
  const strengths = new Uint8Array(size);
  let before = 0;
  for (let i = 0; i < size; i += 1) {
    terms[i] = before += bytes.read();
    positions[i] = bytes.read();
    strengths[i] = bytes.readByte();
  }
  return { terms, strengths, positions, figures, names, length };
}

/** What a passage holds of some terms: parallel lists as those of `PassageTerms`, of their occurrences alone. */
export interface FoundTerms {
  /** Of each of the terms, in their order, which occurrence is its first; -1 where the passage lacks it. */
  readonly begins: Int32Array;
  /** What stands after the last occurrence is no term's. */
  readonly terms: readonly TermId[];
  readonly strengths: readonly number[];
  readonly positions: readonly number[];
  readonly figures: readonly number[];
  readonly names: readonly number[];
  readonly length: number;
}

/** Instead of a term, and of a place in a list. */
const MISSING = -1;

/** The first place of a number in an ordered list that holds it. */
function findFirst(ordered: Uint32Array, number: number): number {
  let low = 0;
  for (let high = ordered.length - 1; low < high;) {
    const middle = (low + high) >>> 1;
    if (ordered[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Finds terms, the same one perhaps several times, in passages that `packTerms` packed, without unpacking all of them.
 * What it gives is good until it is called again.
 */
export function createFindTerms(ids: readonly TermId[]): (packed: Uint8Array) => FoundTerms {
  const wanted = new Uint32Array(ids).sort();
  // The same term may be wanted twice: it counts where it stands first.
  const placeOf = ids.map((id) => findFirst(wanted, id));
  const firsts = new Int32Array(wanted.length);
  const begins = new Int32Array(ids.length);
  const terms: TermId[] = [];
  const strengths: number[] = [];
  const positions: number[] = [];
  const figures: number[] = [];
  const names: number[] = [];
  return (packed) => {
    const bytes = new NumberReader(packed);
    const length = bytes.read();
    readPositions(bytes, figures);
    readPositions(bytes, names);
    firsts.fill(MISSING);
    let count = 0;
    let term = 0;
    let next = 0;
    for (let left = bytes.read(); left > 0 && next < wanted.length; left -= 1) {
      term += bytes.read();
      const position = bytes.read();
      const strength = bytes.readByte();
      while (wanted[next]! < term) next += 1;
      if (wanted[next] !== term) continue;
      if (firsts[next] === MISSING) firsts[next] = count;
      terms[count] = term;
      strengths[count] = strength;
      positions[count] = position;
      count += 1;
    }
    terms[count] = MISSING;
    for (let i = 0; i < begins.length; i += 1) begins[i] = firsts[placeOf[i]!]!;
    return { begins, terms, strengths, positions, figures, names, length };
  };
}
