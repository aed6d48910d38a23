import { unpackTerms } from '../engine/packed-terms.js';
import type { PassageTerms } from '../engine/passage-terms.js';
import type { StoredIndex, Term } from '../engine/stored-index.js';
import { createCompletionReader } from './completion-reader.js';
import type { Database, Row } from './database.js';
import { readMeta } from './meta.js';
import { createPassageReader } from './passage-reader.js';

/** Reads a finished index. */
export function createIndexReader(database: Database): StoredIndex {
  const { size, words, lengths, languages, orders } = readMeta(database);
  const statements = {
    terms: database.prepare(
      'SELECT t.key, t.id, t.passages FROM json_each(?) w JOIN terms t ON t.key = w.value',
    ),
    sounds: database.prepare(
      'SELECT w.value, (SELECT group_concat(sound, char(10)) FROM (SELECT sound FROM sounds WHERE skeleton = w.value LIMIT ?2)) FROM json_each(?1) w',
    ),
    packed: database.prepare(
      'SELECT w.key, p.terms FROM json_each(?) w JOIN passages p ON p.number = w.value',
    ),
    allPacked: database.prepare(
      'SELECT number, terms FROM passages WHERE number > ? ORDER BY number LIMIT 500',
    ),
    number: database.prepare(
      'SELECT p.number FROM places l JOIN passages p ON p.digest = l.digest WHERE l.id = ? LIMIT 1',
    ),
  };
  const readPassages = createPassageReader(database);

  return {
    size,
    averageLength: Math.max(1, words / Math.max(1, size)),
    lengths,
    languages,
    orders,
    findTerms: (keys) =>
      new Map(
        statements.terms
          .all(JSON.stringify(keys))
          .map(([key, id, passages]) => [key as string, { id, passages } as Term]),
      ),
    findSounds: (skeletons, most) =>
      new Map(
        statements.sounds
          .all(JSON.stringify(skeletons), most)
          .map(([skeleton, sounds]) => [
            skeleton as string,
            sounds === null ? [] : (sounds as string).split('\n'),
          ]),
      ),
    readTerms(numbers) {
      const found: PassageTerms[] = [];
      for (const [at, terms] of statements.packed.all(JSON.stringify(numbers)))
        found[at as number] = unpackTerms(terms as Uint8Array);
      return found;
    },
    *allTerms() {
      let last = 0;
      for (let rows: Row[]; (rows = statements.allPacked.all(last)).length > 0;) {
        for (const [number, terms] of rows) {
          last = number as number;
          yield { number: last, terms: unpackTerms(terms as Uint8Array) };
        }
      }
    },
    readPassages,
    findPassage(id) {
      const number = statements.number.get(id)?.[0];
      return number === undefined ? undefined : readPassages([number as number])[0];
    },
    findCompletions: createCompletionReader(database),
  };
}
