import type { Field } from '../language/analysis.js';

/** A term's number in the index: its place in the order of first appearance. The fields share one numbering. */
export type TermId = number;

/** Every term, gloss and sound of the corpus, numbered, with the number of passages that hold it. */
export class Vocabulary {
  readonly #ids: Readonly<Record<Field, Map<string, TermId>>> = {
    terms: new Map(),
    glosses: new Map(),
    sounds: new Map(),
  };
  readonly #passages: number[] = [];

  /** The number of a term, given one where it is new. */
  add(field: Field, key: string): TermId {
    const ids = this.#ids[field];
    let id = ids.get(key);
    if (id === undefined) {
      id = this.#passages.length;
      ids.set(key, id);
      this.#passages.push(0);
    }
    return id;
  }

  find(field: Field, key: string): TermId | undefined {
    return this.#ids[field].get(key);
  }

  /** Every key of a field. */
  keysOf(field: Field): Iterable<string> {
    return this.#ids[field].keys();
  }

  /** Notes that one more passage holds the term. */
  count(id: TermId): void {
    this.#passages[id] = (this.#passages[id] ?? 0) + 1;
  }

  /** How many passages hold the term. */
  passagesWith(id: TermId): number {
    return this.#passages[id] ?? 0;
  }
}
