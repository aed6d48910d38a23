import type { Field, WordUnit } from '../language/analysis.js';
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
type Occurrence = number;

const [TERM, POSITION] = [2 ** 24, 2 ** 8];
/** Later positions count as this one. */
const LAST_POSITION = 0xffff;

/** `strength` over 0 to 1. */
function toOccurrence(term: TermId, strength: number): Occurrence {
  return term * TERM + Math.round(strength * 255);
}

function toTerm(occurrence: Occurrence): TermId {
  return Math.floor(occurrence / TERM);
}

/** A passage's terms in its order, under the numbers of whoever read it. */
export interface Occurrences extends Pick<PassageTerms, 'figures' | 'names' | 'length'> {
  readonly terms: Float64Array;
}

/** What a unit adds to a passage wherever it stands: made once of its reading. */
export interface Contribution {
  readonly kind: WordUnit['kind'];
  /** As if it stood first: where it stands, each is more by the position times 2 ** 8. */
  readonly occurrences: readonly Occurrence[];
  /** One and two are said of everything. */
  readonly isSmallFigure: boolean;
}

/** `numberOf` gives the numbers of terms by their fields and keys. */
export function toContribution(
  { kind, features }: Pick<WordUnit, 'kind' | 'features'>,
  numberOf: (field: Field, key: string) => TermId,
): Contribution {
  return {
    kind,
    // By `map`: a list that grows would have room for many more, and many are held on to.
    occurrences: features.map(({ field, key, strength }) => toOccurrence(numberOf(field, key), strength)),
    isSmallFigure: kind === 'figure' && features.some(({ key }) => key === '#1' || key === '#2'),
  };
}

/** What ranking needs of a passage's units, in their order, not yet ordered by term. */
export function toOccurrences(units: readonly Contribution[]): Occurrences {
  const figures: number[] = [];
  const names: number[] = [];
  let length = 0;
  let size = 0;
  for (let position = 0; position < units.length; position += 1) {
    const { kind, occurrences, isSmallFigure } = units[position]!;
    if (kind !== 'part') length += 1;
    if (kind === 'name') names.push(Math.min(position, LAST_POSITION));
    else if (kind === 'figure' && !isSmallFigure) figures.push(Math.min(position, LAST_POSITION));
    size += occurrences.length;
  }
  const terms = new Float64Array(size);
  let next = 0;
  for (let position = 0; position < units.length; position += 1) {
    const offset = Math.min(position, LAST_POSITION) * POSITION;
    const { occurrences } = units[position]!;
    for (let i = 0; i < occurrences.length; i += 1) terms[next++] = occurrences[i]! + offset;
  }
  return { terms, figures: new Uint16Array(figures), names: new Uint16Array(names), length };
}

/** Room to order occurrences in, for as long as that takes: an array of its own for each passage would be given up at once. */
let room = new Float64Array(1024);

/** Occurrences ordered by term; `toNumber` gives each term the number that it is to have. */
export function toPassageTerms(
  { terms: own, ...rest }: Occurrences,
  toNumber: (term: TermId) => TermId,
): PassageTerms {
  const size = own.length;
  if (room.length < size) room = new Float64Array(2 * size);
  const occurrences = room.subarray(0, size);
  for (let i = 0; i < size; i += 1) {
    const occurrence = own[i]!;
    const term = toTerm(occurrence);
    occurrences[i] = occurrence + (toNumber(term) - term) * TERM;
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
