import type { Feature } from './features.js';
import type { Script } from './tokens.js';

/** What a word becomes wherever it stands: made once, and shared by all units of the word. Nobody may change it. */
export interface Reading {
  /** `part`: a pair of letters that lies across words, or a phrase beside its words; it helps to rank but is no word of its own. */
  readonly kind: 'word' | 'name' | 'figure' | 'part';
  readonly features: readonly Feature[];
  /** The English meanings of the whole unit, likeliest first; none where no lexicon has it. */
  readonly headwords: readonly string[];
}

/** A word, phrase, figure or pair of letters of a text, with all that it is indexed under. */
export interface Unit extends Reading {
  readonly start: number;
  readonly end: number;
  readonly script: Script;
}

/** All units are made here: one shape, which whoever goes through many of them is quick with. */
export function toUnit(
  start: number,
  end: number,
  script: Script,
  { kind, features, headwords }: Reading,
): Unit {
  return { start, end, script, kind, features, headwords };
}

/** Merges units in order: by their beginnings, longer ones first, and of equal ones `first` first. */
export function mergeUnits(first: readonly Unit[], second: readonly Unit[]): Unit[] {
  const merged: Unit[] = [];
  let next = 0;
  for (const unit of second) {
    for (let earlier = first[next]; earlier !== undefined && !isBefore(unit, earlier);) {
      merged.push(earlier);
      earlier = first[(next += 1)];
    }
    merged.push(unit);
  }
  for (; next < first.length; next += 1) merged.push(first[next] as Unit);
  return merged;
}

function isBefore(a: Unit, b: Unit): boolean {
  return a.start < b.start || (a.start === b.start && a.end > b.end);
}
