import { isPhraseKey, toGlossFeatures, toHeadwords, toPhraseKey, type Feature } from './features.js';
import type { Lexicon } from './lexicon.js';
import { remembered } from './remembered.js';
import type { Token } from './tokens.js';
import type { Make } from './unit.js';
import type { ReadWord, Word } from './word-reading.js';

/** What was made of a phrase of a text, and how many tokens it has. */
interface Phrase<Made> {
  readonly made: Made;
  readonly length: number;
}

/** What phrases need of the words of a text, by their tokens; null for a token that is none. */
type PhraseWords = readonly (Pick<Word, 'stem' | 'phrases'> | null)[];

/** The phrase that begins at a token; undefined where none does. */
export type ReadPhrase<Made> = (
  tokens: readonly Token[],
  words: PhraseWords,
  at: number,
) => Phrase<Made> | undefined;

/** Longer phrases are not looked for. */
const LONGEST_PHRASE = 4;
/** Phrases, and words of phrases. */
const MOST_PHRASES = 10_000;
const MOST_WORDS = 3000;
/** How surely a word of a Hindi or Bengali phrase still means what it means alone. */
const WORD_OF_PHRASE = 0.3;
/** Of what it means alone, so much is kept, likeliest first. */
const GLOSSES_OF_WORD = 2;

/** The most words that a phrase may have that begins at a token, by its first two; 0 where it can be none. */
function toLongest(tokens: readonly Token[], words: PhraseWords, at: number): number {
  const next = tokens[at + 1]?.script === tokens[at]?.script ? words[at + 1]?.stem : undefined;
  return Math.min(LONGEST_PHRASE, words[at]?.phrases?.get(next ?? '') ?? 0);
}

/** Reads phrases of English: they stand beside the words of which they are made. */
export function createEnglishPhraseReader<Made extends NonNullable<unknown>>(
  lexicon: Lexicon,
  make: Make<Made>,
): ReadPhrase<Made> {
  const read = remembered(MOST_PHRASES, (headword): Made => {
    const features = [{ field: 'glosses', key: toPhraseKey(headword), strength: 1 } as const];
    return make({ kind: 'part', headwords: [headword], toFeatures: () => features }, null);
  });
  return (tokens, words, at) => {
    const longest = toLongest(tokens, words, at);
    if (longest === 0) return undefined;
    const bases = tokens
      .slice(at, at + longest)
      .map(({ script }, i) => (script === 'latin' ? (words[at + i]?.stem ?? '') : ''));
    const phrase = lexicon.englishPhrases.find(bases);
    return phrase && { made: read(phrase.headword), length: phrase.length };
  };
}

/** Reads phrases of Hindi or Bengali: they stand in place of the words of which they are made. */
export function createIndicPhraseReader<Made extends NonNullable<unknown>>(
  language: 'hi' | 'bn',
  lexicon: Lexicon,
  readWord: ReadWord,
  make: Make<Made>,
): ReadPhrase<Made> {
  const toWord = remembered(MOST_WORDS, readWord);
  // By the words as they are written: what a phrase means is told by their stems, but it is indexed under their forms too.
  const read = remembered(MOST_PHRASES, (_, tokens: readonly Token[]): Made => {
    const words = tokens.map(({ text, script }) => toWord(text, script));
    const glosses = lexicon.lookUpPhrase(language, words.map(toStem)) ?? [];
    const toFeatures = (): Feature[] => {
      const features = toGlossFeatures(glosses, lexicon);
      for (const { reading } of words) addWord(features, reading?.toFeatures() ?? []);
      return features;
    };
    return make({ kind: 'word', headwords: toHeadwords(glosses), toFeatures }, null);
  });
  return (tokens, words, at) => {
    const longest = toLongest(tokens, words, at);
    if (longest === 0) return undefined;
    const stems: string[] = [];
    for (let i = at; i < at + longest && tokens[i]?.script === tokens[at]?.script; i += 1)
      stems.push(words[i]!.stem);
    for (; stems.length >= 2; stems.pop()) {
      if (!lexicon.hasPhrase(language, stems)) continue;
      const written = tokens.slice(at, at + stems.length);
      return { made: read(written.map(({ text }) => text).join(' '), written), length: stems.length };
    }
    return undefined;
  };
}

/** Adds to the features of a phrase what a word of it still means. */
function addWord(features: Feature[], ofWord: readonly Feature[]): void {
  let glossesLeft = GLOSSES_OF_WORD;
  for (const feature of ofWord) {
    const { field, key, strength } = feature;
    const isGloss = field === 'glosses';
    // Of its meanings those that are one word: what it is a part of says little here.
    if (isGloss && (feature.partial === true || isPhraseKey(key))) continue;
    if (field === 'sounds' || (isGloss && glossesLeft-- <= 0)) continue;
    if (features.some((other) => other.field === field && other.key === key)) continue;
    features.push(isGloss ? { ...feature, strength: strength * WORD_OF_PHRASE } : feature);
  }
}

function toStem({ stem }: Word): string {
  return stem;
}
