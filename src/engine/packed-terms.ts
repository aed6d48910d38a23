import { NumberReader, NumberWriter } from './packed-numbers.js';
import type { PassageTerms } from './passage-terms.js';
import type { TermId } from './stored-index.js';

/**
 * Terms of a passage as bytes, to be kept: lists of positions as what each is more than the one before; then, so that
 * each can be looked up, the occurrences' positions, in two bytes each where one of them needs it, and their strengths;
 * then their terms, as what each is more than the one before.
 */
export function packTerms({ terms, strengths, positions, figures, names, length }: PassageTerms): Uint8Array {
  const bytes = new NumberWriter(20 + terms.length * 8 + (figures.length + names.length) * 3);
  bytes.write(length);
  for (const list of [figures, names]) {
    bytes.write(list.length);
    let before = 0;
    for (const position of list) {
      bytes.write(position - before);
      before = position;
    }
  }
  const width = positions.some((position) => position > 0xff) ? 2 : 1;
  bytes.write(terms.length);
  bytes.writeByte(width);
  for (let i = 0; i < positions.length; i += 1) {
    bytes.writeByte(positions[i]! & 0xff);
    if (width === 2) bytes.writeByte(positions[i]! >> 8);
  }
  for (let i = 0; i < strengths.length; i += 1) bytes.writeByte(strengths[i]!);
  let before = 0;
  for (let i = 0; i < terms.length; i += 1) {
    bytes.write(terms[i]! - before);
    before = terms[i]!;
  }
  return bytes.take();
}

/** Where the lists of a packed passage's occurrences stand, behind the others. */
class PackedOccurrences {
  readonly size: number;
  readonly #bytes: Uint8Array;
  readonly #width: number;
  readonly #positions: number;
  readonly #strengths: number;

  /** `reader` has read what stands before them. */
  constructor(bytes: Uint8Array, reader: NumberReader) {
    this.#bytes = bytes;
    this.size = reader.read();
    this.#width = reader.readByte();
    this.#positions = reader.at;
    this.#strengths = this.#positions + this.size * this.#width;
  }

  /** Where the terms begin. */
  get terms(): number {
    return this.#strengths + this.size;
  }

  position(occurrence: number): number {
    const at = this.#positions + occurrence * this.#width;
    return this.#width === 1 ? this.#bytes[at]! : this.#bytes[at]! | (this.#bytes[at + 1]! << 8);
  }

  strength(occurrence: number): number {
    return this.#bytes[this.#strengths + occurrence]!;
  }
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
  const occurrences = new PackedOccurrences(packed, bytes);
  const { size } = occurrences;
  const numbers = new NumberReader(packed, occurrences.terms);
  const terms = new Uint32Array(size);
  const positions = new Uint16Array(size);
  const strengths = new Uint8Array(size);
  let before = 0;
  for (let i = 0; i < size; i += 1) {
    terms[i] = before += numbers.read();
    positions[i] = occurrences.position(i);
    strengths[i] = occurrences.strength(i);
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
/** More than any term. */
const NONE = 2 ** 32;

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
    const occurrences = new PackedOccurrences(packed, bytes);
    const { size } = occurrences;
    const numbers = new NumberReader(packed, occurrences.terms);
    let count = 0;
    let term = 0;
    let next = 0;
    let sought = wanted[0] ?? NONE;
    for (let occurrence = 0; occurrence < size; occurrence += 1) {
      term += numbers.read();
      if (term < sought) continue;
      while (next < wanted.length && wanted[next]! < term) next += 1;
      if (next === wanted.length) break;
      sought = wanted[next]!;
      if (sought !== term) continue;
      if (firsts[next] === MISSING) firsts[next] = count;
      terms[count] = term;
      strengths[count] = occurrences.strength(occurrence);
      positions[count] = occurrences.position(occurrence);
      count += 1;
    }
    terms[count] = MISSING;
    for (let i = 0; i < begins.length; i += 1) begins[i] = firsts[placeOf[i]!]!;
    return { begins, terms, strengths, positions, figures, names, length };
  };
}
