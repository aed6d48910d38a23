import { ENGLISH_STOP_WORDS, toEnglishBases, toEnglishStem, toEnglishVariants } from './english.js';
import { createContinue, toPhraseBeginnings, type Continuations } from './phrase-beginnings.js';
import { remembered } from './remembered.js';
import type { KeyTable } from './stored-table.js';

/** A headword of several words, and of how many it is. */
interface EnglishPhrase {
  readonly headword: string;
  readonly length: number;
}

/** The headwords of several words. */
export interface EnglishPhrases {
  /** What a word in normal form is in a phrase, whatever its inflection. */
  toBase(form: string): string;
  /** What phrases go on with after a word; null where none begins with it. */
  continue(base: string): Continuations | null;
  /** The longest headword of several words that these bases begin with. */
  find(bases: readonly string[]): EnglishPhrase | undefined;
}

/** What tells whether a word is a headword. */
type Headwords = Pick<KeyTable, 'has'>;

const MOST_WORDS = 2000;

/** The base forms of an English word, in normal form, that are headwords, likeliest first. */
export function toEnglishHeadwords(form: string, headwords: Headwords): string[] {
  const bases = toEnglishBases(form).filter((base) => headwords.has(base));
  if (bases.length > 0) return bases;
  return toEnglishVariants(form).flatMap((variant) =>
    toEnglishBases(variant).filter((base) => headwords.has(base)),
  );
}

/** The headwords of several words by their bases, these being told by `known`. */
export function toEnglishPhrases(headwords: KeyTable, known: Headwords = headwords): Map<string, string> {
  const toBase = createToBase(known);
  const phrases = new Map<string, string>();
  for (const headword of headwords.keys()) {
    if (!headword.includes(' ')) continue;
    const bases = headword.split(/[ -]/u).map((word) => toBase(word));
    phrases.set(bases.join(' '), headword);
  }
  return phrases;
}

function createToBase(known: Headwords): (form: string) => string {
  return remembered(MOST_WORDS, (form) =>
    ENGLISH_STOP_WORDS.has(form) ? form : (toEnglishHeadwords(form, known)[0] ?? toEnglishStem(form)),
  );
}

/** What is needed of each layer of a lexicon. */
interface Layer {
  readonly headwords: KeyTable;
  readonly englishPhrases: KeyTable;
  readonly beginnings: { readonly en: KeyTable };
}

/** The headwords of several words of all layers. What the base of a word is, the first one tells for all. */
export function createEnglishPhrases(first: Layer, others: readonly Layer[]): EnglishPhrases {
  const further = others.map(({ headwords }) => toEnglishPhrases(headwords, first.headwords));
  const phrases: readonly KeyTable[] = [...further, first.englishPhrases];
  const beginnings = [first.beginnings.en, ...further.map((table) => toPhraseBeginnings(table.keys()))];
  return {
    toBase: createToBase(first.headwords),
    continue: createContinue(beginnings),
    find(bases) {
      for (let length = bases.length; length >= 2; length -= 1) {
        const key = bases.slice(0, length).join(' ');
        for (const table of phrases) {
          const headword = table.get(key);
          if (headword !== undefined) return { headword, length };
        }
      }
      return undefined;
    },
  };
}
