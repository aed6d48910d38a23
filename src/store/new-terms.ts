import { toSoundSkeletons } from '../engine/question.js';
import { toSoundOf } from '../engine/stored-index.js';
import { KNOWN_WORD } from '../language/analysis.js';
import { openUnfinished, type Database, type Row } from './database.js';
import { TERM_TABLES } from './schema.js';

/** Terms that an index has no rows of yet: parallel lists of their keys, their numbers, and how many passages hold each. */
export interface NewTerms {
  readonly keys: readonly string[];
  readonly ids: Uint32Array;
  readonly passages: Uint32Array;
}

/** Inserts terms with their sounds, in the order of the tables, which grow at their ends then. */
export function insertTerms(database: Database, terms: NewTerms): void {
  const { keys } = terms;
  const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
  database.insert('terms', toTermRows(terms, order));
  database.insert('sounds', keys.flatMap(toSoundRows).sort(byFirst));
}

function* toTermRows({ keys, ids, passages }: NewTerms, order: Uint32Array): Iterable<Row> {
  for (const at of order) yield [keys[at]!, ids[at]!, passages[at]!];
}

/** Skeletons and sounds that a term is found by. */
export function toSoundRows(key: string): [skeleton: string, sound: string][] {
  const sound = toSoundOf(key);
  if (sound === null) return [];
  const plain = sound.startsWith(KNOWN_WORD) ? sound.slice(KNOWN_WORD.length) : sound;
  return toSoundSkeletons(sound).map((skeleton) => [skeleton, plain]);
}

function byFirst([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

/** Writes terms into a file of their own, for `copyTerms`: many take as long as the rest of what finishes an index, which may be done meanwhile. */
export function writeTermsFile(path: string, terms: NewTerms): void {
  const database = openUnfinished(path);
  try {
    database.exec(`${TERM_TABLES} BEGIN`);
    insertTerms(database, terms);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

/** Takes over what `writeTermsFile` wrote. */
export function copyTerms(database: Database, path: string): void {
  database.prepare('ATTACH ? AS written').run(path);
  for (const table of ['terms', 'sounds'])
    database.exec(`INSERT INTO ${table} SELECT * FROM written.${table}`);
  database.exec('DETACH written');
}
