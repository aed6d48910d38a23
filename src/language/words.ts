import { BENGALI_STOP_WORDS, toBengaliBases, toBengaliNormalForm, toBengaliStem } from './bengali.js';
import { ENGLISH_STOP_WORDS, toEnglishBases, toEnglishNormalForm, toEnglishStem } from './english.js';
import { HINDI_STOP_WORDS, toHindiBases, toHindiNormalForm, toHindiStem } from './hindi.js';
import { remembered } from './remembered.js';
import { toNormalForm, type Script } from './tokens.js';

/** What a spaced script needs: its normal form, the forms a word may come from, and words without a topic. */
export interface WordRules {
  toForm(word: string): string;
  /** Least stripped first; the form itself is the first. */
  toBases(form: string): readonly string[];
  toStem(form: string): string;
  readonly stopWords: ReadonlySet<string>;
}

const identity: WordRules = {
  toForm: toNormalForm,
  toBases: (form) => [form],
  toStem: (form) => form,
  stopWords: new Set(),
};

/** A text says the same few words over and over. */
const RULES: Partial<Record<Script, WordRules>> = {
  latin: {
    toForm: remembered(toEnglishNormalForm),
    toBases: remembered(toEnglishBases),
    toStem: remembered(toEnglishStem),
    stopWords: ENGLISH_STOP_WORDS,
  },
  devanagari: {
    toForm: remembered(toHindiNormalForm),
    toBases: remembered(toHindiBases),
    toStem: remembered(toHindiStem),
    stopWords: HINDI_STOP_WORDS,
  },
  bengali: {
    toForm: remembered(toBengaliNormalForm),
    toBases: remembered(toBengaliBases),
    toStem: remembered(toBengaliStem),
    stopWords: BENGALI_STOP_WORDS,
  },
};

/** The rules for words of a script that separates words by spaces. */
export function wordRulesFor(script: Script): WordRules {
  return RULES[script] ?? identity;
}
