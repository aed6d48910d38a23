import { toSoundSkeletons } from '../engine/question.js';
import { toTermKey, type TermId } from '../engine/stored-index.js';
import { FIELDS, KNOWN_WORD, type Field } from '../language/analysis.js';
import type { Database, Row, Statement } from './database.js';
import type { NumberedTerm } from './term-numbers.js';

/** The terms of an index that is being written, numbered, with the passages that hold them. */
export class Vocabulary {
  readonly #database: Database;
  readonly #ids: Readonly<Record<Field, Map<string, TermId>>> = {
    terms: new Map(),
    glosses: new Map(),
    sounds: new Map(),
    readings: new Map(),
  };
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

  /** The numbers of terms, given ones where they are new. */
  idsOf(terms: readonly NumberedTerm[]): TermId[] {
    if (this.#find !== undefined) this.#recall(terms, this.#find);
    return terms.map(
      ([field, key]) => this.#ids[field].get(key) ?? this.#note(field, key, this.#nextId++, 0),
    );
  }

  /** Looks up those that earlier writers have numbered. */
  #recall(terms: readonly NumberedTerm[], find: Statement): void {
    const unknown = new Map<string, NumberedTerm>();
    for (const term of terms) if (!this.#ids[term[0]].has(term[1])) unknown.set(toTermKey(...term), term);
    for (const [key, id, passages] of find.all(JSON.stringify([...unknown.keys()])))
      this.#note(...unknown.get(key as string)!, id as number, passages as number);
  }

  #note(field: Field, key: string, id: TermId, passages: number): TermId {
    this.#ids[field].set(key, id);
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
    for (const field of FIELDS) for (const [key, id] of this.#ids[field]) yield [field, key, id];
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
