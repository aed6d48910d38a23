import { analyse, type Unit } from '../language/analysis.js';
import type { Lexicon } from '../language/lexicon.js';

/** What a heading counts beside the words of the passages under it. */
const CONTEXT_STRENGTH = 0.5;

/** A passage's own units, then those of its headings, weaker. */
export function toPassageUnits(text: string, context: readonly string[], lexicon: Lexicon): Unit[] {
  const units = analyse(text, lexicon);
  for (const heading of context) {
    for (const unit of analyse(heading, lexicon)) {
      units.push({
        ...unit,
        features: unit.features.map((feature) => ({
          ...feature,
          strength: feature.strength * CONTEXT_STRENGTH,
        })),
      });
    }
  }
  return units;
}
