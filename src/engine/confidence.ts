import type { Outcome } from './answer.js';
import type { Slot } from './question.js';
import type { Match } from './ranking.js';

/**
 * A logistic model of whether the best passage holds the answer, fitted over questions in all four languages on
 * passages in all four, with and without the passage that answers them. What part of the question's words the passage
 * covers decides most, and what part of their weight a little besides; how far it stands before the next one comes
 * second; a question that says more is surer. A passage without a figure hardly answers how many; that weight alone is
 * set by hand.
 */
const MODEL = { constant: -8.53, words: 6.33, reached: 0.5, lead: 5.45, weight: 0.88, lacksFigure: -3 };
/** A word counts as reached in full from this strength on: a gloss is seldom surer. Set, as the thresholds are, over more questions later than the model. */
const REACHED = 0.33;
/** A longer lead says no more. */
const LONGEST_LEAD = 0.6;

/** From which probability on there is an answer, and below which there is none. */
const THRESHOLDS = { answer: 0.6, unsure: 0.1 };

/** How probable it is, over 0 to 1, that the best passage answers the question; `next` is the score of its strongest rival. */
export function toConfidence(
  slots: readonly Slot[],
  { score, matched, lacksFigure }: Match,
  next: number,
): number {
  let weight = 0;
  let reached = 0;
  let words = 0;
  let reachedWords = 0;
  slots.forEach((slot, i) => {
    if (slot.unit.kind === 'part') return;
    const share = Math.min(1, (matched[i] ?? 0) / REACHED);
    weight += slot.weight;
    reached += slot.weight * share;
    words += 1;
    reachedWords += share;
  });
  if (weight === 0 || score <= 0) return 0;
  const lead = Math.min(LONGEST_LEAD, 1 - next / score);
  const sum =
    MODEL.constant +
    (MODEL.words * reachedWords) / words +
    (MODEL.reached * reached) / weight +
    MODEL.lead * lead +
    MODEL.weight * Math.log(1 + weight) +
    (lacksFigure ? MODEL.lacksFigure : 0);
  return 1 / (1 + Math.exp(-sum));
}

/** What that probability allows to say. */
export function toOutcome(confidence: number): Outcome {
  if (confidence >= THRESHOLDS.answer) return 'answer';
  return confidence >= THRESHOLDS.unsure ? 'unsure' : 'none';
}
