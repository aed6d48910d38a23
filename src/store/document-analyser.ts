import { createHash } from 'node:crypto';
import type { CorpusDocument, Paragraph } from '../corpus/document.js';
import { toOfferedWords } from '../engine/completion.js';
import { packSpans } from '../engine/packed-spans.js';
import { toOccurrences, type Occurrences } from '../engine/passage-terms.js';
import { toHeadingUnits } from '../engine/heading-units.js';
import { analyse } from '../language/analysis.js';
import type { Lexicon } from '../language/lexicon.js';
import { TermNumbers, type NumberedTerm } from './term-numbers.js';
import { encodeText } from './text.js';

/** What an index holds of a passage, but for the numbers of its terms, which are the analyser's own. */
interface AnalysedPassage {
  readonly occurrences: Occurrences;
  /** Where its units stand in its text, packed: those of its headings, which come after, don't. */
  readonly spans: Uint8Array;
  /** Names and words to complete with. */
  readonly offered: readonly string[];
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

/** Makes of documents what an index holds of them. It numbers terms in the order in which it meets them. */
export interface DocumentAnalyser {
  /** `onParagraph` hears how many paragraphs are done. */
  analyse(document: CorpusDocument, onParagraph?: (done: number) => void): AnalysedDocument;
  analysePassage(text: string, context: readonly string[]): AnalysedPassage;
  /** The terms that were numbered since this was last called, in the order of their numbers, which go on from there. */
  takeNewTerms(): NumberedTerm[];
}

/** 72 bits: two passages of a million share an id with a chance of one in ten billion. */
const ID_LENGTH = 12;
/** 96 bits, for texts that must not be taken for each other. */
const DIGEST_LENGTH = 16;

export function createDocumentAnalyser(lexicon: Lexicon): DocumentAnalyser {
  const numbers = new TermNumbers();

  function analysePassage(text: string, context: readonly string[]): AnalysedPassage {
    const units = analyse(text, lexicon);
    const all = context.length === 0 ? units : [...units, ...toHeadingUnits(context, lexicon)];
    return {
      occurrences: toOccurrences(all, (features) => numbers.numbersOf(features)),
      spans: packSpans(units),
      offered: toOfferedWords(text, units),
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
    takeNewTerms: () => numbers.takeNew(),
  };
}

function toDigest(text: string, length: number): string {
  return createHash('sha256').update(encodeText(text)).digest('base64url').slice(0, length);
}
