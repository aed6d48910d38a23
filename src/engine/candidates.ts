import { LANGUAGES, type Language } from '../language/language.js';
import { toNorm, toTermScore } from './bm25.js';
import { LEVEL_BITS, LEVELS } from './levels.js';
import { BLOCK, HEAD, type KeptPostings, type PackedPostings } from './packed-postings.js';
import type { Slot } from './question.js';
import { toLanguageNumber, type StoredIndex, type TermId } from './stored-index.js';

/**
 * A question is searched by its rarest terms until they stand in this many passages, all told: so that a very long
 * one costs no more than its place. Ordinary questions come nowhere near it.
 */
const MOST_POSTINGS = 600_000;
/** Terms that are searched however common they are, so that a question of common words finds something. */
const FEWEST_TERMS = 4;

/**
 * A term that adds less than this share of what the question's heaviest word adds finds no passages: mostly a common
 * one that hardly stands for its word. Such make a good part of all postings. Ranking counts them where other terms find them.
 */
const LEAST_SHARE = 0.1;

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
  /** What a passage scores at most that has none of the terms before this one. */
  readonly rest: number;
}

/**
 * Adds up, passage by passage, what the best alternative of each of the question's words scores by BM25+, with the
 * frequencies that the levels tell; what words do together is left to the ranking. All in flat arrays over some
 * passages at a time: common words stand in many. Once enough are found that score more than all further words could,
 * these don't find passages any more (the non-essential lists of MaxScore, Turtle and Flood, 1995).
 */
export function createCandidates(index: StoredIndex, postings: KeptPostings): Candidates {
  const { lengths, languages } = index;
  const scores = toScores(lengths, index.averageLength);
  const highest = scores.reduce((most, score) => Math.max(most, score), 0);
  const estimates = new Float32Array(BLOCK);
  /** The last slot, counted from 1, that a passage was found for, and the best that it was found by. */
  const lastSlots = new Uint16Array(BLOCK);
  const lastScores = new Float32Array(BLOCK);
  const touched = new Uint16Array(BLOCK);

  let touchedCount = 0;

  /**
   * Adds up the postings that a list has in a block, if what stands `at` is that block; with `onlyFound` only for
   * passages that an earlier list was found in. `stamp` is the slot, counted from 1. Tells where the list goes on.
   */
  function add(
    list: PackedPostings,
    at: number,
    block: number,
    stamp: number,
    factor: number,
    onlyFound: boolean,
  ): number {
    if (list[at] !== block) return at;
    const begin = at + HEAD;
    const end = begin + list[at + 1]!;
    if (onlyFound && touchedCount === 0) return end;
    const from = block * BLOCK;
    for (let next = begin; next < end; next += 1) {
      const posting = list[next]!;
      const place = posting >> LEVEL_BITS;
      const last = lastSlots[place]!;
      if (last === 0) {
        if (onlyFound) continue;
        touched[touchedCount++] = place;
      }
      const score = factor * scores[(lengths[from + place]! << LEVEL_BITS) | (posting & LEVEL_MASK)]!;
      if (last !== stamp) {
        lastSlots[place] = stamp;
        lastScores[place] = score;
        estimates[place]! += score;
      } else if (score > lastScores[place]!) {
        estimates[place]! += score - lastScores[place]!;
        lastScores[place] = score;
      }
    }
    return end;
  }

  return {
    find(slots, language, across, most) {
      const wanted = toWanted(slots, highest);
      const lists = postings.find(wanted.map(({ term }) => term));
      const places = new Uint32Array(lists.length);
      const own = toLanguageNumber(language, LANGUAGES);
      const best = new BestOf(most, index.orders);
      for (let block = 0; block * BLOCK < lengths.length; block += 1) {
        const from = block * BLOCK;
        // What passages in other languages score is multiplied by that afterwards.
        const least = best.least / Math.max(1, across);
        touchedCount = 0;
        for (let i = 0; i < wanted.length; i += 1) {
          const { slot, factor, rest } = wanted[i]!;
          places[i] = add(lists[i]!, places[i]!, block, slot + 1, factor, rest < least);
        }
        for (let i = 0; i < touchedCount; i += 1) {
          const place = touched[i]!;
          const estimate = estimates[place]!;
          estimates[place] = 0;
          lastSlots[place] = 0;
          const number = from + place;
          if (lengths[number] === 0) continue;
          best.offer(number, languages[number] === own ? estimate : estimate * across);
        }
      }
      return best.take();
    },
  };
}

/** What a term scores at each level in a passage of each length. */
function toScores(lengths: Uint16Array, averageLength: number): Float32Array {
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const scores = new Float32Array((longest + 1) << LEVEL_BITS);
  for (let length = 0; length <= longest; length += 1) {
    const norm = toNorm(length, averageLength);
    for (const [level, frequency] of LEVELS.entries())
      scores[(length << LEVEL_BITS) | level] = toTermScore(frequency, Math.min(1, frequency), norm);
  }
  return scores;
}

/** Sums of scores are rounded: one may come out more than it is by such a share. */
const ROUNDING = 1e-4;

/** The terms to search, word by word, those first that may score most; `highest` is the most that a term may score. */
function toWanted(slots: readonly Slot[], highest: number): Wanted[] {
  const ordered = slots
    .slice(0, MOST_SLOTS)
    .flatMap(({ alternatives, weight }, slot) =>
      alternatives.map(({ term, strength }) => ({
        slot,
        term: term.id,
        passages: term.passages,
        factor: strength * weight,
        cost: term.passages / strength,
      })),
    )
    .sort((a, b) => a.cost - b.cost || a.term - b.term);
  const least = LEAST_SHARE * ordered.reduce((most, { factor }) => Math.max(most, factor), 0);
  let postings = 0;
  const rare = ordered
    .filter(({ factor }) => factor >= least)
    .filter(({ passages }, rank) => (postings += passages) <= MOST_POSTINGS || rank < FEWEST_TERMS);
  const tops = new Map<number, number>();
  for (const { slot, factor } of rare) tops.set(slot, Math.max(factor, tops.get(slot) ?? 0));
  const rests = new Map<number, number>();
  let rest = 0;
  for (const [slot, top] of [...tops].sort((a, b) => a[1] - b[1] || b[0] - a[0])) {
    rest += top * highest * (1 + ROUNDING);
    rests.set(slot, rest);
  }
  return rare
    .map(({ slot, term, factor }) => ({ slot, term, factor, rest: rests.get(slot) ?? 0 }))
    .sort((a, b) => b.rest - a.rest || a.slot - b.slot);
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

  /** What is to be reached to be among them. */
  get least(): number {
    return this.#heap.length < this.#most ? 0 : this.#heap[0]!.estimate;
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
