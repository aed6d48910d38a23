/** Writes whole numbers from 0 to below 2 ** 32, seven bits a byte, the lowest first (LEB128). */
export class NumberWriter {
  readonly #bytes: Uint8Array;
  #at = 0;

  /** `most`: how many bytes it comes to at most; a number takes up to five. */
  constructor(most: number) {
    this.#bytes = new Uint8Array(most);
  }

  write(value: number): void {
    let rest = value;
    for (; rest >= 128; rest >>>= 7) this.#bytes[this.#at++] = (rest & 127) | 128;
    this.#bytes[this.#at++] = rest;
  }

  /** Writes a number below 256 as it is. */
  writeByte(value: number): void {
    this.#bytes[this.#at++] = value;
  }

  /** All that was written. */
  take(): Uint8Array {
    return this.#bytes.slice(0, this.#at);
  }
}

/** Reads what a `NumberWriter` wrote. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at: number;

  /** `at`: where it begins. */
  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** How many bytes are read. */
  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  read(): number {
    let byte = this.readByte();
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = this.readByte();
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  readByte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }
}
