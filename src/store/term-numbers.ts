import { toTermKey, type TermId } from '../engine/stored-index.js';
import type { Field } from '../language/analysis.js';

/** So many terms are kept, which is more than most corpora have. */
const MOST = 600_000;

/** Numbers terms in the order in which they are met, from 0. One that was forgotten meanwhile gets a further number. */
export class TermNumbers {
  readonly #numbers: Readonly<Record<Field, Map<string, TermId>>> = {
    terms: new Map(),
    glosses: new Map(),
    sounds: new Map(),
    readings: new Map(),
  };
  readonly #most: number;
  #count = 0;
  #kept = 0;
  #new: string[] = [];

  constructor(most = MOST) {
    this.#most = most;
  }

  numberOf(field: Field, key: string): TermId {
    let number = this.#numbers[field].get(key);
    if (number === undefined) {
      if (this.#kept >= this.#most) this.#forget();
      this.#kept += 1;
      number = this.#count++;
      this.#numbers[field].set(key, number);
      this.#new.push(toTermKey(field, key));
    }
    return number;
  }

  /** The keys of the terms that were numbered since this was last called. */
  takeNew(): string[] {
    const taken = this.#new;
    this.#new = [];
    return taken;
  }

  #forget(): void {
    for (const numbers of Object.values(this.#numbers)) numbers.clear();
    this.#kept = 0;
  }
}
