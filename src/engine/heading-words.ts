import type { WordUnit } from '../language/analysis.js';

/** What a heading counts beside the words of the passages under it. */
const CONTEXT_STRENGTH = 0.5;

/** What a word of a heading is indexed under for the passages under it: more weakly than their own words. */
export function toHeadingFeatures(features: WordUnit['features']): WordUnit['features'] {
  return features.map((feature) => ({ ...feature, strength: feature.strength * CONTEXT_STRENGTH }));
}
