import type { Outcome } from './answer.js';
import type { Slot } from './question.js';
import type { Match } from './ranking.js';

/** From which share of the question's weight on the best passage is an answer, and below which there is none. */
export const CONFIDENCE = { answer: 0.62, unsure: 0.34 };

/** How much of the question's weight a passage covers, over 0 to 1. Bigrams across words don't count. */
export function toCoverage(slots: readonly Slot[], { matched }: Match): number {
  let covered = 0;
  let total = 0;
  slots.forEach(({ unit, weight }, i) => {
    if (unit.kind === 'part') return;
    total += weight;
    covered += weight * (matched[i] ?? 0);
  });
  return total === 0 ? 0 : covered / total;
}

/** What the coverage of the best passage allows to say. */
export function toOutcome(coverage: number): Outcome {
  if (coverage >= CONFIDENCE.answer) return 'answer';
  return coverage >= CONFIDENCE.unsure ? 'unsure' : 'none';
}
