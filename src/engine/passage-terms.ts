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

/**
 * An occurrence of a term as one number, which sorts natively: the term, then 16 bits of its position in the passage,
 * then 8 of its strength over 0 to 255.
 */
export type Occurrence = number;

const [TERM, POSITION] = [2 ** 24, 2 ** 8];
/** Later positions count as this one. */
const LAST_POSITION = 0xffff;

/** An occurrence at the beginning of a passage; `strength` over 0 to 1. */
export function toOccurrence(term: TermId, strength: number): Occurrence {
  return term * TERM + Math.round(strength * 255);
}

export function toTerm(occurrence: Occurrence): TermId {
  return Math.floor(occurrence / TERM);
}

/** A passage's terms in its order, under the numbers of whoever read it. */
export interface Occurrences extends Pick<PassageTerms, 'figures' | 'names' | 'length'> {
  readonly terms: Float64Array;
}

/** A passage's units as what ranking needs of them, not yet ordered by term; `occurrencesOf` gives those of features at the beginning of a passage. */
export function toOccurrences(
  units: readonly Unit[],
  occurrencesOf: (features: Unit['features']) => readonly Occurrence[],
): Occurrences {
  let length = 0;
  let size = 0;
  for (const { kind, features } of units) {
    if (kind !== 'part') length += 1;
    size += features.length;
  }
  const terms = new Float64Array(size);
  let next = 0;
  for (let position = 0; position < units.length; position += 1) {
    const offset = Math.min(position, LAST_POSITION) * POSITION;
    for (const occurrence of occurrencesOf(units[position]!.features)) terms[next++] = occurrence + offset;
  }
  return {
    terms,
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
  { terms: own, ...rest }: Occurrences,
  toNumber: (term: TermId) => TermId,
): PassageTerms {
  const size = own.length;
  const occurrences = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const term = toTerm(own[i]!);
    occurrences[i] = own[i]! + (toNumber(term) - term) * TERM;
  }
  occurrences.sort();
  const terms = new Uint32Array(size);
  const strengths = new Uint8Array(size);
  const positions = new Uint16Array(size);
  for (let i = 0; i < size; i += 1) {
    const occurrence = occurrences[i]!;
    const term = toTerm(occurrence);
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
