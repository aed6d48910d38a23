import { hash } from 'node:crypto';
import type { CorpusDocument, Paragraph } from '../corpus/document.js';
import { isOffered, toJapaneseOffers } from '../engine/completion.js';
import { toHeadingFeatures } from '../engine/heading-words.js';
import { keepMade, toTextWeight } from '../engine/kept.js';
import { packSpans } from '../engine/packed-spans.js';
import {
  toContribution,
  toOccurrences,
  type Contribution,
  type Occurrences,
} from '../engine/passage-terms.js';
import { createTextReader, type Placed } from '../language/analysis.js';
import type { Lexicon } from '../language/lexicon.js';
import { OfferedNumbers } from './offered-words.js';
import { TermNumbers } from './term-numbers.js';
import { encodeText } from './text.js';

/** What an index holds of a passage, but for the numbers of its terms and words, which are the analyser's own. */
export interface AnalysedPassage {
  readonly occurrences: Occurrences;
  /** Where its units stand in its text, packed: those of its headings, which come after, don't. */
  readonly spans: Uint8Array;
  /** Names and words to complete with, each as often as it stands there, by number. */
  readonly offered: Uint32Array;
}

interface AnalysedParagraph extends Omit<Paragraph, 'file'>, AnalysedPassage {
  /** The same for the same file and text. */
  readonly id: string;
  /** The same for the same text. */
  readonly digest: string;
}

export interface AnalysedDocument extends Omit<CorpusDocument, 'paragraphs'> {
  readonly paragraphs: readonly AnalysedParagraph[];
}

/** What an analyser has numbered since it was last asked, in the order of the numbers, which go on from there. Texts alone: threads hand on many small objects slowly. */
export interface NewNumbers {
  /** Keys of terms. */
  readonly terms: readonly string[];
  /** See `OfferedNumbers`. */
  readonly words: readonly string[];
}

/** Makes of documents what an index holds of them. It numbers terms and words in the order in which it meets them. */
export interface DocumentAnalyser {
  /** `onParagraph` hears how many paragraphs are done. */
  analyse(document: CorpusDocument, onParagraph?: (done: number) => void): AnalysedDocument;
  analysePassage(text: string, context: readonly string[]): AnalysedPassage;
  takeNew(): NewNumbers;
}

/** 72 bits: two passages of a million share an id with a chance of one in ten billion. */
const ID_LENGTH = 12;
/** 96 bits, for texts that must not be taken for each other. */
const DIGEST_LENGTH = 16;

/** A large corpus says some hundred thousand words, most of them seldom. Each takes some 300 bytes, and twice as many may be kept. */
const MOST_WORDS = 120_000;
/** Passages under one heading mostly follow each other. */
const MOST_HEADING_WORDS = 5000;

/** What is held on to of a word. */
interface NumberedWord extends Contribution {
  /** Its number among those that are offered to complete with; null where it isn't offered, or is no word alone. */
  readonly offered: number | null;
}

export function createDocumentAnalyser(lexicon: Lexicon): DocumentAnalyser {
  const terms = new TermNumbers();
  const words = new OfferedNumbers();
  const numberOf = terms.numberOf.bind(terms);

  const read = createTextReader(
    lexicon,
    (reading, word): NumberedWord => {
      const { kind } = reading;
      const features = reading.toFeatures();
      const { occurrences, isSmallFigure } = toContribution({ kind, features }, numberOf);
      const offered = word !== null && isOffered(kind, word) ? words.numberOf(word) : null;
      return { kind, occurrences, isSmallFigure, offered };
    },
    MOST_WORDS,
  );
  const readWeakly = createTextReader(
    lexicon,
    ({ kind, toFeatures }) => toContribution({ kind, features: toHeadingFeatures(toFeatures()) }, numberOf),
    MOST_HEADING_WORDS,
  );
  const readHeading = keepMade(
    MOST_HEADING_WORDS,
    (heading: string) => readWeakly(heading).map(({ made }) => made),
    (made, heading) => made.length + toTextWeight(heading),
  );

  /** The numbers of the words that a text offers, which was read. */
  function toOffered(text: string, units: readonly Placed<NumberedWord>[]): Uint32Array {
    const numbers: number[] = [];
    let isJapanese = false;
    for (const { start, end, script, made } of units) {
      if (script === 'japanese') isJapanese = true;
      else if (made.offered !== null) numbers.push(made.offered);
      else {
        const written = text.slice(start, end);
        if (isOffered(made.kind, written)) numbers.push(words.numberOf(written));
      }
    }
    if (isJapanese) for (const word of toJapaneseOffers(text)) numbers.push(words.numberOf(word));
    return new Uint32Array(numbers);
  }

  function analysePassage(text: string, context: readonly string[]): AnalysedPassage {
    const units = read(text);
    // Headings go behind the passage's own words.
    const all: Contribution[] = units.map(({ made }) => made);
    for (const heading of context) for (const word of readHeading(heading)) all.push(word);
    return {
      occurrences: toOccurrences(all),
      spans: packSpans(units),
      offered: toOffered(text, units),
    };
  }

  return {
    analysePassage,
    analyse({ paragraphs, ...document }, onParagraph) {
      return {
        ...document,
        paragraphs: paragraphs.map(({ file, paragraph, line, page, text, context }, index) => {
          const id = toDigest(`${file}\0${text}`, ID_LENGTH);
          const digest = toDigest(text, DIGEST_LENGTH);
          const { occurrences, spans, offered } = analysePassage(text, context);
          const analysed = { paragraph, line, page, text, context, id, digest, occurrences, spans, offered };
          onParagraph?.(index + 1);
          return analysed;
        }),
      };
    },
    takeNew: () => ({ terms: terms.takeNew(), words: words.takeNew() }),
  };
}

function toDigest(text: string, length: number): string {
  return hash('sha256', encodeText(text), 'base64url').slice(0, length);
}
