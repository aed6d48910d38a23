import { openSync, readSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseAssociations, type AssociationRow } from './language/associations.js';
import { toCldrRows } from './language/cldr.js';
import { parseLexiconFile, type LexiconFault, type LexiconRow } from './language/lexicon-file.js';
import { toTables, type LexiconTables } from './language/lexicon-tables.js';
import { parseTables } from './language/compiled-lexicon.js';

/** What the build makes of the lexicon's files; it stands beside the compiled program. */
const COMPILED = new URL('../lexicon.compiled', import.meta.url);
/** The lexicon's files, seen from the sources; and, within them, those of associations. */
const FOLDER = new URL('../lexicon/', import.meta.url);
const ASSOCIATIONS = 'associations/';

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

/** Compiles the `.tsv` files of a folder, in the order of their names, with the names from CLDR, and those of its folder of associations. Throws where a file has a fault. @public The build calls it. */
export async function compileLexicon(folder: URL): Promise<LexiconTables> {
  const rows = await readLexiconRows(folder);
  return toTables([...rows, ...toCldrRows()], await readAssociations(new URL(ASSOCIATIONS, folder)));
}

/** The rows of all `.tsv` files of a folder, in the order of the files' names. */
export function readLexiconRows(folder: URL): Promise<LexiconRow[]> {
  return readRows(folder, parseLexiconFile);
}

function readAssociations(folder: URL): Promise<AssociationRow[]> {
  return readRows(folder, parseAssociations);
}

async function readRows<Row>(
  folder: URL,
  parse: (text: string) => { rows: Row[]; faults: LexiconFault[] },
): Promise<Row[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.tsv')).sort();
  const rows: Row[] = [];
  for (const name of files) {
    const file = new URL(name, folder);
    const read = parse(await readFile(file, 'utf8'));
    const [fault] = read.faults;
    if (fault !== undefined) throw new Error(`${fileURLToPath(file)}, line ${fault.line}: ${fault.fault}`);
    rows.push(...read.rows);
  }
  return rows;
}
