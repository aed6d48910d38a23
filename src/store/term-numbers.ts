import { toTermKey, type TermId } from '../engine/stored-index.js';
import type { Field, Unit } from '../language/analysis.js';

/** So much is kept, which is more than most corpora have: terms, and words with the numbers of their features. */
const MOST = { terms: 200_000, words: 100_000 };

/** Numbers terms in the order in which they are met, from 0. One that was forgotten meanwhile gets a further number. */
export class TermNumbers {
  readonly #numbers: Readonly<Record<Field, Map<string, TermId>>> = {
    terms: new Map(),
    glosses: new Map(),
    sounds: new Map(),
    readings: new Map(),
  };
  /** Units of one word share their features, so most are looked up but once. A weak map would cost more than it saves. */
  readonly #numbersOf = new Map<Unit['features'], readonly TermId[]>();
  #count = 0;
  #kept = 0;
  #new: string[] = [];

  numbersOf(features: Unit['features']): readonly TermId[] {
    let numbers = this.#numbersOf.get(features);
    if (numbers === undefined) {
      numbers = features.map(({ field, key }) => this.#numberOf(field, key));
      if (this.#numbersOf.size >= MOST.words) this.#numbersOf.clear();
      this.#numbersOf.set(features, numbers);
    }
    return numbers;
  }

  /** The keys of the terms that were numbered since this was last called. */
  takeNew(): string[] {
    const taken = this.#new;
    this.#new = [];
    return taken;
  }

  #numberOf(field: Field, key: string): TermId {
    let number = this.#numbers[field].get(key);
    if (number === undefined) {
      if (this.#kept >= MOST.terms) this.#forget();
      this.#kept += 1;
      number = this.#count++;
      this.#numbers[field].set(key, number);
      this.#new.push(toTermKey(field, key));
    }
    return number;
  }

  #forget(): void {
    for (const numbers of Object.values(this.#numbers)) numbers.clear();
    this.#kept = 0;
  }
}
