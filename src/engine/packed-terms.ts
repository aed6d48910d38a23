import { NumberReader, NumberWriter } from './packed-numbers.js';
import type { PassageTerms } from './passage-terms.js';

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

/** Most passages have no figures, or no names. */
const NONE = new Uint16Array();

/** What `packTerms` made bytes of. */
export function unpackTerms(packed: Uint8Array): PassageTerms {
  const bytes = new NumberReader(packed);
  const readPositions = (): Uint16Array => {
    const size = bytes.read();
    if (size === 0) return NONE;
    const list = new Uint16Array(size);
    let before = 0;
    for (let i = 0; i < list.length; i += 1) list[i] = before += bytes.read();
    return list;
  };
  const length = bytes.read();
  const figures = readPositions();
  const names = readPositions();
  const size = bytes.read();
  // One piece of memory for all three: many small ones cost more to make and to keep.
  const memory = new ArrayBuffer(size * 7);
  const terms = new Uint32Array(memory, 0, size);
  const positions = new Uint16Array(memory, size * 4, size);
  const strengths = new Uint8Array(memory, size * 6, size);
  let before = 0;
  for (let i = 0; i < size; i += 1) {
    terms[i] = before += bytes.read();
    positions[i] = bytes.read();
    strengths[i] = bytes.readByte();
  }
  return { terms, strengths, positions, figures, names, length };
}

/** What ranking needs of a passage for a question: the occurrences of some terms, in the order of the terms. */
export interface FoundTerms extends Pick<PassageTerms, 'length'> {
  /** Of each wanted term, in their order, which occurrence is its first; -1 where the passage lacks it. */
  readonly begins: Int32Array;
  /** Parallel lists as those of `PassageTerms`; what stands after the last occurrence is no term's. */
  readonly terms: readonly number[];
  readonly strengths: readonly number[];
  readonly positions: readonly number[];
  readonly figures: readonly number[];
  readonly names: readonly number[];
}

/** Instead of a term, and of a place in a list. */
const MISSING = -1;

/**
 * Finds terms, which are ascending, in passages that `packTerms` packed, without unpacking all of them. What it gives is
 * good until it is called again.
 */
export function createFindTerms(wanted: Uint32Array): (packed: Uint8Array) => FoundTerms {
  const found = {
    begins: new Int32Array(wanted.length),
    terms: [] as number[],
    strengths: [] as number[],
    positions: [] as number[],
    figures: [] as number[],
    names: [] as number[],
    length: 0,
  };
  return (packed) => {
    const { begins, terms, strengths, positions } = found;
    const bytes = new NumberReader(packed);
    found.length = bytes.read();
    for (const list of [found.figures, found.names]) {
      list.length = bytes.read();
      let before = 0;
      for (let i = 0; i < list.length; i += 1) list[i] = before += bytes.read();
    }
    begins.fill(MISSING);
    let count = 0;
    let term = 0;
    let next = 0;
    for (let left = bytes.read(); left > 0 && next < wanted.length; left -= 1) {
      term += bytes.read();
      const position = bytes.read();
      const strength = bytes.readByte();
      while (wanted[next]! < term) next += 1;
      if (wanted[next] !== term) continue;
      if (begins[next] === MISSING) begins[next] = count;
      terms[count] = term;
      strengths[count] = strength;
      positions[count] = position;
      count += 1;
    }
    terms[count] = MISSING;
    return found;
  };
}
