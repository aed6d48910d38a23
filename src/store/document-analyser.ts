import { hash } from 'node:crypto';
import type { CorpusDocument, Paragraph } from '../corpus/document.js';
import { toOfferedWords } from '../engine/completion.js';
import { packSpans } from '../engine/packed-spans.js';
import { toOccurrences, type Occurrences } from '../engine/passage-terms.js';
import { toHeadingUnits } from '../engine/heading-units.js';
import { analyse, rememberWords } from '../language/analysis.js';
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

/** A large corpus says some hundred thousand words, most of them seldom. */
const MOST_WORDS = 30_000;

export function createDocumentAnalyser(lexicon: Lexicon): DocumentAnalyser {
  rememberWords(lexicon, MOST_WORDS);
  const numbers = new TermNumbers();
  const words = new OfferedNumbers();

  function analysePassage(text: string, context: readonly string[]): AnalysedPassage {
    const units = analyse(text, lexicon);
    const all = context.length === 0 ? units : [...units, ...toHeadingUnits(context, lexicon)];
    return {
      occurrences: toOccurrences(all, (features) => numbers.occurrencesOf(features)),
      spans: packSpans(units),
      offered: words.numbersOf(toOfferedWords(text, units)),
    };
  }

  return {
    analysePassage,
    analyse({ paragraphs, ...document }, onParagraph) {
      return {
        ...document,
        paragraphs: paragraphs.map(({ file, ...paragraph }, index) => {
          const { text, context } = paragraph;
          const analysed = {
            ...paragraph,
            ...analysePassage(text, context),
            id: toDigest(`${file}\0${text}`, ID_LENGTH),
            digest: toDigest(text, DIGEST_LENGTH),
          };
          onParagraph?.(index + 1);
          return analysed;
        }),
      };
    },
    takeNew: () => ({ terms: numbers.takeNew(), words: words.takeNew() }),
  };
}

function toDigest(text: string, length: number): string {
  return hash('sha256', encodeText(text), 'base64url').slice(0, length);
}
