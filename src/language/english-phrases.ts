import { ENGLISH_STOP_WORDS, toEnglishStem } from './english.js';
import { remembered } from './remembered.js';

/** A headword of several words, and of how many it is. */
interface EnglishPhrase {
  readonly headword: string;
  readonly length: number;
}

/** The headwords of several words. */
export interface EnglishPhrases {
  /** What a word in normal form is in a phrase, whatever its inflection. */
  toBase(form: string): string;
  /** How many words the longest phrase has that begins with a base; 0 where none does. */
  longestFrom(base: string): number;
  /** The longest headword of several words that these bases begin with. */
  find(bases: readonly string[]): EnglishPhrase | undefined;
}

const MOST_WORDS = 2000;

/** The headwords of several words; `toHeadwords` as the lexicon has it. */
export function createEnglishPhrases(
  headwords: Iterable<string>,
  toHeadwords: (form: string) => readonly string[],
): EnglishPhrases {
  const toBase = remembered(MOST_WORDS, (form) =>
    ENGLISH_STOP_WORDS.has(form) ? form : (toHeadwords(form)[0] ?? toEnglishStem(form)),
  );
  const phrases = new Map<string, string>();
  const longest = new Map<string, number>();
  for (const headword of headwords) {
    if (!headword.includes(' ')) continue;
    const bases = headword.split(/[ -]/u).map((word) => toBase(word));
    const [first = ''] = bases;
    phrases.set(bases.join(' '), headword);
    longest.set(first, Math.max(longest.get(first) ?? 0, bases.length));
  }
  return {
    toBase,
    longestFrom: (base) => longest.get(base) ?? 0,
    find(bases) {
      for (let length = bases.length; length >= 2; length -= 1) {
        const headword = phrases.get(bases.slice(0, length).join(' '));
        if (headword !== undefined) return { headword, length };
      }
      return undefined;
    },
  };
}
