import { pathToFileURL } from 'node:url';
import Libsql from 'libsql';

/** What a cell holds. */
export type Cell = string | number | Uint8Array | null;
export type Row = readonly Cell[];

/** A statement; rows come as arrays of cells. */
export interface Statement {
  all(...cells: readonly Cell[]): Row[];
  get(...cells: readonly Cell[]): Row | undefined;
  run(...cells: readonly Cell[]): void;
}

/** An SQLite database by libsql. Synchronous; every fault of SQLite's is thrown as libsql's `SqliteError`. */
export interface Database {
  prepare(sql: string): Statement;
  exec(sql: string): void;
  /**
   * Inserts rows of as many cells as the table has columns, many at a time: a call costs more than a row. They are taken
   * as they are needed. `clause` stands behind the values. A fault may leave some of them inserted. Not for virtual tables.
   */
  insert(table: string, rows: Iterable<Row>, clause?: string): void;
  close(): void;
}

/** Many enough that a call's own cost is small beside theirs. */
const ROWS_AT_ONCE = 32;

function openDatabase(name: string): Libsql.Database {
  try {
    return new Libsql(name);
  } catch (error) {
    // Here libsql gives no code, only a text with the number of it.
    throw Object.assign(new Error(`${name} can't be opened`, { cause: error }), { code: 'SQLITE_CANTOPEN' });
  }
}

function createDatabase(name: string): Database {
  const database = openDatabase(name);
  const prepare = (sql: string): Statement => {
    const statement = database.prepare(sql);
    // Only what gives rows can be told to give them as arrays.
    const reader = statement.reader ? statement.raw(true) : statement;
    return {
      all: (...cells) => reader.all(cells) as Row[],
      get: (...cells) => reader.get(cells) as Row | undefined,
      run: (...cells) => void statement.run(cells),
    };
  };
  const inserts = new Map<string, Statement>();

  function toInsert(table: string, columns: number, rows: number, clause: string): Statement {
    const key = `${table} ${columns} ${rows} ${clause}`;
    let statement = inserts.get(key);
    if (statement === undefined) {
      const row = `(${Array.from({ length: columns }, () => '?').join(',')})`;
      // “Or fail”: else SQLite would begin a savepoint for each call, and have FTS5 write what it has collected.
      statement = prepare(
        `INSERT OR FAIL INTO ${table} VALUES ${Array.from({ length: rows }, () => row).join(',')} ${clause}`,
      );
      inserts.set(key, statement);
    }
    return statement;
  }

  return {
    prepare,
    exec: (sql) => void database.exec(sql),
    insert(table, rows, clause = '') {
      let cells: Cell[] = [];
      let columns = 1;
      for (const row of rows) {
        columns = row.length;
        // One by one: to flatten the rows would take as long as the rest.
        for (let column = 0; column < columns; column += 1) cells.push(row[column]!);
        if (cells.length < columns * ROWS_AT_ONCE) continue;
        toInsert(table, columns, ROWS_AT_ONCE, clause).run(...cells);
        cells = [];
      }
      for (let at = 0; at < cells.length; at += columns)
        toInsert(table, columns, 1, clause).run(...cells.slice(at, at + columns));
    },
    close() {
      // What statements were prepared keep it in memory until they are tidied up; its pages need not wait for that.
      database.exec('PRAGMA cache_size = 0; PRAGMA shrink_memory');
      database.close();
    },
  };
}

/** Opens a database that nobody writes to any more. It holds the file as long as it is open, whatever becomes of its name. */
export function openFinished(path: string): Database {
  const database = createDatabase(`${pathToFileURL(path).href}?mode=ro&immutable=1`);
  database.exec(`PRAGMA cache_size = -${CACHE.reading}`);
  return database;
}

/** Opens a database to write it, in a file that nobody else knows yet; undefined: in memory. A crash leaves it unusable. */
export function openUnfinished(path: string | undefined): Database {
  const database = createDatabase(path ?? ':memory:');
  database.exec(
    `PRAGMA page_size = ${PAGE_SIZE}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -${CACHE.writing}`,
  );
  return database;
}

/** Bytes. A passage with its terms takes one or two thousand, and several are to fit on a page. */
const PAGE_SIZE = 16_384;
/** Kilobytes of pages in memory; the system keeps others besides. */
const CACHE = { reading: 16_000, writing: 24_000 };
