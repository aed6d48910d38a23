import { toTermName, type Postings } from '../engine/postings.js';
import type { Database } from './database.js';

/**
 * Postings in SQLite's FTS5, for corpora that are too large for memory: they stand in the file and are ready at once.
 * A list comes as one text: a row a passage would cost several times as much.
 */
export function createFts5Postings(database: Database): Postings {
  const find = database.prepare(
    `SELECT (SELECT group_concat(rowid) FROM postings WHERE postings MATCH '"' || wanted.value || '"') FROM json_each(?) AS wanted`,
  );
  return {
    find: (terms) =>
      find.all(JSON.stringify(terms.map(toTermName))).map(([list]) => toNumbers(String(list ?? ''))),
  };
}

/** Numbers in ASCII with commas between them. */
function toNumbers(list: string): Uint32Array {
  if (list === '') return new Uint32Array();
  const numbers = new Uint32Array(list.length);
  let count = 0;
  let number = 0;
  for (let at = 0; at < list.length; at += 1) {
    const code = list.charCodeAt(at);
    if (code === COMMA) {
      numbers[count++] = number;
      number = 0;
    } else number = number * 10 + code - ZERO;
  }
  numbers[count++] = number;
  return numbers.slice(0, count);
}

const COMMA = ','.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
