import { toSoundSkeletons } from '../engine/question.js';
import { toTermKey, type TermId } from '../engine/stored-index.js';
import { KNOWN_WORD, type Field } from '../language/analysis.js';
import type { Database, Row } from './database.js';

/** The terms of an index that is being written, numbered, with the passages that hold them. */
export class Vocabulary {
  readonly #database: Database;
  readonly #ids: Readonly<Record<Field, Map<string, TermId>>> = {
    terms: new Map(),
    glosses: new Map(),
    sounds: new Map(),
  };
  /** By the number of a term: how many passages hold it. */
  readonly #passages: number[] = [];
  readonly #find: ((key: string) => Row | undefined) | undefined;
  /** From this number on terms are new. */
  readonly #firstNew: TermId;
  #nextId: TermId;

  constructor(database: Database, nextId: TermId, isNew: boolean) {
    this.#database = database;
    this.#firstNew = nextId;
    this.#nextId = nextId;
    if (isNew) return;
    const find = database.prepare('SELECT id, passages FROM terms WHERE key = ?');
    this.#find = (key) => find.get(key);
  }

  get nextId(): TermId {
    return this.#nextId;
  }

  /** The number of a term, given one where it is new. */
  idOf(field: Field, key: string): TermId {
    const known = this.#ids[field].get(key);
    if (known !== undefined) return known;
    const row = this.#find?.(toTermKey(field, key));
    const id = row === undefined ? this.#nextId++ : (row[0] as number);
    this.#passages[id] = row === undefined ? 0 : (row[1] as number);
    this.#ids[field].set(key, id);
    return id;
  }

  /** Notes that one more passage holds these terms, which are ordered and were got from `idOf`, or that one is gone that held them. */
  count(terms: Uint32Array, sign: 1 | -1): void {
    let before = -1;
    for (const term of terms) {
      if (term !== before) this.#passages[term]! += sign;
      before = term;
    }
  }

  /** Writes what has changed. */
  write(): void {
    const terms: Row[] = [];
    const sounds: Row[] = [];
    const update = this.#database.prepare('UPDATE terms SET passages = ? WHERE key = ?');
    const remove = this.#database.prepare('DELETE FROM terms WHERE key = ?');
    const removeSound = this.#database.prepare('DELETE FROM sounds WHERE skeleton = ? AND sound = ?');
    for (const [field, key, id] of this.#all()) {
      const passages = this.#passages[id]!;
      const termKey = toTermKey(field, key);
      if (id >= this.#firstNew) {
        if (passages === 0) continue;
        terms.push([termKey, id, passages]);
        sounds.push(...toSoundRows(field, key));
      } else if (passages > 0) update.run(passages, termKey);
      else {
        remove.run(termKey);
        for (const row of toSoundRows(field, key)) removeSound.run(...row);
      }
    }
    // In the order of the tables, which grow at their ends then.
    this.#database.insert('terms', terms.sort(byFirst));
    this.#database.insert('sounds', sounds.sort(byFirst));
  }

  *#all(): Iterable<[Field, string, TermId]> {
    for (const field of ['terms', 'glosses', 'sounds'] as const)
      for (const [key, id] of this.#ids[field]) yield [field, key, id];
  }
}

function toSoundRows(field: Field, key: string): Row[] {
  if (field !== 'sounds') return [];
  const plain = key.startsWith(KNOWN_WORD) ? key.slice(KNOWN_WORD.length) : key;
  return toSoundSkeletons(key).map((skeleton) => [skeleton, plain]);
}

function byFirst([a]: Row, [b]: Row): number {
  return (a as string) < (b as string) ? -1 : 1;
}
