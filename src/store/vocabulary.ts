import type { TermId } from '../engine/stored-index.js';
import type { Database, Statement } from './database.js';
import { toSoundRows, type NewTerms } from './new-terms.js';
import { NumberList } from './number-list.js';

/** The terms of an index that is being written, by key, numbered, with the passages that hold them. */
export class Vocabulary {
  readonly #database: Database;
  readonly #ids = new Map<string, TermId>();
  /** By the number of a term: how many passages hold it. */
  readonly #passages = new NumberList();
  readonly #find: Statement | undefined;
  /** From this number on terms are new. */
  readonly #firstNew: TermId;
  #nextId: TermId;

  constructor(database: Database, nextId: TermId, isNew: boolean) {
    this.#database = database;
    this.#firstNew = nextId;
    this.#nextId = nextId;
    if (isNew) return;
    this.#find = database.prepare(
      'SELECT t.key, t.id, t.passages FROM json_each(?) w JOIN terms t ON t.key = w.value',
    );
  }

  get nextId(): TermId {
    return this.#nextId;
  }

  /** The numbers of terms by their keys, given ones where they are new. */
  idsOf(keys: readonly string[]): TermId[] {
    if (this.#find !== undefined) this.#recall(keys, this.#find);
    return keys.map((key) => this.#ids.get(key) ?? this.#note(key, this.#nextId++, 0));
  }

  /** Looks up those that earlier writers have numbered. */
  #recall(keys: readonly string[], find: Statement): void {
    const unknown = new Set(keys.filter((key) => !this.#ids.has(key)));
    for (const [key, id, passages] of find.all(JSON.stringify([...unknown])))
      this.#note(key as string, id as number, passages as number);
  }

  #note(key: string, id: TermId, passages: number): TermId {
    this.#ids.set(key, id);
    this.#passages.set(id, passages);
    return id;
  }

  /** Notes that one more passage holds these terms, which are ordered and were got from `idsOf`, or that one is gone that held them. */
  count(terms: Uint32Array, sign: 1 | -1): void {
    let before = -1;
    for (const term of terms) {
      if (term !== before) this.#passages.add(term, sign);
      before = term;
    }
  }

  /** Writes what has changed of the terms that there were; gives the new ones, which are left to be inserted. */
  write(): NewTerms {
    const keys: string[] = [];
    const update = this.#database.prepare('UPDATE terms SET passages = ? WHERE key = ?');
    const remove = this.#database.prepare('DELETE FROM terms WHERE key = ?');
    const removeSound = this.#database.prepare('DELETE FROM sounds WHERE skeleton = ? AND sound = ?');
    for (const [key, id] of this.#ids) {
      const passages = this.#passages.at(id);
      if (id >= this.#firstNew) {
        if (passages !== 0) keys.push(key);
      } else if (passages > 0) update.run(passages, key);
      else {
        remove.run(key);
        for (const row of toSoundRows(key)) removeSound.run(...row);
      }
    }
    const ids = Uint32Array.from(keys, (key) => this.#ids.get(key)!);
    return { keys, ids, passages: ids.map((id) => this.#passages.at(id)) };
  }
}
