import { toGlossFeatures, toHeadwords, toPhraseKey } from './features.js';
import type { Lexicon } from './lexicon.js';
import { remembered } from './remembered.js';
import type { Token } from './tokens.js';
import type { Reading } from './unit.js';
import type { Word } from './word-reading.js';

/** A phrase of a text, and how many tokens it has. */
interface Phrase {
  readonly reading: Reading;
  readonly length: number;
}

/** The words of a text by their tokens; null for a token that is none. */
export type Words = readonly (Word | null)[];

/** The phrase that begins at a token; undefined where none does. */
export type ReadPhrase = (tokens: readonly Token[], words: Words, at: number) => Phrase | undefined;

/** Longer phrases are not looked for. */
const LONGEST_PHRASE = 4;
const MOST_PHRASES = 5000;
/** How surely a word of a Hindi or Bengali phrase still means what it means alone. */
const WORD_OF_PHRASE = 0.3;
/** Of what it means alone, so much is kept, likeliest first. */
const GLOSSES_OF_WORD = 2;

/** The most words that a phrase may have that begins at a token, by its first two; 0 where it can be none. */
function toLongest(tokens: readonly Token[], words: Words, at: number): number {
  const next = tokens[at + 1]?.script === tokens[at]?.script ? words[at + 1]?.stem : undefined;
  return Math.min(LONGEST_PHRASE, words[at]?.phrases?.get(next ?? '') ?? 0);
}

/** Reads phrases of English: they stand beside the words of which they are made. */
export function createEnglishPhraseReader(lexicon: Lexicon): ReadPhrase {
  const read = remembered(MOST_PHRASES, (headword): Reading => {
    const features = [{ field: 'glosses', key: toPhraseKey(headword), strength: 1 } as const];
    return { kind: 'part', features, headwords: [headword] };
  });
  return (tokens, words, at) => {
    const longest = toLongest(tokens, words, at);
    if (longest === 0) return undefined;
    const bases = tokens
      .slice(at, at + longest)
      .map(({ script }, i) => (script === 'latin' ? (words[at + i]?.stem ?? '') : ''));
    const phrase = lexicon.englishPhrases.find(bases);
    return phrase && { reading: read(phrase.headword), length: phrase.length };
  };
}

/** Reads phrases of Hindi or Bengali: they stand in place of the words of which they are made. */
export function createIndicPhraseReader(language: 'hi' | 'bn', lexicon: Lexicon): ReadPhrase {
  // By the words as they are written: what a phrase means is told by their stems, but it is indexed under their forms too.
  const read = remembered(MOST_PHRASES, (_, words: readonly Word[]): Reading => {
    const glosses = lexicon.lookUpPhrase(language, words.map(toStem)) ?? [];
    const features = toGlossFeatures(glosses, lexicon);
    for (const word of words) {
      let glossesLeft = GLOSSES_OF_WORD;
      for (const feature of word.features) {
        const { field, key, strength } = feature;
        const isGloss = field === 'glosses';
        if (field === 'sounds' || (isGloss && glossesLeft-- <= 0)) continue;
        if (features.some((other) => other.field === field && other.key === key)) continue;
        features.push(isGloss ? { ...feature, strength: strength * WORD_OF_PHRASE } : feature);
      }
    }
    return { kind: 'word', features, headwords: toHeadwords(glosses) };
  });
  return (tokens, words, at) => {
    const longest = toLongest(tokens, words, at);
    if (longest === 0) return undefined;
    const parts: Word[] = [];
    for (let i = at; i < at + longest && tokens[i]?.script === tokens[at]?.script; i += 1)
      parts.push(words[i] as Word);
    for (; parts.length >= 2; parts.pop()) {
      if (!lexicon.hasPhrase(language, parts.map(toStem))) continue;
      const written = tokens.slice(at, at + parts.length).map(({ text }) => text);
      return { reading: read(written.join(' '), parts), length: parts.length };
    }
    return undefined;
  };
}

function toStem({ stem }: Word): string {
  return stem;
}
