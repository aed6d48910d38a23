import type { Unit } from '../language/analysis.js';
import { LEVELS, toLevel } from './levels.js';
import type { TermId } from './stored-index.js';

/** What ranking needs to know of a passage: parallel arrays ordered by term, one entry an occurrence. */
export interface PassageTerms {
  readonly terms: Uint32Array;
  /** Strengths over 0 to 255. */
  readonly strengths: Uint8Array;
  /** The position of the occurrence: the how-manieth unit of the passage it is. */
  readonly positions: Uint16Array;
  /** Where its figures and where its names stand, by position; one and two are said of everything and don't count. */
  readonly figures: Uint16Array;
  readonly names: Uint16Array;
  /** Words, names and figures of the passage: its length for BM25. */
  readonly length: number;
}

/** Later positions count as this one. */
const LAST_POSITION = 0xffff;
/** An occurrence as one number, which sorts natively: its term, then 16 bits of position, then 8 of strength. */
const [TERM, POSITION] = [2 ** 24, 2 ** 8];

/** The same arrays in the order of the passage, their terms under the numbers of whoever read it. */
export type Occurrences = PassageTerms;

/** The numbers of the terms of a unit's features, in their order. */
type ToTermIds = (features: Unit['features']) => readonly TermId[];

/** A passage's units as what ranking needs of them, not yet ordered by term. */
export function toOccurrences(units: readonly Unit[], toTermIds: ToTermIds): Occurrences {
  let length = 0;
  let size = 0;
  for (const { kind, features } of units) {
    if (kind !== 'part') length += 1;
    size += features.length;
  }
  const terms = new Uint32Array(size);
  const strengths = new Uint8Array(size);
  const positions = new Uint16Array(size);
  let next = 0;
  for (let position = 0; position < units.length; position += 1) {
    const { features } = units[position]!;
    const ids = toTermIds(features);
    for (let i = 0; i < features.length; i += 1) {
      terms[next] = ids[i]!;
      strengths[next] = Math.round(features[i]!.strength * 255);
      positions[next] = Math.min(position, LAST_POSITION);
      next += 1;
    }
  }
  return {
    terms,
    strengths,
    positions,
    figures: toPositions(
      units,
      (unit) => unit.kind === 'figure' && !unit.features.some(({ key }) => key === '#1' || key === '#2'),
    ),
    names: toPositions(units, ({ kind }) => kind === 'name'),
    length,
  };
}

/** Occurrences ordered by term; `toNumber` gives each term the number that it is to have. */
export function toPassageTerms(
  { terms: own, strengths: strengthsOf, positions: positionsOf, ...rest }: Occurrences,
  toNumber: (term: TermId) => TermId,
): PassageTerms {
  const size = own.length;
  const occurrences = new Float64Array(size);
  for (let i = 0; i < size; i += 1)
    occurrences[i] = toNumber(own[i]!) * TERM + positionsOf[i]! * POSITION + strengthsOf[i]!;
  occurrences.sort();
  const terms = new Uint32Array(size);
  const strengths = new Uint8Array(size);
  const positions = new Uint16Array(size);
  for (let i = 0; i < size; i += 1) {
    const occurrence = occurrences[i]!;
    const term = Math.floor(occurrence / TERM);
    const remainder = occurrence - term * TERM;
    terms[i] = term;
    positions[i] = remainder / POSITION;
    strengths[i] = remainder % POSITION;
  }
  return { terms, strengths, positions, ...rest };
}

function toPositions(units: readonly Unit[], isWanted: (unit: Unit) => boolean): Uint16Array {
  const positions: number[] = [];
  units.forEach((unit, position) => {
    if (isWanted(unit)) positions.push(Math.min(position, LAST_POSITION));
  });
  return Uint16Array.from(positions);
}

/** The passage's terms at each level, each once and ascending. */
export function toTermsByLevel({ terms, strengths }: PassageTerms): TermId[][] {
  const byLevel: TermId[][] = LEVELS.map(() => []);
  for (let i = 0; i < terms.length;) {
    const term = terms[i] ?? 0;
    let frequency = 0;
    for (; terms[i] === term; i += 1) frequency += (strengths[i] ?? 0) / 255;
    byLevel[toLevel(frequency)]?.push(term);
  }
  return byLevel;
}
