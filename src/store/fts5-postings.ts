import { toTermName, type Postings } from '../engine/postings.js';
import type { Database } from './database.js';
import { toNumbers } from './numbers-text.js';

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
