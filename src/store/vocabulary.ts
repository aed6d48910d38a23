import { toSoundSkeletons } from '../engine/question.js';
import { fieldOf, type TermId } from '../engine/stored-index.js';
import { KNOWN_WORD } from '../language/analysis.js';
import type { Database, Row, Statement } from './database.js';

/** The terms of an index that is being written, by key, numbered, with the passages that hold them. */
export class Vocabulary {
  readonly #database: Database;
  readonly #ids = new Map<string, TermId>();
  /** By the number of a term: how many passages hold it. */
  readonly #passages: number[] = [];
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
    this.#passages[id] = passages;
    return id;
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
    const added: string[] = [];
    const sounds: Row[] = [];
    const update = this.#database.prepare('UPDATE terms SET passages = ? WHERE key = ?');
    const remove = this.#database.prepare('DELETE FROM terms WHERE key = ?');
    const removeSound = this.#database.prepare('DELETE FROM sounds WHERE skeleton = ? AND sound = ?');
    for (const [key, id] of this.#ids) {
      const passages = this.#passages[id]!;
      if (id >= this.#firstNew) {
        if (passages === 0) continue;
        added.push(key);
        for (const row of toSoundRows(key)) sounds.push(row);
      } else if (passages > 0) update.run(passages, key);
      else {
        remove.run(key);
        for (const row of toSoundRows(key)) removeSound.run(...row);
      }
    }
    // In the order of the tables, which grow at their ends then.
    const toRow = (key: string): Row => {
      const id = this.#ids.get(key)!;
      return [key, id, this.#passages[id]!];
    };
    this.#database.insert('terms', added.sort().map(toRow));
    this.#database.insert('sounds', sounds.sort(byFirst));
  }
}

function toSoundRows(key: string): Row[] {
  if (fieldOf(key) !== 'sounds') return [];
  const sound = key.slice(1);
  const plain = sound.startsWith(KNOWN_WORD) ? sound.slice(KNOWN_WORD.length) : sound;
  return toSoundSkeletons(sound).map((skeleton) => [skeleton, plain]);
}

function byFirst([a]: Row, [b]: Row): number {
  return (a as string) < (b as string) ? -1 : 1;
}
