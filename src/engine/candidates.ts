import MiniSearch from 'minisearch';
import type { PassageTerms } from './passage-terms.js';
import { PART_WEIGHT, type Slot } from './question.js';
import type { TermId, Vocabulary } from './vocabulary.js';

/**
 * A question is searched by its rarest terms until they stand in this many passages, all told: what it costs depends
 * on its rare words, not on its common ones, which come into play when the candidates are ranked.
 */
const MOST_POSTINGS = 1000;
/** Terms that are searched however common they are, so that a question of common words finds something. */
const FEWEST_TERMS = 4;

/**
 * MiniSearch is handed terms by number, in few letters: its tree of terms looks through all branches of a node, and
 * a branch for every kanji made indexing Japanese five times slower. A number is a term, a gloss or a sound, never
 * two of them, so that one field holds all three.
 */
function toName(term: TermId): string {
  return term.toString(36);
}

/** What finding a term says of a question: which of its words, and how much. */
interface Share {
  readonly slot: number;
  readonly value: number;
}

/** Which passages a question's terms stand in. */
export class CandidateIndex {
  readonly #vocabulary: Vocabulary;
  readonly #index = new MiniSearch<{ id: number; terms: string }>({
    fields: ['terms'],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR', fuzzy: false, prefix: false },
  });

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Notes which terms a passage has; how often it has them matters only when it is ranked. */
  add(id: number, { terms }: PassageTerms): void {
    const names: string[] = [];
    terms.forEach((term, i) => {
      if (terms[i - 1] !== term) names.push(toName(term));
    });
    this.#index.add({ id, terms: names.join(' ') });
  }

  /** The passages that hold most of the question's weight in its rare terms, most first; `factorOf` is what a passage counts. */
  find(slots: readonly Slot[], most: number, factorOf: (id: number) => number): number[] {
    const sharesOf = this.#toRareShares(slots);
    const found: { id: number; weight: number }[] = [];
    const best = new Float64Array(slots.length);
    if (sharesOf.size === 0) return [];
    // MiniSearch adds up all terms that match, so that a word with many synonyms outdoes one with none; here the best
    // of a word's terms counts. Its filter hears of every passage found, and none is left for it to sort.
    this.#index.search([...sharesOf.keys()].join(' '), {
      filter: ({ id, terms }) => {
        best.fill(0);
        for (const term of terms) {
          for (const { slot, value } of sharesOf.get(term) ?? [])
            best[slot] = Math.max(value, best[slot] ?? 0);
        }
        found.push({
          id: id as number,
          weight: best.reduce((sum, value) => sum + value, 0) * factorOf(id as number),
        });
        return false;
      },
    });
    return found
      .sort((a, b) => b.weight - a.weight || a.id - b.id)
      .slice(0, most)
      .map(({ id }) => id);
  }

  #toRareShares(slots: readonly Slot[]): Map<string, Share[]> {
    const ordered = slots
      .flatMap(({ alternatives, weight, unit }, slot) =>
        alternatives.map(({ term, strength }) => {
          const value = strength * weight * (unit.kind === 'part' ? PART_WEIGHT : 1);
          return { term, strength, slot, value, passages: this.#vocabulary.passagesWith(term) };
        }),
      )
      .sort((a, b) => a.passages / a.strength - b.passages / b.strength || a.term - b.term);
    const shares = new Map<string, Share[]>();
    let postings = 0;
    for (const [rank, { term, slot, value, passages }] of ordered.entries()) {
      const name = toName(term);
      const known = shares.get(name);
      if (known !== undefined) {
        known.push({ slot, value });
        continue;
      }
      postings += passages;
      if (postings > MOST_POSTINGS && rank >= FEWEST_TERMS) break;
      shares.set(name, [{ slot, value }]);
    }
    return shares;
  }
}
