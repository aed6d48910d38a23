import { unpackTerms } from '../engine/packed-terms.js';
import type { StoredIndex, Term } from '../engine/stored-index.js';
import { MOST_COMPARED } from '../language/sound-index.js';
import { createCompletionReader } from './completion-reader.js';
import { createContentReader } from './content-reader.js';
import type { Database, Row } from './database.js';
import { readMeta } from './meta.js';
import { createPlaceReader } from './place-reader.js';

/** Reads a finished index. */
export function createIndexReader(database: Database): StoredIndex {
  const { size, words, lengths, languages, orders } = readMeta(database);
  const statements = {
    terms: database.prepare(
      'SELECT w.key, t.id, t.passages FROM json_each(?) w JOIN terms t ON t.key = w.value',
    ),
    sounds: database.prepare(
      `SELECT (SELECT group_concat(sound, char(10)) FROM (SELECT sound FROM sounds WHERE skeleton = w.value LIMIT ${MOST_COMPARED})) FROM json_each(?) w`,
    ),
    packed: database.prepare(
      'SELECT p.terms FROM json_each(?) w JOIN passages p ON p.number = w.value ORDER BY w.key',
    ),
    allPacked: database.prepare(
      'SELECT number, terms FROM passages WHERE number > ? ORDER BY number LIMIT 500',
    ),
    numbers: database.prepare(
      'SELECT (SELECT passage FROM places WHERE id = w.value LIMIT 1) FROM json_each(?) w',
    ),
  };

  return {
    size,
    averageLength: Math.max(1, words / Math.max(1, size)),
    lengths,
    languages,
    orders,
    findTerms(keys) {
      const found: (Term | null)[] = keys.map(() => null);
      for (const [at, id, passages] of statements.terms.all(JSON.stringify(keys)))
        found[at as number] = { id, passages } as Term;
      return found;
    },
    findSounds: (skeletons) =>
      statements.sounds
        .all(JSON.stringify(skeletons))
        .map(([sounds]) => (sounds === null ? [] : (sounds as string).split('\n'))),
    readTerms: (numbers) =>
      statements.packed.all(JSON.stringify(numbers)).map(([terms]) => terms as Uint8Array),
    *allTerms() {
      let last = 0;
      for (let rows: Row[]; (rows = statements.allPacked.all(last)).length > 0;) {
        for (const [number, terms] of rows) {
          last = number as number;
          yield { number: last, terms: unpackTerms(terms as Uint8Array) };
        }
      }
    },
    readPlaces: createPlaceReader(database),
    readContents: createContentReader(database),
    findNumbers: (ids) =>
      statements.numbers.all(JSON.stringify(ids)).map(([number]) => number as number | null),
    findCompletions: createCompletionReader(database),
  };
}
