import { analyse, type WordUnit } from '../language/analysis.js';
import type { Lexicon } from '../language/lexicon.js';

/** What a heading counts beside the words of the passages under it. */
const CONTEXT_STRENGTH = 0.5;

/** What the words of a heading become for the passages under it: weaker than their own words, behind which they go. */
export function toHeadingWords(heading: string, lexicon: Lexicon): WordUnit[] {
  return analyse(heading, lexicon).map(({ kind, features, headwords }) => ({
    kind,
    features: features.map((feature) => ({ ...feature, strength: feature.strength * CONTEXT_STRENGTH })),
    headwords,
  }));
}
