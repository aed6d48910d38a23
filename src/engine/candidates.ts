import MiniSearch from 'minisearch';
import type { Field } from '../language/analysis.js';
import type { PassageTerms } from './passage-terms.js';
import type { Slot } from './question.js';
import type { TermId, Vocabulary } from './vocabulary.js';

const FIELDS: readonly Field[] = ['terms', 'glosses', 'sounds'];

/**
 * A question is searched by its rarest terms until they stand in this many passages, all told: what it costs depends
 * on its rare words, not on its common ones, which come into play when the candidates are ranked.
 */
const MOST_POSTINGS = 4000;
/** Terms that are searched however common they are, so that a question of common words finds something. */
const FEWEST_TERMS = 4;

/**
 * MiniSearch is handed terms by number, in few letters: its tree of terms looks through all branches of a node, and
 * a branch for every kanji made indexing Japanese five times slower.
 */
function toName(term: TermId): string {
  return term.toString(36);
}

/** Which passages a question's terms stand in: MiniSearch over terms, glosses and sounds, handed in ready-made. */
export class CandidateIndex {
  readonly #vocabulary: Vocabulary;
  readonly #index = new MiniSearch<Record<Field, string> & { id: number }>({
    fields: [...FIELDS],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR', fuzzy: false, prefix: false, bm25: { k: 1.2, b: 0.5, d: 0.3 } },
  });

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Notes which terms a passage has; how often it has them matters only when it is ranked. */
  add(id: number, { terms }: PassageTerms): void {
    const names: Record<Field, string[]> = { terms: [], glosses: [], sounds: [] };
    terms.forEach((term, i) => {
      if (terms[i - 1] !== term) names[this.#vocabulary.fieldOf(term)].push(toName(term));
    });
    this.#index.add({
      id,
      terms: names.terms.join(' '),
      glosses: names.glosses.join(' '),
      sounds: names.sounds.join(' '),
    });
  }

  /** The most promising passages, best first by BM25+ on the question's rare terms. */
  find(slots: readonly Slot[], most: number): number[] {
    const boosts: Record<Field, Map<string, number>> = {
      terms: new Map(),
      glosses: new Map(),
      sounds: new Map(),
    };
    const ordered = slots
      .flatMap(({ alternatives }) =>
        alternatives.map(({ term, strength }) => ({
          term,
          strength,
          passages: this.#vocabulary.passagesWith(term),
        })),
      )
      .sort((a, b) => a.passages / a.strength - b.passages / b.strength || a.term - b.term);
    let postings = 0;
    for (const [rank, { term, strength, passages }] of ordered.entries()) {
      postings += passages;
      if (postings > MOST_POSTINGS && rank >= FEWEST_TERMS) break;
      const field = boosts[this.#vocabulary.fieldOf(term)];
      field.set(toName(term), Math.max(strength, field.get(toName(term)) ?? 0));
    }
    const queries = FIELDS.filter((field) => boosts[field].size > 0).map((field) => ({
      queries: [[...boosts[field].keys()].join(' ')],
      fields: [field],
      combineWith: 'OR' as const,
      boostTerm: (term: string) => boosts[field].get(term) ?? 1,
    }));
    if (queries.length === 0) return [];
    return this.#index
      .search({ combineWith: 'OR', queries })
      .slice(0, most)
      .map(({ id }) => id as number);
  }
}
