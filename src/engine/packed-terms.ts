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
