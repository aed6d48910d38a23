import { openSync, readSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { toCldrRows } from './language/cldr.js';
import { parseLexiconFile, type LexiconRow } from './language/lexicon-file.js';
import { toTables, type LexiconTables } from './language/lexicon-tables.js';
import { parseTables } from './language/compiled-lexicon.js';

/** What the build makes of the lexicon's files; it stands beside the compiled program. */
const COMPILED = new URL('../lexicon.compiled', import.meta.url);
/** The lexicon's files, seen from the sources. */
const FOLDER = new URL('../lexicon/', import.meta.url);

let loaded: Promise<LexiconTables> | undefined;

/** The lexicon as the build compiled it; straight from its files where the sources themselves run, as in tests. */
export function loadLexicon(): Promise<LexiconTables> {
  return (loaded ??= readTables());
}

async function readTables(): Promise<LexiconTables> {
  try {
    // Stays open: later builds may take the file away while a program still reads from it.
    const file = openSync(COMPILED, 'r');
    return parseTables((start, length) => {
      const bytes = new Uint8Array(length);
      readSync(file, bytes, 0, length, start);
      return bytes;
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return compileLexicon(FOLDER);
  }
}

/** Compiles the `.tsv` files of a folder, in the order of their names, and the names from CLDR. Throws where a file has a fault. @public The build calls it. */
export async function compileLexicon(folder: URL): Promise<LexiconTables> {
  return toTables([...(await readLexiconRows(folder)), ...toCldrRows()]);
}

/** The rows of all `.tsv` files of a folder, in the order of the files' names. */
export async function readLexiconRows(folder: URL): Promise<LexiconRow[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.tsv')).sort();
  const rows: LexiconRow[] = [];
  for (const name of files) {
    const read = parseLexiconFile(await readFile(new URL(name, folder), 'utf8'));
    const [fault] = read.faults;
    if (fault !== undefined) throw new Error(`lexicon/${name}, line ${fault.line}: ${fault.fault}`);
    rows.push(...read.rows);
  }
  return rows;
}
