// oxlint-disable-next-line no-restricted-imports -- what Footnote is measured against is SQLite itself.
import Database from 'libsql';
import type { CreateRival } from './rival.js';

/** SQLite's FTS5, in memory. */
export const createSqlite: CreateRival = async (passages) => {
  const database = new Database(':memory:');
  database.exec('CREATE VIRTUAL TABLE passages USING fts5(text); BEGIN');
  const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
  let id = 0;
  for (const text of passages) insert.run(id++, text);
  database.exec('COMMIT');
  const select = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
  return {
    ask(question, top) {
      const words = question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      const match = words.map((word) => `"${word}"`).join(' OR ');
      return (select.all(match, top) as { rowid: number }[]).map(({ rowid }) => rowid);
    },
  };
};
