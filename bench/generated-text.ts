import { LANGUAGES, type Language } from '../src/language/language.js';
import type { LexiconRow } from '../src/language/lexicon-file.js';
import { FUNCTION_WORDS, JAPANESE_ENDINGS } from './function-words.js';
import { toFigure } from './generated-figures.js';
import { NAMES, toName } from './generated-names.js';
import { inflect } from './inflection.js';
import { QUESTION_PATTERNS } from './question-patterns.js';
import { between, createZipf, pick } from './random.js';

/** What a passage is about: words that it repeats, and names. */
export interface Subject {
  readonly topics: readonly LexiconRow[];
  readonly names: readonly (readonly number[])[];
}

/** Writes with natural word frequencies; all chance comes from the numbers that it is handed. */
export interface Writer {
  drawSubject(random: () => number): Subject;
  /** Some 60 words. */
  writePassage(subject: Subject, language: Language, random: () => number): string;
  /** Some six words. */
  writeQuestion(subject: Subject, language: Language, random: () => number): string;
}

const WORDS_A_PASSAGE = { least: 45, most: 75 };
const WORDS_A_SENTENCE = { least: 8, most: 20 };
/** Of all words: how many carry no topic, and how many are names, figures and the passage's own topic words. */
const FUNCTION_SHARE: Readonly<Record<Language, number>> = { en: 0.48, hi: 0.45, bn: 0.32, ja: 0.4 };
const SHARES = { names: 0.04, figures: 0.03, topics: 0.12 };
/** How often a name has a second part, and a comma stands behind a word. */
const CHANCES = { secondName: 0.35, comma: 0.06 };
/** Zipf and Mandelbrot's constant, of a whole vocabulary and of what begins where function words end. */
const OFFSETS = { functionWords: 2.7, content: 25, names: 20 };
/** The commonest words are no topic. */
const FIRST_TOPIC = 200;
const SPACE: Readonly<Record<Language, string>> = { en: ' ', hi: ' ', bn: ' ', ja: '' };
const COMMA: Readonly<Record<Language, string>> = { en: ', ', hi: ', ', bn: ', ', ja: '、' };
const END: Readonly<Record<Language, string>> = { en: '.', hi: '।', bn: '।', ja: '。' };

/** A writer who chooses function words, the words of the lexicon and names each by their own ranks. */
export function createWriter(ranking: readonly LexiconRow[]): Writer {
  const toRank = createZipf(ranking.length, OFFSETS.content);
  const toNameRank = createZipf(NAMES, OFFSETS.names);
  const toFunctionRank = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      createZipf(FUNCTION_WORDS[language].length, OFFSETS.functionWords),
    ]),
  ) as Record<Language, (random: () => number) => number>;
  const topics = ranking.slice(FIRST_TOPIC);
  const drawRow = (random: () => number): LexiconRow => ranking[toRank(random)] as LexiconRow;

  function drawName(random: () => number): number[] {
    const first = toNameRank(random);
    return random() < CHANCES.secondName ? [first, toNameRank(random)] : [first];
  }

  function drawContent(subject: Subject, language: Language, random: () => number): string {
    let share = random() * (1 - FUNCTION_SHARE[language]);
    if ((share -= SHARES.names) < 0) {
      const name = spellName(pick(subject.names, random), language);
      return language === 'bn' ? inflect(name, language, random) : name;
    }
    if ((share -= SHARES.figures) < 0) return toFigure(random, language);
    const row = share < SHARES.topics ? pick(subject.topics, random) : drawRow(random);
    return inflect(spellRow(row, language, random), language, random);
  }

  function writeSentence(subject: Subject, language: Language, length: number, random: () => number): string {
    const share = FUNCTION_SHARE[language];
    let sentence = '';
    let isFunctionWord = true;
    for (let word = 0; word < length; word += 1) {
      // Japanese particles stand behind other words, not behind each other.
      if (language === 'ja') isFunctionWord = !isFunctionWord && random() < share / (1 - share);
      else isFunctionWord = random() < share;
      if (word > 0) sentence += random() < CHANCES.comma ? COMMA[language] : SPACE[language];
      sentence += isFunctionWord
        ? FUNCTION_WORDS[language][toFunctionRank[language](random)]
        : drawContent(subject, language, random);
    }
    if (language === 'ja') sentence += pick(JAPANESE_ENDINGS, random);
    return sentence.charAt(0).toUpperCase() + sentence.slice(1) + END[language];
  }

  return {
    drawSubject: (random) => ({
      topics: [pick(topics, random), pick(topics, random), pick(topics, random)],
      names: [drawName(random), drawName(random)],
    }),
    writePassage(subject, language, random) {
      const sentences: string[] = [];
      for (let left = between(WORDS_A_PASSAGE, random); left > 0;) {
        const length = Math.min(left, between(WORDS_A_SENTENCE, random));
        sentences.push(writeSentence(subject, language, length, random));
        left -= length;
      }
      return sentences.join(SPACE[language]);
    },
    writeQuestion(subject, language, random) {
      const [first, second] = subject.topics as [LexiconRow, LexiconRow];
      const words = pick(QUESTION_PATTERNS[language], random)
        .split(' ')
        .map((word) => {
          if (word === 'N') return spellName(subject.names[0] ?? [], language);
          if (word === 'T') return spellRow(first, language, random);
          if (word === 'U') return spellRow(second, language, random);
          return word === 'C' ? spellRow(drawRow(random), language, random) : word;
        });
      return words.join(SPACE[language]) + (language === 'ja' ? '？' : '?');
    },
  };
}

function spellName(ranks: readonly number[], language: Language): string {
  return ranks.map((rank) => toName(rank, language)).join(language === 'ja' ? '・' : ' ');
}

/** One of a row's equivalents, the first likeliest. */
function spellRow(row: LexiconRow, language: Language, random: () => number): string {
  if (language === 'en') return row.english;
  const equivalents = row[language];
  return equivalents[Math.floor(random() ** 2 * equivalents.length)]?.text ?? row.english;
}
