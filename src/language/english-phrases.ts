import { ENGLISH_STOP_WORDS, toEnglishStem } from './english.js';
import { toPhraseBeginnings, type PhraseBeginnings } from './phrase-beginnings.js';
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
  readonly beginnings: PhraseBeginnings;
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
  const allBases: string[][] = [];
  for (const headword of headwords) {
    if (!headword.includes(' ')) continue;
    const bases = headword.split(/[ -]/u).map((word) => toBase(word));
    phrases.set(bases.join(' '), headword);
    allBases.push(bases);
  }
  return {
    toBase,
    beginnings: toPhraseBeginnings(allBases),
    find(bases) {
      for (let length = bases.length; length >= 2; length -= 1) {
        const headword = phrases.get(bases.slice(0, length).join(' '));
        if (headword !== undefined) return { headword, length };
      }
      return undefined;
    },
  };
}
