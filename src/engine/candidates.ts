import MiniSearch from 'minisearch';
import type { Field, Unit } from '../language/analysis.js';
import type { Slot } from './question.js';
import type { Vocabulary } from './vocabulary.js';

const FIELDS: readonly Field[] = ['terms', 'glosses', 'sounds'];

/**
 * A question is searched by its rarest terms until they stand in this many passages, all told: what it costs depends
 * on its rare words, not on its common ones, which come into play when the candidates are ranked.
 */
const MOST_POSTINGS = 4000;
/** Terms that are searched however common they are, so that a question of common words finds something. */
const FEWEST_TERMS = 4;

/** Which passages a question's terms stand in: MiniSearch over terms, glosses and sounds, handed in ready-made. */
export class CandidateIndex {
  readonly #index = new MiniSearch<Record<Field, string> & { id: number }>({
    fields: [...FIELDS],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR', fuzzy: false, prefix: false, bm25: { k: 1.2, b: 0.5, d: 0.3 } },
  });

  add(id: number, units: readonly Unit[]): void {
    const keys: Record<Field, string[]> = { terms: [], glosses: [], sounds: [] };
    for (const { features } of units) for (const { field, key } of features) keys[field].push(key);
    this.#index.add({
      id,
      terms: keys.terms.join(' '),
      glosses: keys.glosses.join(' '),
      sounds: keys.sounds.join(' '),
    });
  }

  /** The most promising passages, best first by BM25+ on the question's rare terms. */
  find(slots: readonly Slot[], vocabulary: Vocabulary, most: number): number[] {
    const boosts: Record<Field, Map<string, number>> = {
      terms: new Map(),
      glosses: new Map(),
      sounds: new Map(),
    };
    const ordered = slots
      .flatMap(({ alternatives, weight }) =>
        alternatives.map(({ term, strength }) => ({
          term,
          boost: strength,
          weight,
          passages: vocabulary.passagesWith(term),
        })),
      )
      .sort((a, b) => a.passages / a.boost - b.passages / b.boost || a.term - b.term);
    let postings = 0;
    for (const [rank, { term, boost, passages }] of ordered.entries()) {
      postings += passages;
      if (postings > MOST_POSTINGS && rank >= FEWEST_TERMS) break;
      const [field, key] = vocabulary.nameOf(term);
      boosts[field].set(key, Math.max(boost, boosts[field].get(key) ?? 0));
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
