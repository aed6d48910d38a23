import type { Feature } from './features.js';
import type { Script } from './tokens.js';

/** What a word becomes wherever it stands. */
interface WordMeaning {
  /** `part`: a pair of letters that lies across words, or a phrase beside its words; it helps to rank but is no word of its own. */
  readonly kind: 'word' | 'name' | 'figure' | 'part';
  /** The English meanings of the whole unit, likeliest first; none where no lexicon has it. */
  readonly headwords: readonly string[];
}

/** The same before all of it is made. */
export interface Reading extends WordMeaning {
  /** What it is indexed under. Made each time: who asks for meanings alone saves half of what reading a word takes. */
  readonly toFeatures: () => readonly Feature[];
}

/** What is made of a word once, and shared by all units of it. Nobody may change it. */
export interface WordUnit extends WordMeaning {
  readonly features: readonly Feature[];
}

/** Where a word, phrase, figure or pair of letters stands in a text, in UTF-16 units; `end` is exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly script: Script;
}

/** A word, phrase, figure or pair of letters of a text, with all that it is indexed under. */
export interface Unit extends WordUnit, Stretch {}

/** The same with what was made of its reading, which whoever reads many texts holds on to in place of it. */
export interface Placed<Made> extends Stretch {
  readonly made: Made;
}

/**
 * Makes something of a reading, for all units of the word as long as it is remembered; of words, too, that stand in the
 * text only as part of a phrase or of a figure. The word is told where the reading is that of one word of a script with
 * spaces; null of phrases, figures and runs of letters.
 */
export type Make<Made> = (reading: Reading, word: string | null) => Made;

/** All are made here: one shape, which whoever goes through many of them is quick with. */
export function place<Made>(start: number, end: number, script: Script, made: Made): Placed<Made> {
  return { start, end, script, made };
}

/** Merges what stands in a text in order: by the beginnings, longer ones first, and of equal ones `first` first. */
export function mergePlaced<Made>(
  first: readonly Placed<Made>[],
  second: readonly Placed<Made>[],
): Placed<Made>[] {
  const merged: Placed<Made>[] = [];
  let next = 0;
  for (const unit of second) {
    for (let earlier = first[next]; earlier !== undefined && !isBefore(unit, earlier);) {
      merged.push(earlier);
      earlier = first[(next += 1)];
    }
    merged.push(unit);
  }
  for (; next < first.length; next += 1) merged.push(first[next]!);
  return merged;
}

function isBefore(a: Stretch, b: Stretch): boolean {
  return a.start < b.start || (a.start === b.start && a.end > b.end);
}
