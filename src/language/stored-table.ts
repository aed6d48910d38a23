/** Strings by strings. */
export interface KeyTable {
  readonly size: number;
  get(key: string): string | undefined;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

/** A table's numbers, before all else: how many entries and slots, how many units its keys have, in that order. */
const HEADER = 3;
/** Of a slot where nothing stands. */
const FREE = 0;

/**
 * A table as bytes, so that it is used as it lies and loading it costs nothing. First the header; then a table of
 * hashes, each slot with the number of its entry, counted from 1; where each key and value begins; all keys, in UTF-16,
 * as they are compared; and all values in UTF-8. Numbers have the byte order of the machine: a build serves one.
 */
export function serialiseTable(entries: ReadonlyMap<string, string>): Uint8Array {
  const keys = [...entries.keys()];
  const slotCount = 2 ** Math.ceil(Math.log2(Math.max(1, keys.length) * 2));
  const slots = new Uint32Array(slotCount);
  keys.forEach((key, entry) => {
    let slot = toHash(key) & (slotCount - 1);
    while (slots[slot] !== FREE) slot = (slot + 1) & (slotCount - 1);
    slots[slot] = entry + 1;
  });
  const units = Buffer.from(keys.join(''), 'utf16le');
  const header = Uint32Array.of(keys.length, slotCount, units.length / 2);
  const values = [...entries.values()].map((value) => Buffer.from(value));
  const numbers = [header, slots, toStarts(keys), toStarts(values)].map(toBytes);
  return Buffer.concat([...numbers, units, ...values]);
}

/** A table that `serialiseTable` wrote; its entries keep their order. */
export class StoredTable implements KeyTable {
  readonly size: number;
  readonly #slots: Uint32Array;
  readonly #keyStarts: Uint32Array;
  readonly #valueStarts: Uint32Array;
  readonly #units: Uint16Array;
  readonly #values: Buffer;

  /** `bytes` have to begin at a multiple of four in their memory. */
  constructor(bytes: Uint8Array) {
    const { buffer } = bytes;
    let at = bytes.byteOffset;
    const take = (length: number): Uint32Array => {
      const numbers = new Uint32Array(buffer, at, length);
      at += numbers.byteLength;
      return numbers;
    };
    const [size = 0, slotCount = 0, unitCount = 0] = take(HEADER);
    this.size = size;
    this.#slots = take(slotCount);
    this.#keyStarts = take(size + 1);
    this.#valueStarts = take(size + 1);
    this.#units = new Uint16Array(buffer, at, unitCount);
    at += this.#units.byteLength;
    this.#values = Buffer.from(buffer, at, bytes.byteOffset + bytes.byteLength - at);
  }

  get(key: string): string | undefined {
    const entry = this.#find(key);
    if (entry < 0) return undefined;
    return this.#values.toString('utf8', this.#valueStarts[entry], this.#valueStarts[entry + 1]);
  }

  has(key: string): boolean {
    return this.#find(key) >= 0;
  }

  *keys(): Iterable<string> {
    const { buffer, byteOffset, byteLength } = this.#units;
    const units = Buffer.from(buffer, byteOffset, byteLength);
    for (let entry = 0; entry < this.size; entry += 1)
      yield units.toString('utf16le', 2 * this.#keyStarts[entry]!, 2 * this.#keyStarts[entry + 1]!);
  }

  /** The number of a key's entry; -1 where there is none. */
  #find(key: string): number {
    const last = this.#slots.length - 1;
    for (let slot = toHash(key) & last; ; slot = (slot + 1) & last) {
      const entry = this.#slots[slot]! - 1;
      if (entry < 0 || this.#isKey(entry, key)) return entry;
    }
  }

  #isKey(entry: number, key: string): boolean {
    const start = this.#keyStarts[entry]!;
    if (this.#keyStarts[entry + 1]! - start !== key.length) return false;
    for (let i = 0; i < key.length; i += 1) if (this.#units[start + i] !== key.charCodeAt(i)) return false;
    return true;
  }
}

/** Strings by number as bytes: how many, where each begins, and all of them in UTF-8. */
export function serialiseList(strings: readonly string[]): Uint8Array {
  const encoded = strings.map((text) => Buffer.from(text));
  return Buffer.concat([toBytes(Uint32Array.of(strings.length)), toBytes(toStarts(encoded)), ...encoded]);
}

/** A list that `serialiseList` wrote. */
export class StoredList {
  readonly length: number;
  readonly #starts: Uint32Array;
  readonly #text: Buffer;

  /** `bytes` have to begin at a multiple of four in their memory. */
  constructor({ buffer, byteOffset, byteLength }: Uint8Array) {
    this.length = new Uint32Array(buffer, byteOffset, 1)[0]!;
    this.#starts = new Uint32Array(buffer, byteOffset + 4, this.length + 1);
    const begin = this.#starts.byteOffset + this.#starts.byteLength;
    this.#text = Buffer.from(buffer, begin, byteOffset + byteLength - begin);
  }

  /** Empty beyond the list. */
  at(index: number): string {
    return this.#text.toString('utf8', this.#starts[index], this.#starts[index + 1] ?? this.#starts[index]);
  }
}

/** FNV-1a over UTF-16 units, its upper half folded in. */
function toHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Where each of several things begins that follow each other, and where the last one ends. */
function toStarts(things: readonly { readonly length: number }[]): Uint32Array {
  const starts = new Uint32Array(things.length + 1);
  things.forEach(({ length }, i) => (starts[i + 1] = starts[i]! + length));
  return starts;
}

function toBytes({ buffer, byteOffset, byteLength }: Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
