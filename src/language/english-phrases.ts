import { ENGLISH_STOP_WORDS, toEnglishStem } from './english.js';
import { remembered } from './remembered.js';

/** A headword of several words, and of how many it is. */
interface EnglishPhrase {
  readonly headword: string;
  readonly length: number;
}

/** Finds the longest headword of several words that these forms begin with, in any inflection. */
export type FindEnglishPhrase = (forms: readonly string[]) => EnglishPhrase | undefined;

/** The headwords of several words; `toHeadwords` as the lexicon has it. */
export function createEnglishPhrases(
  headwords: Iterable<string>,
  toHeadwords: (form: string) => readonly string[],
): FindEnglishPhrase {
  const toBase = remembered((form) =>
    ENGLISH_STOP_WORDS.has(form) ? form : (toHeadwords(form)[0] ?? toEnglishStem(form)),
  );
  const phrases = new Map<string, string>();
  const beginnings = new Set<string>();
  for (const headword of headwords) {
    if (!headword.includes(' ')) continue;
    const bases = headword.split(/[ -]/u).map(toBase);
    phrases.set(bases.join(' '), headword);
    beginnings.add(bases[0] ?? '');
  }

  return (forms) => {
    const first = toBase(forms[0] ?? '');
    if (!beginnings.has(first)) return undefined;
    const bases = [first, ...forms.slice(1).map(toBase)];
    for (let length = bases.length; length >= 2; length -= 1) {
      const headword = phrases.get(bases.slice(0, length).join(' '));
      if (headword !== undefined) return { headword, length };
    }
    return undefined;
  };
}
