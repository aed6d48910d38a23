import { toGlossFeatures, toHeadwords, toSoundFeatures, type Feature } from './features.js';
import type { Finding, Lexicon } from './lexicon.js';
import { scriptOf } from './lexicon-keys.js';
import type { Continuations } from './phrase-beginnings.js';
import { toWordValue } from './number-reader.js';
import { remembered } from './remembered.js';
import { toSound } from './sound.js';
import { toNormalForm, type Script } from './tokens.js';
import type { Reading } from './unit.js';
import { wordRulesFor } from './words.js';

/** What a word of a text is, in a script that is written with spaces. */
export interface Word {
  /** Null where it carries no topic. */
  readonly reading: Reading | null;
  /** The number that it says; null where it says none. */
  readonly value: string | null;
  /** What it is in phrases; empty in scripts that no phrase is written in. */
  readonly stem: string;
  /** What phrases go on with after it; null where none begins with it. */
  readonly phrases: Continuations | null;
}

/** What becomes of a word of a text. */
export type ReadWord = (word: string, script: Script) => Word;

/** Meanings that inflected forms share. */
const MOST_MEANINGS = 5000;

/** What all forms of a word share: its meanings as features, and their headwords. */
interface SharedMeaning {
  readonly features: readonly Feature[];
  readonly headwords: readonly string[];
}

type ToMeaning = (source: string, found: Finding) => SharedMeaning;

/** Reads words with a lexicon. */
export function createWordReader(lexicon: Lexicon): ReadWord {
  const toMeaning = remembered(MOST_MEANINGS, (_, { glosses }: Finding): SharedMeaning => ({
    features: toGlossFeatures(glosses, lexicon),
    headwords: toHeadwords(glosses),
  }));
  return (word, script) => {
    if (script === 'latin') return readLatinWord(word, lexicon);
    if (script === 'devanagari') return readIndicWord(word, 'hi', lexicon, toMeaning);
    if (script === 'bengali') return readIndicWord(word, 'bn', lexicon, toMeaning);
    return readForeignWord(word, script);
  };
}

function readLatinWord(word: string, lexicon: Lexicon): Word {
  const rules = wordRulesFor('latin');
  const form = rules.toForm(word);
  const value = toWordValue(word, 'latin');
  const stem = lexicon.englishPhrases.toBase(form);
  const phrases = lexicon.englishPhrases.continue(stem);
  const [base] = rules.toBases(form);
  if (rules.stopWords.has(form) || (base !== undefined && rules.stopWords.has(base)))
    return { reading: null, value, stem, phrases };
  const headwords = lexicon.toHeadwords(form);
  const kind = headwords.length > 0 ? 'word' : 'name';
  const toFeatures = (): Feature[] => {
    const glosses = kind === 'word' ? headwords.slice(0, 2) : [rules.toStem(form)];
    return glosses
      .map((key, rank): Feature => ({ field: 'glosses', key, strength: rank === 0 ? 1 : 0.8 }))
      .concat(toSoundFeatures(toSound(form, 'latin'), kind === 'word'));
  };
  return { reading: { kind, headwords, toFeatures }, value, stem, phrases };
}

function readIndicWord(word: string, language: 'hi' | 'bn', lexicon: Lexicon, toMeaning: ToMeaning): Word {
  const script = scriptOf(language);
  const rules = wordRulesFor(script);
  const form = rules.toForm(word);
  const value = toWordValue(word, script);
  const stem = rules.toStem(form);
  const phrases = lexicon.continuePhrase(language, stem);
  if (form === '' || rules.stopWords.has(form)) return { reading: null, value, stem, phrases };
  const found = lexicon.lookUpWord(language, form);
  const meaning = found === undefined ? UNKNOWN : toMeaning(found.source, found);
  const kind = found === undefined ? 'name' : 'word';
  const toFeatures = (): Feature[] =>
    toTerm(found?.lemma ?? stem).concat(
      meaning.features,
      kind === 'name' ? toNameFeatures(word, script) : toSoundFeatures(toSound(word, script), true),
    );
  return { reading: { kind, headwords: meaning.headwords, toFeatures }, value, stem, phrases };
}

/** What a name that the lexicon lacks sounds like, also without an ending that adds a consonant of its own: in Bengali, Simpson-ke. */
function toNameFeatures(word: string, script: Script): Feature[] {
  const sounds = [word, wordRulesFor(script).toName(word)].map((written) => toSound(written, script));
  return [...new Set(sounds)].flatMap((sound) => toSoundFeatures(sound, false));
}

function toTerm(key: string): Feature[] {
  return [{ field: 'terms', key, strength: 1 }];
}

const UNKNOWN: SharedMeaning = { features: [], headwords: [] };

/** A word of a script that no lexicon knows: found by itself and by its sound. */
function readForeignWord(word: string, script: Script): Word {
  const toFeatures = (): Feature[] =>
    toTerm(toNormalForm(word)).concat(toSoundFeatures(toSound(word, script), false));
  const reading: Reading = { kind: 'name', headwords: UNKNOWN.headwords, toFeatures };
  return { reading, value: toWordValue(word, script), stem: '', phrases: null };
}
