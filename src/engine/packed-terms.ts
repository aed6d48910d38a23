import type { PassageTerms } from './passage-terms.js';

/**
 * Terms of a passage as bytes, to be kept: numbers of seven bits a byte (LEB128), terms and the positions of figures
 * and names as what they are more than the one before.
 */
export function packTerms({ terms, strengths, positions, figures, names, length }: PassageTerms): Uint8Array {
  const bytes = new Uint8Array(20 + terms.length * 9 + (figures.length + names.length) * 3);
  let at = 0;
  const write = (value: number): void => {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes[at++] = (rest % 128) + 128;
    bytes[at++] = rest;
  };
  write(length);
  for (const list of [figures, names]) {
    write(list.length);
    let before = 0;
    for (const position of list) {
      write(position - before);
      before = position;
    }
  }
  write(terms.length);
  let before = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const term = terms[i] ?? 0;
    write(term - before);
    before = term;
    write(positions[i] ?? 0);
    bytes[at++] = strengths[i] ?? 0;
  }
  return bytes.slice(0, at);
}

/** What `packTerms` made bytes of. */
export function unpackTerms(bytes: Uint8Array): PassageTerms {
  let at = 0;
  const read = (): number => {
    let byte = bytes[at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte - 128;
    for (let factor = 128; byte >= 128; factor *= 128) {
      byte = bytes[at++] ?? 0;
      value += (byte % 128) * factor;
    }
    return value;
  };
  const readPositions = (): Uint16Array => {
    const list = new Uint16Array(read());
    let before = 0;
    for (let i = 0; i < list.length; i += 1) list[i] = before += read();
    return list;
  };
  const length = read();
  const figures = readPositions();
  const names = readPositions();
  const size = read();
  // One piece of memory for all three: many small ones cost more to make and to keep.
  const memory = new ArrayBuffer(size * 7);
  const terms = new Uint32Array(memory, 0, size);
  const positions = new Uint16Array(memory, size * 4, size);
  const strengths = new Uint8Array(memory, size * 6, size);
  let before = 0;
  for (let i = 0; i < size; i += 1) {
    terms[i] = before += read();
    positions[i] = read();
    strengths[i] = bytes[at++] ?? 0;
  }
  return { terms, strengths, positions, figures, names, length };
}
