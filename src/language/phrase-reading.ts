import { toGlossFeatures, toHeadwords, toPhraseKey } from './features.js';
import type { Lexicon } from './lexicon.js';
import { remembered } from './remembered.js';
import type { Token } from './tokens.js';
import type { Reading } from './unit.js';
import type { ReadWord, SpacedWord } from './word-reading.js';

/** A phrase that a text has, and of how many tokens it is. */
export interface Phrase {
  readonly reading: Reading;
  readonly length: number;
}

/** The phrase that begins with a word of a text; undefined where none does. */
export type ReadPhrase = (first: SpacedWord, tokens: readonly Token[], at: number) => Phrase | undefined;

/** Longer phrases are not looked for. */
const LONGEST_PHRASE = 4;
const MOST_PHRASES = 5000;

/** Reads phrases of English: they stand beside the words of which they are made. */
export function createEnglishPhraseReader(lexicon: Lexicon, readWord: ReadWord): ReadPhrase {
  const read = remembered(MOST_PHRASES, (headword): Reading => ({
    kind: 'part',
    features: [{ field: 'glosses', key: toPhraseKey(headword), strength: 1 }],
    headwords: [headword],
  }));
  return (first, tokens, at) => {
    const longest = Math.min(LONGEST_PHRASE, first.longestPhrase);
    if (longest < 2) return undefined;
    const bases = tokens
      .slice(at, at + longest)
      .map(({ text, script }) => (script === 'latin' ? readWord(text, script).stem : ''));
    const phrase = lexicon.englishPhrases.find(bases);
    return phrase === undefined ? undefined : { reading: read(phrase.headword), length: phrase.length };
  };
}

/** Reads phrases of Hindi or Bengali: they stand in place of the words of which they are made. */
export function createIndicPhraseReader(
  language: 'hi' | 'bn',
  lexicon: Lexicon,
  readWord: ReadWord,
): ReadPhrase {
  /** By the words as they are written: the phrase is known by their stems alone, but is indexed under their forms too. */
  const read = remembered(MOST_PHRASES, (_, words: readonly SpacedWord[]): Reading => {
    const glosses =
      lexicon.lookUpPhrase(
        language,
        words.map(({ stem }) => stem),
      ) ?? [];
    const terms = words.flatMap(
      ({ reading }) => reading?.features.filter(({ field }) => field === 'terms') ?? [],
    );
    return {
      kind: 'word',
      features: [...toGlossFeatures(glosses, lexicon), ...terms],
      headwords: toHeadwords(glosses),
    };
  });
  return (first, tokens, at) => {
    const longest = Math.min(LONGEST_PHRASE, first.longestPhrase);
    if (longest < 2) return undefined;
    const words: SpacedWord[] = [];
    for (const { text, script } of tokens.slice(at, at + longest)) {
      if (script !== tokens[at]?.script) break;
      words.push(readWord(text, script));
    }
    for (; words.length >= 2; words.pop()) {
      if (
        !lexicon.hasPhrase(
          language,
          words.map(({ stem }) => stem),
        )
      )
        continue;
      const written = tokens.slice(at, at + words.length).map(({ text }) => text);
      return { reading: read(written.join(' '), words), length: words.length };
    }
    return undefined;
  };
}
