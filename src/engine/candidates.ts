import { LANGUAGES, type Language } from '../language/language.js';
import { toNorm, toTermScore } from './bm25.js';
import { LEVELS } from './levels.js';
import type { Postings } from './postings.js';
import { PART_WEIGHT, type Slot } from './question.js';
import { toLanguageNumber, type StoredIndex, type TermId } from './stored-index.js';

/**
 * A question is searched by its rarest terms until they stand in this many passages, all told: so that a very long
 * one costs no more than its place. Ordinary questions come nowhere near it.
 */
const MOST_POSTINGS = 600_000;
/** Terms that are searched however common they are, so that a question of common words finds something. */
const FEWEST_TERMS = 4;

/** Where a posting tells its level, see `toPosting`. */
const LEVEL_BITS = 2;
const LEVEL_MASK = LEVELS.length - 1;

/** A candidate: a passage's number and about what it will score. */
export interface Candidate {
  readonly number: number;
  readonly estimate: number;
}

/** Finds the passages that are worth ranking. */
export interface Candidates {
  /** At most `most`, best first. What a passage in another language than the question's scores is multiplied by `across`. */
  find(slots: readonly Slot[], language: Language | null, across: number, most: number): Candidate[];
}

/** A term to search for a word of the question. */
interface Wanted {
  readonly slot: number;
  readonly term: TermId;
  /** How surely the term stands for the word, times the word's weight. */
  readonly factor: number;
}

/**
 * Adds up, passage by passage, what the best alternative of each of the question's words scores by BM25+, with the
 * frequencies that the levels tell; what words do together is left to the ranking. All in flat arrays over the
 * passages' numbers: common words stand in many.
 */
export function createCandidates(index: StoredIndex, postings: Postings): Candidates {
  const { lengths, languages } = index;
  const norms = Float32Array.from(lengths, (length) => toNorm(length, index.averageLength));
  const estimates = new Float32Array(lengths.length);
  /** The last slot, counted from 1, that a passage was found for, and the best that it was found by. */
  const lastSlots = new Uint16Array(lengths.length);
  const lastScores = new Float32Array(lengths.length);
  const touched = new Uint32Array(lengths.length);

  return {
    find(slots, language, across, most) {
      const wanted = toWanted(slots);
      const lists = postings.find(wanted.map(({ term }) => term));
      let touchedCount = 0;
      for (let at = 0; at < wanted.length; at += 1) {
        const { slot, factor } = wanted[at]!;
        const stamp = slot + 1;
        for (const posting of lists[at]!) {
          const number = posting >>> LEVEL_BITS;
          const frequency = LEVELS[posting & LEVEL_MASK]!;
          const score = factor * toTermScore(frequency, Math.min(1, frequency), norms[number]!);
          if (lastSlots[number] === stamp) {
            if (score > lastScores[number]!) {
              estimates[number]! += score - lastScores[number]!;
              lastScores[number] = score;
            }
            continue;
          }
          if (lastSlots[number] === 0) touched[touchedCount++] = number;
          lastSlots[number] = stamp;
          lastScores[number] = score;
          estimates[number]! += score;
        }
      }
      const own = toLanguageNumber(language, LANGUAGES);
      const best = new BestOf(most, index.orders);
      for (let i = 0; i < touchedCount; i += 1) {
        const number = touched[i]!;
        const estimate = estimates[number]!;
        estimates[number] = 0;
        lastSlots[number] = 0;
        if (lengths[number] === 0) continue;
        best.offer(number, languages[number] === own ? estimate : estimate * across);
      }
      return best.take();
    },
  };
}

/** The terms to search, word by word. */
function toWanted(slots: readonly Slot[]): Wanted[] {
  const ordered = slots
    .slice(0, MOST_SLOTS)
    .flatMap(({ alternatives, weight, unit }, slot) =>
      alternatives.map(({ term, strength }) => ({
        slot,
        term: term.id,
        passages: term.passages,
        factor: strength * weight * (unit.kind === 'part' ? PART_WEIGHT : 1),
        cost: term.passages / strength,
      })),
    )
    .sort((a, b) => a.cost - b.cost || a.term - b.term);
  let postings = 0;
  const rare = ordered.filter(
    ({ passages }, rank) => (postings += passages) <= MOST_POSTINGS || rank < FEWEST_TERMS,
  );
  return rare.sort((a, b) => a.slot - b.slot);
}

/** More words than a question of the greatest length has: what a passage was found for is told in 16 bits. */
const MOST_SLOTS = 0xfffe;

/** The best of many by a binary heap whose top is the least of them; equal ones by their order. */
class BestOf {
  readonly #most: number;
  readonly #orders: Uint32Array;
  readonly #heap: Candidate[] = [];

  constructor(most: number, orders: Uint32Array) {
    this.#most = most;
    this.#orders = orders;
  }

  offer(number: number, estimate: number): void {
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push({ number, estimate });
      this.#rise(heap.length - 1);
      return;
    }
    const least = heap[0];
    if (least === undefined || estimate < least.estimate) return;
    const candidate = { number, estimate };
    if (!this.#isLess(least, candidate)) return;
    heap[0] = candidate;
    this.#sink();
  }

  /** All that were kept, best first. */
  take(): Candidate[] {
    return this.#heap.sort((a, b) => (this.#isLess(a, b) ? 1 : -1));
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfLess(at, parent)) return;
      at = parent;
    }
  }

  #sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const right = left + 1;
      const [a, b] = [this.#heap[left], this.#heap[right]];
      const child = a !== undefined && b !== undefined && this.#isLess(b, a) ? right : left;
      if (!this.#swapIfLess(child, at)) return;
      at = child;
    }
  }

  #swapIfLess(lower: number, upper: number): boolean {
    const [a, b] = [this.#heap[lower], this.#heap[upper]];
    if (a === undefined || b === undefined || !this.#isLess(a, b)) return false;
    this.#heap[lower] = b;
    this.#heap[upper] = a;
    return true;
  }

  #isLess(a: Candidate, b: Candidate): boolean {
    if (a.estimate !== b.estimate) return a.estimate < b.estimate;
    return (this.#orders[a.number] ?? 0) > (this.#orders[b.number] ?? 0);
  }
}
