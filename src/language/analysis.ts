import { createJapaneseReader } from './japanese-reading.js';
import { createLetterPairReader } from './letter-pairs.js';
import type { Lexicon } from './lexicon.js';
import { readFigures, type Figure } from './number-reader.js';
import type { Continuations } from './phrase-beginnings.js';
import { createEnglishPhraseReader, createIndicPhraseReader, type ReadPhrase } from './phrase-reading.js';
import { remembered } from './remembered.js';
import { toTokens, type Script, type Token } from './tokens.js';
import {
  mergePlaced,
  place,
  type Make,
  type Placed,
  type Reading,
  type Unit,
  type WordUnit,
} from './unit.js';
import { createWordReader } from './word-reading.js';

export { KNOWN_WORD, type Field } from './features.js';
export type { Placed, Reading, Unit, WordUnit } from './unit.js';

/** Reads a text, of whose words it makes something. */
export type ReadText<Made> = (text: string) => Placed<Made>[];

/** Words of questions, which are few. Each takes some 600 bytes, and twice as many may be kept. */
const MOST_WORDS = 6000;

/** One reader for each lexicon, with what it remembers, as long as the lexicon lasts. See `createTextReader`. */
export function keepTextReader<Made extends NonNullable<unknown>>(
  make: Make<Made>,
  mostWords: number,
): (lexicon: Lexicon) => ReadText<Made> {
  const readers = new WeakMap<Lexicon, ReadText<Made>>();
  return (lexicon) => {
    let read = readers.get(lexicon);
    if (read === undefined) readers.set(lexicon, (read = createTextReader(lexicon, make, mostWords)));
    return read;
  };
}

const readerOf = keepTextReader(toWordUnit, MOST_WORDS);

/**
 * Text → units, in order of their beginnings; stop words and punctuation are left out. Linear in the text's length.
 * Units of one word share their `features`, the same array: what is made of it needs to be made once.
 */
export function analyse(text: string, lexicon: Lexicon): Unit[] {
  return readerOf(lexicon)(text).map(({ start, end, script, made: { kind, features, headwords } }) => ({
    start,
    end,
    script,
    kind,
    features,
    headwords,
  }));
}

function toWordUnit({ kind, headwords, toFeatures }: Reading): WordUnit {
  return { kind, features: toFeatures(), headwords };
}

/** A word of a text, in a script that is written with spaces, as it is remembered. */
interface RememberedWord<Made> {
  /** Null where it carries no topic. */
  readonly made: Made | null;
  readonly value: string | null;
  readonly stem: string;
  readonly phrases: Continuations | null;
}

/** The words of a text by their tokens; null for a token that is none. */
type Words<Made> = readonly (RememberedWord<Made> | null)[];

const MOST_FIGURES = 5000;

/**
 * Reads texts as `analyse` does, and remembers what it made of so many words of scripts with spaces, twice as many at
 * most; of Japanese words, pairs of letters, phrases and figures as many as the readers of these say.
 */
export function createTextReader<Made extends NonNullable<unknown>>(
  lexicon: Lexicon,
  make: Make<Made>,
  mostWords: number,
): ReadText<Made> {
  const readWord = createWordReader(lexicon);
  const toWord = remembered(mostWords, (text, script: Script): RememberedWord<Made> => {
    const { reading, value, stem, phrases } = readWord(text, script);
    return { made: reading === null ? null : make(reading, text), value, stem, phrases };
  });
  const readPhrase: Readonly<Partial<Record<Script, ReadPhrase<Made>>>> = {
    latin: createEnglishPhraseReader(lexicon, make),
    devanagari: createIndicPhraseReader('hi', lexicon, readWord, make),
    bengali: createIndicPhraseReader('bn', lexicon, readWord, make),
  };
  const readLetterPairs = createLetterPairReader(make);
  const readJapanese = createJapaneseReader(lexicon, readLetterPairs, make);
  const toFigure = remembered(MOST_FIGURES, (_, values: Figure['values']): Made =>
    make(toFigureReading(values), null),
  );

  /** Adds what a token becomes, with those after it that are one phrase with it; tells how many tokens that were. */
  function add(
    placed: Placed<Made>[],
    tokens: readonly Token[],
    words: Words<Made>,
    at: number,
    isFigure: boolean,
  ): number {
    const token = tokens[at]!;
    const { script, start, end } = token;
    const word = words[at];
    if (!word) {
      const runs = script === 'japanese' ? readJapanese(token) : [];
      for (const run of script === 'unspaced' ? readLetterPairs(token) : runs) placed.push(run);
      return 1;
    }
    const isIndic = script === 'devanagari' || script === 'bengali';
    // The number words of these scripts are words besides.
    if (isFigure && !isIndic) return 1;
    const phrase = word.phrases === null ? undefined : readPhrase[script]?.(tokens, words, at);
    if (phrase !== undefined) {
      placed.push(place(start, tokens[at + phrase.length - 1]!.end, script, phrase.made));
      if (isIndic) return phrase.length;
    }
    if (word.made !== null) placed.push(place(start, end, script, word.made));
    return 1;
  }

  return (text) => {
    const tokens = toTokens(text);
    const words = tokens.map(({ text: word, script }) => (isSpaced(script) ? toWord(word, script) : null));
    const figures = readFigures(text, tokens, (_, index) => words[index]?.value ?? null);
    const placed: Placed<Made>[] = [];
    let figure = 0;
    for (let i = 0; i < tokens.length;) {
      const { start } = tokens[i]!;
      while ((figures[figure]?.start ?? Infinity) < start) figure += 1;
      i += add(placed, tokens, words, i, figures[figure]?.start === start);
    }
    if (figures.length === 0) return placed;
    const read = figures.map(({ start, end, values }) =>
      place(start, end, 'number', toFigure(values.join(' '), values)),
    );
    return mergePlaced(read, placed);
  };
}

function isSpaced(script: Script): boolean {
  return script !== 'number' && script !== 'japanese' && script !== 'unspaced';
}

function toFigureReading(values: Figure['values']): Reading {
  return {
    kind: 'figure',
    headwords: [],
    toFeatures: () => values.map((value) => ({ field: 'terms', key: `#${value}`, strength: 1 })),
  };
}
