import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import { parseLexiconFile } from '../language/lexicon-file.js';
import { toTables, type LexiconTables } from '../language/lexicon-tables.js';
import { isSystemError } from './corpus-folder.js';
import { decodeText } from './decoding.js';
import { GLOSSARY } from './document-name.js';

const MOST_FAULTS = 5;

export interface Glossary {
  /** As it was written; empty where there is none. */
  readonly text: string;
  readonly tables: LexiconTables;
  /** SHA-256 of the file's bytes, in hex; null where there is none. */
  readonly hash: string | null;
}

/** The corpus's own names and terms, where it has a glossary. Throws a `UserError` that names the line of each fault. */
export async function readGlossary(directory: string): Promise<Glossary> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(directory, GLOSSARY));
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return { text: '', tables: toTables([]), hash: null };
    throw new UserError(`${GLOSSARY} in ${directory} can't be read. Check that it is a file and may be read.`, { cause: error });
  }
  const text = decodeText(bytes);
  if (text === null) throw new UserError(`${GLOSSARY} in ${directory} is not a text file. Save it as UTF-8.`);
  const { rows, faults } = parseLexiconFile(text, { partial: true });
  if (faults.length > 0) {
    const named = faults.slice(0, MOST_FAULTS).map(({ line, fault }) => `line ${line}: ${fault}`);
    const more = faults.length > MOST_FAULTS ? `; and ${faults.length - MOST_FAULTS} more` : '';
    throw new UserError(`${GLOSSARY} has faults: ${named.join('; ')}${more}. Mend them and reload.`);
  }
  return { text, tables: toTables(rows), hash: createHash('sha256').update(bytes).digest('hex') };
}

/** The tables of a glossary that was read before without a fault. */
export function toGlossaryTables(text: string): LexiconTables {
  return toTables(parseLexiconFile(text, { partial: true }).rows);
}
