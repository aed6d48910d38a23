import { toGlossFeatures, toHeadwords, toSoundFeatures, type Feature } from './features.js';
import type { Gloss } from './gloss.js';
import type { Lexicon } from './lexicon.js';
import { scriptOf } from './lexicon-keys.js';
import { toWordValue } from './number-reader.js';
import { remembered } from './remembered.js';
import { toSound } from './sound.js';
import { toNormalForm, type Script } from './tokens.js';
import type { Reading } from './unit.js';
import { wordRulesFor } from './words.js';

/** What a word of a text is, in a script that is written with spaces. */
export interface Word {
  /** Null where the word carries no topic. */
  readonly reading: Reading | null;
  /** The number that it says; null where it says none. */
  readonly value: string | null;
  /** What it is in phrases; empty in scripts that no phrase is written in. */
  readonly stem: string;
  /** By the words that phrases go on with after it, how many words the longest of them has; null where none begins with it. */
  readonly phrases: ReadonlyMap<string, number> | null;
}

/** What becomes of a word of a text. The same word gives the same object, as long as it is remembered. */
export type ReadWord = (word: string, script: Script) => Word;

/** Twice as many take some 40 MB at most. */
const MOST_WORDS = 50_000;
/** Meanings that inflected forms share. */
const MOST_MEANINGS = 20_000;

/** What all forms of a word share: its meanings as features, and their headwords. */
interface Meaning {
  readonly features: readonly Feature[];
  readonly headwords: readonly string[];
}

type ToMeaning = (lemma: string, glosses: readonly Gloss[]) => Meaning;

/** Reads words with a lexicon. */
export function createWordReader(lexicon: Lexicon): ReadWord {
  const toMeaning = remembered(MOST_MEANINGS, (_, glosses: readonly Gloss[]): Meaning => ({
    features: toGlossFeatures(glosses, lexicon),
    headwords: toHeadwords(glosses),
  }));
  return remembered(MOST_WORDS, (word, script: Script) => {
    if (script === 'latin') return readLatinWord(word, lexicon);
    if (script === 'devanagari') return readIndicWord(word, 'hi', lexicon, toMeaning);
    if (script === 'bengali') return readIndicWord(word, 'bn', lexicon, toMeaning);
    return readForeignWord(word, script);
  });
}

function readLatinWord(word: string, lexicon: Lexicon): Word {
  const rules = wordRulesFor('latin');
  const form = rules.toForm(word);
  const value = toWordValue(word, 'latin');
  const stem = lexicon.englishPhrases.toBase(form);
  const phrases = lexicon.englishPhrases.beginnings.get(stem) ?? null;
  const [base] = rules.toBases(form);
  if (rules.stopWords.has(form) || (base !== undefined && rules.stopWords.has(base)))
    return { reading: null, value, stem, phrases };
  const headwords = lexicon.toHeadwords(form);
  const known = headwords.length > 0;
  const glosses = known ? headwords.slice(0, 2) : [rules.toStem(form)];
  const features: Feature[] = glosses.map((key, rank) => ({
    field: 'glosses',
    key,
    strength: rank === 0 ? 1 : 0.8,
  }));
  features.push(...toSoundFeatures(toSound(form, 'latin'), known));
  return { reading: { kind: known ? 'word' : 'name', features, headwords }, value, stem, phrases };
}

function readIndicWord(word: string, language: 'hi' | 'bn', lexicon: Lexicon, toMeaning: ToMeaning): Word {
  const script = scriptOf(language);
  const rules = wordRulesFor(script);
  const form = rules.toForm(word);
  const value = toWordValue(word, script);
  const stem = rules.toStem(form);
  const phrases = lexicon.phraseBeginnings(language).get(stem) ?? null;
  if (form === '' || rules.stopWords.has(form)) return { reading: null, value, stem, phrases };
  const found = lexicon.lookUpWord(language, form);
  const meaning = found === undefined ? UNKNOWN : toMeaning(found.lemma, found.glosses);
  const features: Feature[] = [
    { field: 'terms', key: found?.lemma ?? stem, strength: 1 },
    ...meaning.features,
    ...toSoundFeatures(toSound(word, script), found !== undefined),
  ];
  const kind = found === undefined ? 'name' : 'word';
  return { reading: { kind, features, headwords: meaning.headwords }, value, stem, phrases };
}

const UNKNOWN: Meaning = { features: [], headwords: [] };

/** A word of a script that no lexicon knows: found by itself and by its sound. */
function readForeignWord(word: string, script: Script): Word {
  const features: Feature[] = [
    { field: 'terms', key: toNormalForm(word), strength: 1 },
    ...toSoundFeatures(toSound(word, script), false),
  ];
  const reading: Reading = { kind: 'name', features, headwords: UNKNOWN.headwords };
  return { reading, value: toWordValue(word, script), stem: '', phrases: null };
}
