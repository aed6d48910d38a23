import { toSoundSkeletons } from '../engine/question.js';
import { toTermKey, type TermId } from '../engine/stored-index.js';
import { KNOWN_WORD, type Unit } from '../language/analysis.js';
import type { Database, Row } from './database.js';

interface Entry {
  readonly key: string;
  readonly id: TermId;
  readonly isNew: boolean;
  passages: number;
}

/** The sounds field's letter, as `toTermKey` puts it before keys. */
const SOUND = toTermKey('sounds', '');

/** The terms of an index that is being written, numbered, with the passages that hold them. */
export class Vocabulary {
  readonly #database: Database;
  readonly #byKey = new Map<string, Entry>();
  readonly #byId = new Map<TermId, Entry>();
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
      ids = features.map(({ field, key }) => this.#entryOf(toTermKey(field, key)).id);
      this.#idsOf.set(features, ids);
    }
    return ids;
  }

  /** Notes that one more passage holds these terms, which are ordered and were got from `idsOf`, or that one is gone that held them. */
  count(terms: Uint32Array, sign: 1 | -1): void {
    let before = -1;
    for (const term of terms) {
      if (term !== before) (this.#byId.get(term) as Entry).passages += sign;
      before = term;
    }
  }

  /** Writes what has changed. */
  write(): void {
    const changed = [...this.#byKey.values()];
    // In the order of the table, which grows at its end then.
    const added = changed
      .filter(({ isNew, passages }) => isNew && passages > 0)
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    this.#database.insert(
      'terms',
      added.map(({ key, id, passages }) => [key, id, passages]),
    );
    this.#database.insert('sounds', added.flatMap(toSoundRows).sort(bySkeleton));
    const update = this.#database.prepare('UPDATE terms SET passages = ? WHERE key = ?');
    const remove = this.#database.prepare('DELETE FROM terms WHERE key = ?');
    const removeSound = this.#database.prepare('DELETE FROM sounds WHERE skeleton = ? AND sound = ?');
    for (const entry of changed) {
      if (entry.isNew) continue;
      if (entry.passages > 0) update.run(entry.passages, entry.key);
      else {
        remove.run(entry.key);
        for (const row of toSoundRows(entry)) removeSound.run(...row);
      }
    }
  }

  #entryOf(key: string): Entry {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const row = this.#find?.(key);
    const entry: Entry =
      row === undefined
        ? { key, id: this.#nextId++, isNew: true, passages: 0 }
        : { key, id: row[0] as number, isNew: false, passages: row[1] as number };
    this.#byKey.set(key, entry);
    this.#byId.set(entry.id, entry);
    return entry;
  }
}

function toSoundRows({ key }: { readonly key: string }): [string, string][] {
  if (!key.startsWith(SOUND)) return [];
  const sound = key.slice(SOUND.length);
  const plain = sound.startsWith(KNOWN_WORD) ? sound.slice(KNOWN_WORD.length) : sound;
  return toSoundSkeletons(sound).map((skeleton) => [skeleton, plain]);
}

function bySkeleton(a: readonly [string, string], b: readonly [string, string]): number {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? -1 : 1;
}
