import { toTermKey, type TermId } from '../engine/stored-index.js';
import type { Field, Unit } from '../language/analysis.js';
import { NewTexts } from './new-texts.js';

/** The features of so many words are kept: more than most corpora have frequent ones. */
const MOST_KEPT = 100_000;

/** Numbers terms in the order in which they are met, from 0. */
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
  readonly #new = new NewTexts();

  numbersOf(features: Unit['features']): readonly TermId[] {
    let numbers = this.#numbersOf.get(features);
    if (numbers === undefined) {
      numbers = features.map(({ field, key }) => this.#numberOf(field, key));
      if (this.#numbersOf.size >= MOST_KEPT) this.#numbersOf.clear();
      this.#numbersOf.set(features, numbers);
    }
    return numbers;
  }

  /** The keys of the terms that were numbered since this was last called, for `toTexts`. */
  takeNew(): string {
    return this.#new.take();
  }

  #numberOf(field: Field, key: string): TermId {
    let number = this.#numbers[field].get(key);
    if (number === undefined) {
      number = this.#count++;
      this.#numbers[field].set(key, number);
      this.#new.add(toTermKey(field, key));
    }
    return number;
  }
}
