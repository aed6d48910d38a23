import { resolve } from 'node:path';
import type { Corpus } from '../src/corpus/document.js';
import { parseParagraphs } from '../src/corpus/paragraphs.js';
import { LANGUAGES, type Language } from '../src/language/language.js';
import type { LexiconRow } from '../src/language/lexicon-file.js';
import { FUNCTION_WORDS, NAMES, toFigure, toName, toWord } from './generated-words.js';
import { createRandom, createZipf } from './random.js';

/** A text file of a generated corpus. */
export interface GeneratedDocument {
  readonly file: string;
  readonly text: string;
}

/** Deterministic: the same passages and questions for the same lexicon, whatever is asked for first. */
export interface Generator {
  /** Text files of 50 passages, their languages in turn. */
  documents(passages: number): GeneratedDocument[];
  /** Questions of about six words, their languages in turn, each about one of so many passages. */
  questions(count: number, passages: number): string[];
}

const PASSAGES_A_DOCUMENT = 50;
const WORDS_A_PASSAGE = { least: 45, most: 75 };
const WORDS_A_SENTENCE = { least: 8, most: 20 };
/** Of a hundred words: how many carry no topic, and how many are names, figures and the passage's own topic words. */
const FUNCTION_SHARE: Readonly<Record<Language, number>> = { en: 0.45, hi: 0.42, bn: 0.3, ja: 0.5 };
const SHARES = { names: 0.04, figures: 0.03, topics: 0.12 };
const END: Readonly<Record<Language, string>> = { en: '.', hi: '।', bn: '।', ja: '。' };
const QUESTION_SEED = 1_000_000_007;

/** What a passage is about. */
interface Subject {
  readonly language: Language;
  readonly topics: readonly LexiconRow[];
  readonly names: readonly number[];
}

/**
 * Writes passages of some 60 words with natural word frequencies: content words from the rows, function words from
 * the stop lists, transcribed names and figures, and a few topic words that a passage repeats.
 */
export function createGenerator(rows: readonly LexiconRow[]): Generator {
  // Frequent words are short (Zipf's other law).
  const ranked = rows.toSorted((a, b) => a.english.length - b.english.length);
  const toRank = createZipf(ranked.length);
  const toNameNumber = createZipf(NAMES);
  const toFunctionWord = new Map(LANGUAGES.map((code) => [code, createZipf(FUNCTION_WORDS[code].length)]));
  const drawRow = (random: () => number): LexiconRow => ranked[toRank(random)] as LexiconRow;
  const drawFunctionWord = (language: Language, random: () => number): string =>
    FUNCTION_WORDS[language][toFunctionWord.get(language)?.(random) ?? 0] ?? '';

  function toSubject(index: number, random: () => number): Subject {
    return {
      language: languageOf(Math.floor(index / PASSAGES_A_DOCUMENT)),
      topics: Array.from({ length: 3 }, () => ranked[Math.floor(random() * ranked.length)] as LexiconRow),
      names: Array.from({ length: 2 }, () => toNameNumber(random)),
    };
  }

  function drawWord({ language, topics, names }: Subject, random: () => number): string {
    const share = random();
    if (share < SHARES.names) return toName(names[Math.floor(random() * names.length)] ?? 0, language);
    if (share < SHARES.names + SHARES.figures) return toFigure(random, language);
    if (share < SHARES.names + SHARES.figures + SHARES.topics)
      return toWord(topics[Math.floor(random() * topics.length)] as LexiconRow, language, random);
    return random() < FUNCTION_SHARE[language]
      ? drawFunctionWord(language, random)
      : toWord(drawRow(random), language, random);
  }

  function toPassage(index: number): string {
    const random = createRandom(index);
    const subject = toSubject(index, random);
    const sentences: string[] = [];
    for (let left = between(WORDS_A_PASSAGE, random); left > 0;) {
      const length = Math.min(left, between(WORDS_A_SENTENCE, random));
      const words = Array.from({ length }, () => drawWord(subject, random));
      sentences.push(words.join(subject.language === 'ja' ? '' : ' ') + END[subject.language]);
      left -= length;
    }
    return sentences.join(subject.language === 'ja' ? '' : ' ');
  }

  function toQuestion(number: number, passages: number): string {
    const random = createRandom(QUESTION_SEED + number);
    const index = Math.floor(random() * passages);
    const { topics, names } = toSubject(index, createRandom(index));
    const language = languageOf(number);
    const words = [
      drawFunctionWord(language, random),
      toWord(topics[0] as LexiconRow, language, random),
      toWord(drawRow(random), language, random),
      drawFunctionWord(language, random),
      random() < 0.5 ? toName(names[0] ?? 0, language) : toWord(topics[1] as LexiconRow, language, random),
      toWord(drawRow(random), language, random),
    ];
    return language === 'ja' ? `${words.join('')}？` : `${words.join(' ')}?`;
  }

  return {
    documents: (passages) =>
      Array.from({ length: Math.ceil(passages / PASSAGES_A_DOCUMENT) }, (_, document) => {
        const first = document * PASSAGES_A_DOCUMENT;
        const length = Math.min(PASSAGES_A_DOCUMENT, passages - first);
        const file = `generated-${String(document).padStart(5, '0')}.${languageOf(document)}.txt`;
        return { file, text: Array.from({ length }, (_, i) => toPassage(first + i)).join('\n\n') };
      }),
    questions: (count, passages) => Array.from({ length: count }, (_, i) => toQuestion(i, passages)),
  };
}

/** The documents as reading them from a folder would give them. */
export function toCorpus(documents: readonly GeneratedDocument[]): Corpus {
  return {
    directory: resolve('generated'),
    documents: documents.map(({ file, text }, index) => ({
      file,
      name: file.split('.')[0] ?? file,
      language: languageOf(index),
      paragraphs: parseParagraphs(text, 'txt', file),
      hash: file,
    })),
    skipped: [],
  };
}

function languageOf(number: number): Language {
  return LANGUAGES[number % LANGUAGES.length] as Language;
}

function between({ least, most }: { least: number; most: number }, random: () => number): number {
  return least + Math.floor(random() * (most - least + 1));
}
