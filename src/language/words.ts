import {
  BENGALI_STOP_WORDS,
  toBengaliBases,
  toBengaliName,
  toBengaliNormalForm,
  toBengaliStem,
} from './bengali.js';
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
  /** A name without an ending in which a consonant is heard, as it is written. */
  toName(word: string): string;
  readonly stopWords: ReadonlySet<string>;
}

const identity: WordRules = {
  toForm: toNormalForm,
  toBases: (form) => [form],
  toStem: (form) => form,
  toName: (word) => word,
  stopWords: new Set(),
};

/** A text says the same few words over and over; this many of a script are remembered. */
const MOST_WORDS = 5000;

const RULES: Partial<Record<Script, WordRules>> = {
  latin: {
    ...identity,
    toForm: remembered(MOST_WORDS, toEnglishNormalForm),
    toBases: toEnglishBases,
    toStem: toEnglishStem,
    stopWords: ENGLISH_STOP_WORDS,
  },
  devanagari: {
    ...identity,
    toForm: remembered(MOST_WORDS, toHindiNormalForm),
    toBases: toHindiBases,
    toStem: toHindiStem,
    stopWords: HINDI_STOP_WORDS,
  },
  bengali: {
    toForm: remembered(MOST_WORDS, toBengaliNormalForm),
    toBases: toBengaliBases,
    toStem: toBengaliStem,
    toName: toBengaliName,
    stopWords: BENGALI_STOP_WORDS,
  },
};

/** The rules for words of a script that separates words by spaces. */
export function wordRulesFor(script: Script): WordRules {
  return RULES[script] ?? identity;
}
