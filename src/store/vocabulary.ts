import { toSoundSkeletons } from '../engine/question.js';
import { toTermKey, type TermId } from '../engine/stored-index.js';
import { KNOWN_WORD, type Field, type Unit } from '../language/analysis.js';
import type { Database, Row } from './database.js';

interface Entry {
  readonly field: Field;
  readonly key: string;
  readonly id: TermId;
  readonly isNew: boolean;
}

/** The terms of an index that is being written, numbered, with the passages that hold them. */
export class Vocabulary {
  readonly #database: Database;
  readonly #entries: Readonly<Record<Field, Map<string, Entry>>> = {
    terms: new Map(),
    glosses: new Map(),
    sounds: new Map(),
  };
  /** By the number of a term: how many passages hold it. */
  readonly #passages: number[] = [];
  /** Units of one word share their features, so most are looked up but once. */
  readonly #idsOf = new WeakMap<Unit['features'], readonly TermId[]>();
  readonly #find: ((key: string) => Row | undefined) | undefined;
  #nextId: number;

  constructor(database: Database, nextId: number, isNew: boolean) {
    this.#database = database;
    this.#nextId = nextId;
    if (isNew) return;
    const find = database.prepare('SELECT id, passages FROM terms WHERE key = ?');
    this.#find = (key) => find.get(key);
  }

  get nextId(): number {
    return this.#nextId;
  }

  /** The numbers of the terms of features, given ones where they are new. */
  idsOf(features: Unit['features']): readonly TermId[] {
    let ids = this.#idsOf.get(features);
    if (ids === undefined) {
      ids = features.map(({ field, key }) => this.#entryOf(field, key).id);
      this.#idsOf.set(features, ids);
    }
    return ids;
  }

  /** Notes that one more passage holds these terms, which are ordered and were got from `idsOf`, or that one is gone that held them. */
  count(terms: Uint32Array, sign: 1 | -1): void {
    let before = -1;
    for (const term of terms) {
      if (term !== before) this.#passages[term]! += sign;
      before = term;
    }
  }

  /** Writes what has changed. */
  write(): void {
    const changed = Object.values(this.#entries).flatMap((entries) => [...entries.values()]);
    const added = changed.filter(({ id, isNew }) => isNew && this.#passages[id]! > 0);
    // In the order of the tables, which grow at their ends then.
    this.#database.insert(
      'terms',
      added.map(({ field, key, id }) => [toTermKey(field, key), id, this.#passages[id]!]).sort(byFirst),
    );
    this.#database.insert('sounds', added.flatMap(toSoundRows).sort(byFirst));
    const update = this.#database.prepare('UPDATE terms SET passages = ? WHERE key = ?');
    const remove = this.#database.prepare('DELETE FROM terms WHERE key = ?');
    const removeSound = this.#database.prepare('DELETE FROM sounds WHERE skeleton = ? AND sound = ?');
    for (const entry of changed) {
      if (entry.isNew) continue;
      const passages = this.#passages[entry.id]!;
      const key = toTermKey(entry.field, entry.key);
      if (passages > 0) update.run(passages, key);
      else {
        remove.run(key);
        for (const row of toSoundRows(entry)) removeSound.run(...row);
      }
    }
  }

  #entryOf(field: Field, key: string): Entry {
    const known = this.#entries[field].get(key);
    if (known !== undefined) return known;
    const row = this.#find?.(toTermKey(field, key));
    const id = row === undefined ? this.#nextId++ : (row[0] as number);
    const entry: Entry = { field, key, id, isNew: row === undefined };
    this.#passages[id] = row === undefined ? 0 : (row[1] as number);
    this.#entries[field].set(key, entry);
    return entry;
  }
}

function toSoundRows({ field, key }: Entry): Row[] {
  if (field !== 'sounds') return [];
  const plain = key.startsWith(KNOWN_WORD) ? key.slice(KNOWN_WORD.length) : key;
  return toSoundSkeletons(key).map((skeleton) => [skeleton, plain]);
}

function byFirst([a]: Row, [b]: Row): number {
  return (a as string) < (b as string) ? -1 : 1;
}
