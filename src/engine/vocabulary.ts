import type { Field } from '../language/analysis.js';

/** A term's number in the index: its place in the order of first appearance. */
export type TermId = number;

const FIELD_BY_LETTER: Record<string, Field> = { t: 'terms', g: 'glosses', s: 'sounds' };

/** Every term, gloss and sound of the corpus, numbered, with the number of passages that hold it. */
export class Vocabulary {
  readonly #ids = new Map<string, TermId>();
  readonly #names: string[] = [];
  readonly #passages: number[] = [];

  /** The number of a term, given one where it is new. */
  add(field: Field, key: string): TermId {
    const name = toName(field, key);
    let id = this.#ids.get(name);
    if (id === undefined) {
      id = this.#passages.length;
      this.#ids.set(name, id);
      this.#passages.push(0);
      this.#names.push(name);
    }
    return id;
  }

  find(field: Field, key: string): TermId | undefined {
    return this.#ids.get(toName(field, key));
  }

  fieldOf(id: TermId): Field {
    return FIELD_BY_LETTER[this.#names[id]?.charAt(0) ?? ''] ?? 'terms';
  }

  /** Every key of a field. */
  *keysOf(field: Field): Generator<string> {
    for (const name of this.#names) if (name.startsWith(`${field.charAt(0)}:`)) yield name.slice(2);
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

/** The fields share one numbering: `t:`, `g:` or `s:` before the term keeps them apart. */
function toName(field: Field, key: string): string {
  return `${field.charAt(0)}:${key}`;
}
