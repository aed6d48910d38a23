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

/** The units of a passage's headings, weaker than those of its own text, behind which they go. */
export function toHeadingUnits(context: readonly string[], lexicon: Lexicon): Unit[] {
  return context.flatMap((heading) =>
    analyse(heading, lexicon).map((unit) => ({ ...unit, features: toWeaker(unit.features) })),
  );
}
