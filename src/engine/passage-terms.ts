import type { Unit } from '../language/analysis.js';
import type { TermId, Vocabulary } from './vocabulary.js';

/** What ranking needs to know of a passage, packed: parallel arrays ordered by term, one entry an occurrence. */
export interface PassageTerms {
  readonly terms: Uint32Array;
  /** Strengths over 0 to 255. */
  readonly strengths: Uint8Array;
  /** The position of the occurrence: the how-manieth unit of the passage it is. */
  readonly positions: Uint16Array;
  /** Where its figures and where its names stand, by position. */
  readonly figures: Uint16Array;
  readonly names: Uint16Array;
  /** Words, names and figures of the passage: its length for BM25. */
  readonly length: number;
}

/** Packs a passage's units and counts its terms in the vocabulary. */
export function toPassageTerms(units: readonly Unit[], vocabulary: Vocabulary): PassageTerms {
  const entries: { term: TermId; strength: number; position: number }[] = [];
  let length = 0;
  units.forEach((unit, position) => {
    if (unit.kind !== 'part') length += 1;
    for (const { field, key, strength } of unit.features) {
      entries.push({ term: vocabulary.add(field, key), strength, position: Math.min(position, 0xffff) });
    }
  });
  entries.sort((a, b) => a.term - b.term || a.position - b.position);
  entries.forEach(({ term }, i) => {
    if (entries[i - 1]?.term !== term) vocabulary.count(term);
  });
  return {
    terms: Uint32Array.from(entries, ({ term }) => term),
    strengths: Uint8Array.from(entries, ({ strength }) => Math.round(strength * 255)),
    positions: Uint16Array.from(entries, ({ position }) => position),
    figures: toPositions(units, 'figure'),
    names: toPositions(units, 'name'),
    length,
  };
}

function toPositions(units: readonly Unit[], kind: Unit['kind']): Uint16Array {
  return Uint16Array.from(
    units.flatMap((unit, position) => (unit.kind === kind ? [Math.min(position, 0xffff)] : [])),
  );
}

/** Where a term's occurrences begin in the packed arrays, or -1. */
export function findTerm({ terms }: PassageTerms, term: TermId): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? 0) < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? low : -1;
}
