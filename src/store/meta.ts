import type { Cell, Database } from './database.js';

/** What is said of an index as a whole. */
export interface Meta {
  /** What its terms were made with: the program, the lexicon, the glossary. */
  readonly basis: string;
  /** The corpus's own glossary as it was written; empty where there is none. */
  readonly glossary: string;
  /** Passages, and their words. */
  readonly size: number;
  readonly words: number;
  /** The next number that a term gets. */
  readonly nextTerm: number;
  /** By the number of a passage; see `StoredIndex`. */
  readonly lengths: Uint16Array;
  readonly languages: Uint8Array;
  readonly orders: Uint32Array;
}

export function readMeta(database: Database): Meta {
  const cells = new Map(
    database
      .prepare('SELECT name, value FROM meta')
      .all()
      .map(([name, value]) => [name as string, value]),
  );
  const bytesOf = (name: string): Uint8Array => Uint8Array.from(cells.get(name) as Uint8Array);
  return {
    basis: cells.get('basis') as string,
    glossary: cells.get('glossary') as string,
    size: cells.get('size') as number,
    words: cells.get('words') as number,
    nextTerm: cells.get('nextTerm') as number,
    lengths: new Uint16Array(bytesOf('lengths').buffer),
    languages: bytesOf('languages'),
    orders: new Uint32Array(bytesOf('orders').buffer),
  };
}

export function writeMeta(database: Database, meta: Meta): void {
  const cells = Object.entries(meta).map(
    ([name, value]: [string, string | number | ArrayBufferView]): [string, Cell] => [
      name,
      typeof value === 'object' ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : value,
    ],
  );
  database.exec('DELETE FROM meta');
  database.insert('meta', cells);
}
