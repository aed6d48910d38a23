import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toNorm, toTermScore } from '../../src/engine/bm25.js';
import { createCandidates } from '../../src/engine/candidates.js';
import { LEVELS, toPosting } from '../../src/engine/levels.js';
import { packPostings } from '../../src/engine/packed-postings.js';
import type { Slot } from '../../src/engine/question.js';
import type { StoredIndex } from '../../src/engine/stored-index.js';

/** More than two blocks of passages. */
const PASSAGES = 20_000;
const AVERAGE = 40;
const MOST = 12;

/** A corpus in which every third passage is in English; every 50th number is not taken. */
const lengths = Uint16Array.from({ length: PASSAGES }, (_, number) =>
  number % 50 === 0 ? 0 : 1 + ((number * 7) % 90),
);
const languages = Uint8Array.from({ length: PASSAGES }, (_, number) => (number % 3 === 0 ? 1 : 2));
const orders = Uint32Array.from({ length: PASSAGES }, (_, number) => (number * 4_001) % PASSAGES);
const index = { lengths, languages, orders, averageLength: AVERAGE, size: PASSAGES } as StoredIndex;

/** Term n stands in every n-th passage, each time at another level. */
const toList = (term: number): Uint32Array =>
  Uint32Array.from({ length: Math.floor((PASSAGES - 1) / term) }, (_, at) =>
    toPosting((at + 1) * term, (at * term) % LEVELS.length),
  );

const toSlot = (
  alternatives: readonly { readonly term: number; readonly strength: number }[],
  weight: number,
): Slot => ({
  unit: { start: 0, end: 1, script: 'latin', kind: 'word', features: [], headwords: [] },
  alternatives: alternatives.map(({ term, strength }) => ({
    key: `t${term}`,
    term: { id: term, passages: Math.floor((PASSAGES - 1) / term) },
    strength,
  })),
  weight,
});

/** Terms that add less than this share of what the heaviest adds count for nothing. */
const LEAST_SHARE = 0.1;

/** What a passage scores, told from its number alone. */
function toEstimate(number: number, slots: readonly Slot[], across: number): number {
  const factors = slots.flatMap(({ alternatives, weight }) =>
    alternatives.map(({ strength }) => strength * weight),
  );
  const least = LEAST_SHARE * Math.max(...factors);
  const norm = toNorm(lengths[number]!, AVERAGE);
  let sum = 0;
  for (const { alternatives, weight } of slots) {
    const scores = alternatives
      .filter(({ term, strength }) => number % term.id === 0 && strength * weight >= least)
      .map(({ term, strength }) => {
        const frequency = LEVELS[(((number / term.id - 1) % LEVELS.length) * term.id) % LEVELS.length]!;
        return strength * weight * toTermScore(frequency, Math.min(1, frequency), norm);
      });
    sum += Math.max(0, ...scores);
  }
  return languages[number] === 1 ? sum : sum * across;
}

test('Candidates are the passages that score most when each is looked at alone, wherever in the corpus they stand', () => {
  const candidates = createCandidates(index, { find: (terms) => terms.map(toList).map(packPostings) });
  const alternative = fc.record({
    term: fc.oneof(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: PASSAGES - 1 })),
    strength: fc.double({ min: 0.1, max: 1, noNaN: true }),
  });
  // Far apart, so that the lightest words can't bring a passage among the best.
  const weight = fc.constantFrom(0.1, 1, 2, 10);
  const slot = fc
    .tuple(fc.array(alternative, { minLength: 1, maxLength: 4 }), weight)
    .map(([some, one]) => toSlot(some, one));
  const question = fc.array(slot, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(question, fc.constantFrom(1, 1.3, 3), (slots, across) => {
      const best = Array.from({ length: PASSAGES }, (_, number) => ({
        number,
        estimate: lengths[number] === 0 ? 0 : toEstimate(number, slots, across),
      }))
        .filter(({ estimate }) => estimate > 0)
        .sort((a, b) => b.estimate - a.estimate)
        .slice(0, MOST);
      const found = candidates.find(slots, 'en', across, MOST);
      expect(found).toHaveLength(best.length);
      found.forEach(({ number, estimate }, at) => {
        // Which of two that are equal but for rounding comes first doesn't matter.
        expect(estimate).toBeCloseTo(best[at]!.estimate, 3);
        expect(estimate).toBeCloseTo(toEstimate(number, slots, across), 3);
      });
      expect(new Set(found.map(({ number }) => number)).size).toBe(found.length);
    }),
    { numRuns: 40 },
  );
});
