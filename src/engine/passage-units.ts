import { analyse, type Unit } from '../language/analysis.js';
import type { Lexicon } from '../language/lexicon.js';

/** What a heading counts beside the words of the passages under it. */
const CONTEXT_STRENGTH = 0.5;

/** Headings stand above many passages, and units of one word share their features. */
const weaker = new WeakMap<Unit['features'], Unit['features']>();

function toWeaker(features: Unit['features']): Unit['features'] {
  let made = weaker.get(features);
  if (made === undefined) {
    made = features.map((feature) => ({ ...feature, strength: feature.strength * CONTEXT_STRENGTH }));
    weaker.set(features, made);
  }
  return made;
}

/** A passage's own units, then those of its headings, weaker. */
export function toPassageUnits(text: string, context: readonly string[], lexicon: Lexicon): Unit[] {
  const units = analyse(text, lexicon);
  for (const heading of context) {
    for (const unit of analyse(heading, lexicon)) {
      units.push({ ...unit, features: toWeaker(unit.features) });
    }
  }
  return units;
}
