import { toSoundSkeletons } from '../engine/question.js';
import { toSoundOf, type TermId } from '../engine/stored-index.js';
import { KNOWN_WORD } from '../language/analysis.js';
import type { Database, Row, Statement } from './database.js';
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

  /** Writes what has changed. */
  write(): void {
    const added: string[] = [];
    const update = this.#database.prepare('UPDATE terms SET passages = ? WHERE key = ?');
    const remove = this.#database.prepare('DELETE FROM terms WHERE key = ?');
    const removeSound = this.#database.prepare('DELETE FROM sounds WHERE skeleton = ? AND sound = ?');
    for (const [key, id] of this.#ids) {
      const passages = this.#passages.at(id);
      if (id >= this.#firstNew) {
        if (passages !== 0) added.push(key);
      } else if (passages > 0) update.run(passages, key);
      else {
        remove.run(key);
        for (const row of toSoundRows(key)) removeSound.run(...row);
      }
    }
    // In the order of the tables, which grow at their ends then.
    added.sort();
    this.#database.insert('terms', this.#termRows(added));
    this.#database.insert('sounds', added.flatMap(toSoundRows).sort(byFirst));
  }

  *#termRows(keys: readonly string[]): Iterable<Row> {
    for (const key of keys) {
      const id = this.#ids.get(key)!;
      yield [key, id, this.#passages.at(id)];
    }
  }
}

/** Skeletons and sounds that a term is found by. */
function toSoundRows(key: string): [skeleton: string, sound: string][] {
  const sound = toSoundOf(key);
  if (sound === null) return [];
  const plain = sound.startsWith(KNOWN_WORD) ? sound.slice(KNOWN_WORD.length) : sound;
  return toSoundSkeletons(sound).map((skeleton) => [skeleton, plain]);
}

function byFirst([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
