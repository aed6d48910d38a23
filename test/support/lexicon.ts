import { parseLexiconFile } from '../../src/language/lexicon-file.js';
import { toTables, type LexiconTables } from '../../src/language/lexicon-tables.js';
import { createLexicon, type Lexicon } from '../../src/language/lexicon.js';
import { loadLexicon } from '../../src/lexicon-loader.js';

/** Compiles `english|hindi|bengali|japanese` lines: a lexicon of a test's own, in no time. */
export function toSmallTables(lines: string): LexiconTables {
  const { rows, faults } = parseLexiconFile(lines.trim().replaceAll('|', '\t'), { partial: true });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return toTables(rows);
}

export function toSmallLexicon(lines: string): Lexicon {
  return createLexicon(toSmallTables(lines));
}

/** The shipped lexicon, compiled once a test file: that takes seconds. */
export async function shippedLexicon(...glossaries: readonly LexiconTables[]): Promise<Lexicon> {
  return createLexicon(await loadLexicon(), ...glossaries);
}
