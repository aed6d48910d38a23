import { readDocument, type SurveyedFile } from '../corpus/corpus.js';
import type { SkipReason } from '../corpus/document.js';
import type { Lexicon } from '../language/lexicon.js';
import { createDocumentAnalyser, type AnalysedDocument, type NewNumbers } from './document-analyser.js';

/** What came of a file: a document, or why it is none. */
export type AnalysedFile =
  | { readonly document: AnalysedDocument; readonly newNumbers: NewNumbers }
  | { readonly document: null; readonly hash: string | null; readonly reason: SkipReason };

/** Reads and analyses a file; `onShare` hears how much of it is done, over 0 to 1. */
export type AnalyseFile = (file: SurveyedFile, onShare: (share: number) => void) => Promise<AnalysedFile>;

/** One or more that read and analyse files beside each other, each with numbers for terms and words of its own. */
export interface AnalysisLanes {
  readonly lanes: readonly AnalyseFile[];
  end(): Promise<void>;
}

/** How often it is told how much is done, in paragraphs. */
const TOLD_EVERY = 50;

/** Reads and analyses files here. */
export function createAnalyseFile(lexicon: Lexicon): AnalyseFile {
  const analyser = createDocumentAnalyser(lexicon);
  return async (file, onShare) => {
    const read = await readDocument(file);
    if ('reason' in read) return { document: null, ...read };
    const document = analyser.analyse(read, (done) => {
      if (done % TOLD_EVERY === 0) onShare(done / read.paragraphs.length);
    });
    return { document, newNumbers: analyser.takeNew() };
  };
}

/** So many files may be analysed before their turn comes to be written, for each lane. */
const AHEAD = 4;

/** Files in their order, analysed in turn by all lanes, some ahead of when they are asked for. */
export async function* analyseInOrder(
  files: readonly SurveyedFile[],
  { lanes }: AnalysisLanes,
  onShare: (file: SurveyedFile, share: number) => void,
): AsyncGenerator<{ readonly file: SurveyedFile; readonly lane: number; readonly analysed: AnalysedFile }> {
  const begun: Promise<AnalysedFile>[] = [];
  for (const [index, file] of files.entries()) {
    for (let next = begun.length; next < Math.min(files.length, index + AHEAD * lanes.length); next += 1) {
      const ahead = files[next]!;
      // A lane does one file after the other: its numbers count up from file to file.
      const analysed = (begun[next - lanes.length] ?? Promise.resolve()).then(() =>
        lanes[next % lanes.length]!(ahead, (share) => onShare(ahead, share)),
      );
      // Whoever comes to it hears of what went wrong.
      analysed.catch(() => undefined);
      begun.push(analysed);
    }
    const analysed = await begun[index]!;
    // What was handed on is not kept.
    begun[index] = DONE;
    yield { file, lane: index % lanes.length, analysed };
  }
}

const DONE = Promise.resolve<AnalysedFile>({ document: null, hash: null, reason: 'empty' });
