import type { Field } from '../language/analysis.js';
import type { Language } from '../language/language.js';
import type { PassageContent, PlacedPassage } from './answer.js';
import type { PassageTerms } from './passage-terms.js';

/** A term's number in the index. */
export type TermId = number;

/** A term, gloss or sound of the corpus. */
export interface Term {
  readonly id: TermId;
  /** How many passages hold it. */
  readonly passages: number;
}

/** What a passage says, and where its units stand in its text, packed, by the positions of its terms; those of its headings come after. */
export interface StoredContent {
  readonly content: PassageContent;
  readonly units: Uint8Array;
}

/** So many numbers are left out between the orders of two documents' passages, so that neighbours are of one document. */
export const BETWEEN_DOCUMENTS = 8;

/** An indexed corpus as it was saved, read where it is asked for: what an engine needs of it. Unchanging. */
export interface StoredIndex {
  /** How many passages there are. */
  readonly size: number;
  /** Words a passage, at the mean. */
  readonly averageLength: number;
  /** Words of every passage, by its number from 1; 0 where the number is not taken. */
  readonly lengths: Uint16Array;
  /** What languages passages are in, by their number: one more than the place in `LANGUAGES`, 0 for none of them. */
  readonly languages: Uint8Array;
  /** Where each passage stands first, among all places by file and paragraph, by its number; `BETWEEN_DOCUMENTS` are left out between two documents. */
  readonly orders: Uint32Array;
  /** Terms by key, null for those that no passage holds. Here and below: in the order of what is asked for. */
  findTerms(keys: readonly string[]): readonly (Term | null)[];
  /** The sounds under each skeleton, as keys of the sounds field without its letter, at most `MOST_COMPARED` of each. */
  findSounds(skeletons: readonly string[]): readonly (readonly string[])[];
  /** What ranking needs to know of passages, by their numbers, as `packTerms` packed it. */
  readTerms(numbers: readonly number[]): readonly Uint8Array[];
  /** All passages' terms, one after the other. */
  allTerms(): Iterable<{ readonly number: number; readonly terms: PassageTerms }>;
  readPlaces(numbers: readonly number[]): readonly PlacedPassage[];
  readContents(numbers: readonly number[]): readonly StoredContent[];
  /** Numbers of passages by their ids, also by those of their further places; null where there is none. */
  findNumbers(ids: readonly string[]): readonly (number | null)[];
  /** Headings, names and words whose beginning or sound is like what is typed, most frequent first. */
  findCompletions(beginnings: readonly string[], sound: string, most: number): readonly Completion[];
}

/** A beginning of questions that the corpus offers. */
export interface Completion {
  readonly text: string;
  /** The normal form of its words. */
  readonly form: string;
}

const LETTERS: Readonly<Record<Field, string>> = { terms: 't', glosses: 'g', sounds: 's', readings: 'r' };

/** The key of a term among those of all fields. */
export function toTermKey(field: Field, key: string): string {
  return LETTERS[field] + key;
}

/** What a term's key is in the sounds field; null for a term of another field. */
export function toSoundOf(termKey: string): string | null {
  return termKey.startsWith(LETTERS.sounds) ? termKey.slice(1) : null;
}

/** A language by its number in `StoredIndex.languages`. */
export function toLanguageNumber(language: Language | null, languages: readonly Language[]): number {
  return language === null ? 0 : languages.indexOf(language) + 1;
}
