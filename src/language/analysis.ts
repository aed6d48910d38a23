import { createJapaneseReader } from './japanese-reading.js';
import { toLetterPairs } from './letter-pairs.js';
import type { Lexicon } from './lexicon.js';
import { readFigures, type Figure } from './number-reader.js';
import {
  createEnglishPhraseReader,
  createIndicPhraseReader,
  type ReadPhrase,
  type Words,
} from './phrase-reading.js';
import { remembered } from './remembered.js';
import { toTokens, type Script, type Token } from './tokens.js';
import { mergeUnits, toUnit, type Reading, type Unit } from './unit.js';
import { createWordReader, type ReadWord } from './word-reading.js';

export { FIELDS, KNOWN_WORD, type Field } from './features.js';
export type { Unit } from './unit.js';

/** How texts are read with a lexicon; it remembers what words became. */
interface Reader {
  readonly readWord: ReadWord;
  readonly readPhrase: Readonly<Record<'latin' | 'devanagari' | 'bengali', ReadPhrase>>;
  readonly readJapanese: (run: Token) => Unit[];
}

const readers = new WeakMap<Lexicon, Reader>();

function readerOf(lexicon: Lexicon): Reader {
  let reader = readers.get(lexicon);
  if (reader === undefined) readers.set(lexicon, (reader = createReader(lexicon)));
  return reader;
}

/** Words of questions, and of what is shown of their answers. */
const MOST_WORDS = 10_000;

/** Has more words remembered than are by default, for whoever reads very many texts: each takes some 600 bytes, and twice as many may be kept. */
export function rememberWords(lexicon: Lexicon, words: number): void {
  readers.set(lexicon, createReader(lexicon, words));
}

function createReader(lexicon: Lexicon, mostWords = MOST_WORDS): Reader {
  return {
    readWord: createWordReader(lexicon, mostWords),
    readPhrase: {
      latin: createEnglishPhraseReader(lexicon),
      devanagari: createIndicPhraseReader('hi', lexicon),
      bengali: createIndicPhraseReader('bn', lexicon),
    },
    readJapanese: createJapaneseReader(lexicon),
  };
}

/**
 * Text → units, in order of their beginnings; stop words and punctuation are left out. Linear in the text's length.
 * Units of one word share their `features`, the same array: what is made of it needs to be made once.
 */
export function analyse(text: string, lexicon: Lexicon): Unit[] {
  const reader = readerOf(lexicon);
  const tokens = toTokens(text);
  const words = tokens.map(({ text: word, script }) =>
    isSpaced(script) ? reader.readWord(word, script) : null,
  );
  const figures = readFigures(text, tokens, (_, index) => words[index]?.value ?? null);
  const units: Unit[] = [];
  let figure = 0;
  for (let i = 0; i < tokens.length;) {
    const { start } = tokens[i] as Token;
    while ((figures[figure]?.start ?? Infinity) < start) figure += 1;
    i += addUnits(units, tokens, words, i, reader, figures[figure]?.start === start);
  }
  return figures.length === 0 ? units : mergeUnits(figures.map(toFigureUnit), units);
}

function isSpaced(script: Script): boolean {
  return script !== 'number' && script !== 'japanese' && script !== 'unspaced';
}

/** Adds what a token becomes, with those after it that are one phrase with it; tells how many tokens that were. */
function addUnits(
  units: Unit[],
  tokens: readonly Token[],
  words: Words,
  at: number,
  reader: Reader,
  isFigure: boolean,
): number {
  const token = tokens[at] as Token;
  const { script, start, end } = token;
  const word = words[at];
  if (!word) {
    const runs = script === 'japanese' ? reader.readJapanese(token) : [];
    for (const unit of script === 'unspaced' ? toLetterPairs(token) : runs) units.push(unit);
    return 1;
  }
  const isIndic = script === 'devanagari' || script === 'bengali';
  // The number words of these scripts are words besides.
  if (isFigure && !isIndic) return 1;
  if (word.phrases !== null && (isIndic || script === 'latin')) {
    const phrase = reader.readPhrase[script](tokens, words, at);
    if (phrase !== undefined) {
      units.push(toUnit(start, tokens[at + phrase.length - 1]?.end ?? end, script, phrase.reading));
      if (isIndic) return phrase.length;
    }
  }
  if (word.features.length > 0) units.push(toUnit(start, end, script, word));
  return 1;
}

const MOST_FIGURES = 5000;

const toFigureReading = remembered(MOST_FIGURES, (_, values: Figure['values']): Reading => ({
  kind: 'figure',
  features: values.map((value) => ({ field: 'terms', key: `#${value}`, strength: 1 })),
  headwords: [],
}));

function toFigureUnit({ start, end, values }: Figure): Unit {
  return toUnit(start, end, 'number', toFigureReading(values.join(' '), values));
}
