import { toGlossFeatures, toHeadwords, toSoundFeatures, type Feature } from './features.js';
import type { Lexicon } from './lexicon.js';
import { scriptOf } from './lexicon-tables.js';
import { remembered } from './remembered.js';
import { toSound } from './sound.js';
import { toNormalForm, type Script } from './tokens.js';
import type { Reading } from './unit.js';
import { wordRulesFor } from './words.js';

/** A word of a script that is written with spaces. */
export interface SpacedWord {
  /** Null where the word carries no topic. */
  readonly reading: Reading | null;
  /** Its form in phrases; empty in scripts that no phrase is written in. */
  readonly stem: string;
  /** How many words the longest phrase has that begins with it; 0 where none does. */
  readonly longestPhrase: number;
}

/** What becomes of a word of a text. The same word gives the same object, as long as it is remembered. */
export type ReadWord = (word: string, script: Script) => SpacedWord;

/** Some 15 MB: a large corpus uses more words, but most of them once. */
const MOST_WORDS = 40_000;

/** Reads words with a lexicon. */
export function createWordReader(lexicon: Lexicon): ReadWord {
  return remembered(MOST_WORDS, (word, script: Script) => {
    if (script === 'latin') return readLatinWord(word, lexicon);
    if (script === 'devanagari') return readIndicWord(word, 'hi', lexicon);
    if (script === 'bengali') return readIndicWord(word, 'bn', lexicon);
    return readForeignWord(word, script);
  });
}

function readLatinWord(word: string, lexicon: Lexicon): SpacedWord {
  const rules = wordRulesFor('latin');
  const form = rules.toForm(word);
  const stem = lexicon.englishPhrases.toBase(form);
  const longestPhrase = lexicon.englishPhrases.longestFrom(stem);
  const [base] = rules.toBases(form);
  if (rules.stopWords.has(form) || (base !== undefined && rules.stopWords.has(base)))
    return { reading: null, stem, longestPhrase };
  const headwords = lexicon.toHeadwords(form);
  const known = headwords.length > 0;
  const glosses = known ? headwords.slice(0, 2) : [rules.toStem(form)];
  const features: Feature[] = glosses.map((key, rank) => ({
    field: 'glosses',
    key,
    strength: rank === 0 ? 1 : 0.8,
  }));
  features.push(...toSoundFeatures(toSound(form, 'latin'), known));
  return { reading: { kind: known ? 'word' : 'name', features, headwords }, stem, longestPhrase };
}

function readIndicWord(word: string, language: 'hi' | 'bn', lexicon: Lexicon): SpacedWord {
  const script = scriptOf(language);
  const rules = wordRulesFor(script);
  const form = rules.toForm(word);
  const stem = rules.toStem(form);
  const longestPhrase = lexicon.longestPhraseFrom(language, stem);
  if (form === '' || rules.stopWords.has(form)) return { reading: null, stem, longestPhrase };
  const found = lexicon.lookUpWord(language, form);
  const glosses = found?.glosses ?? [];
  const features: Feature[] = [
    { field: 'terms', key: found?.lemma ?? stem, strength: 1 },
    ...toGlossFeatures(glosses, lexicon),
    ...toSoundFeatures(toSound(word, script), found !== undefined),
  ];
  const kind = found === undefined ? 'name' : 'word';
  return { reading: { kind, features, headwords: toHeadwords(glosses) }, stem, longestPhrase };
}

/** A word of a script that no lexicon knows: found by itself and by its sound. */
function readForeignWord(word: string, script: Script): SpacedWord {
  const features: Feature[] = [
    { field: 'terms', key: toNormalForm(word), strength: 1 },
    ...toSoundFeatures(toSound(word, script), false),
  ];
  return { reading: { kind: 'name', features, headwords: [] }, stem: '', longestPhrase: 0 };
}
