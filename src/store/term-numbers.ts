import { toOccurrence, type Occurrence } from '../engine/passage-terms.js';
import { toTermKey, type TermId } from '../engine/stored-index.js';
import type { Field, Unit } from '../language/analysis.js';
import type { Feature } from '../language/features.js';

/** So much is kept, which is more than most corpora have: terms, and words with what they become. */
const MOST = { terms: 600_000, words: 100_000 };

/** Numbers terms in the order in which they are met, from 0. One that was forgotten meanwhile gets a further number. */
export class TermNumbers {
  readonly #numbers: Readonly<Record<Field, Map<string, TermId>>> = {
    terms: new Map(),
    glosses: new Map(),
    sounds: new Map(),
    readings: new Map(),
  };
  /** Units of one word share their features, so most are looked up but once. A weak map would cost more than it saves. */
  readonly #occurrencesOf = new Map<Unit['features'], readonly Occurrence[]>();
  readonly #most: Readonly<typeof MOST>;
  #count = 0;
  #kept = 0;
  #new: string[] = [];

  constructor(most = MOST) {
    this.#most = most;
  }

  /** What features become at the beginning of a passage, in their order. */
  occurrencesOf(features: Unit['features']): readonly Occurrence[] {
    // Most are pairs of letters, and as soon numbered as found.
    if (features.length === 1) return [this.#toOccurrence(features[0]!)];
    let occurrences = this.#occurrencesOf.get(features);
    if (occurrences === undefined) {
      occurrences = features.map((feature) => this.#toOccurrence(feature));
      if (this.#occurrencesOf.size >= this.#most.words) this.#occurrencesOf.clear();
      this.#occurrencesOf.set(features, occurrences);
    }
    return occurrences;
  }

  /** The keys of the terms that were numbered since this was last called. */
  takeNew(): string[] {
    const taken = this.#new;
    this.#new = [];
    return taken;
  }

  #toOccurrence({ field, key, strength }: Feature): Occurrence {
    return toOccurrence(this.#numberOf(field, key), strength);
  }

  #numberOf(field: Field, key: string): TermId {
    let number = this.#numbers[field].get(key);
    if (number === undefined) {
      if (this.#kept >= this.#most.terms) this.#forget();
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
