import { rm } from 'node:fs/promises';
import type { SurveyedFile } from '../corpus/corpus.js';
import type { Glossary } from '../corpus/glossary.js';
import type { Lexicon } from '../language/lexicon.js';
import { analyseInOrder, createAnalyseFile, type AnalysisLanes } from './analysis-lanes.js';
import type { Database } from './database.js';
import type { IndexWriter } from './index-writer.js';
import { copyTerms, insertTerms, type NewTerms } from './new-terms.js';
import { Numbering } from './passage-writer.js';

/** How far indexing has come, in a unit of its own. */
type OnSteps = (done: number, total: number) => void;

/** What may be done beside this thread. */
export interface IndexingThreads {
  /** Reads and analyses documents, with the glossary that is given. */
  openLanes(glossary: string): AnalysisLanes;
  /** Does what `writeTermsFile` does. Rejects with a `UserError` where the disk has a fault. */
  writeTerms(path: string, terms: NewTerms): Promise<void>;
}

export interface FillingOptions {
  readonly onProgress?: OnSteps | undefined;
  /** Where there is much to do, it is done in threads; by default all of it is done here. */
  readonly threads?: IndexingThreads | undefined;
  /** Gives it up: the promise rejects. */
  readonly signal?: AbortSignal | undefined;
}

/** What files are read with. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly glossary: Glossary;
}

/** What they are read into. */
export interface UnfinishedIndex {
  readonly database: Database;
  readonly writer: IndexWriter;
  /** Of a file beside it that may be needed meanwhile. */
  readonly path: string;
}

/** Reads files into an index and finishes it; gives the hashes of what was read. */
export async function fillIndex(
  files: readonly SurveyedFile[],
  { lexicon, glossary }: Reading,
  { database, writer, path }: UnfinishedIndex,
  options: FillingOptions,
): Promise<Map<string, string>> {
  const analysis = openAnalysis(files, lexicon, glossary, options.threads);
  const hashes = await addAll(files, writer, analysis, options);
  await finish(writer, database, path, options.threads);
  return hashes;
}

/** From so many bytes on, documents are analysed beside each other: before, it takes longer to begin with. */
const MANY = 3_000_000;

function openAnalysis(
  files: readonly SurveyedFile[],
  lexicon: Lexicon,
  glossary: Glossary,
  threads: IndexingThreads | undefined,
): AnalysisLanes {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (threads !== undefined && size >= MANY && files.length > 1) return threads.openLanes(glossary.text);
  return { lanes: [createAnalyseFile(lexicon)], end: async () => {} };
}

/** What finishing an index takes beside reading the documents. */
const FINISHING = 0.2;

/** Reads files into an index and ends the analysis; gives the hashes of what was read. */
async function addAll(
  files: readonly SurveyedFile[],
  writer: IndexWriter,
  analysis: AnalysisLanes,
  { onProgress = () => {}, signal }: FillingOptions,
): Promise<Map<string, string>> {
  const total = files.reduce((sum, { size }) => sum + size, 0) * (1 + FINISHING);
  const hashes = new Map<string, string>();
  const numberings = analysis.lanes.map(() => new Numbering());
  /** Of each file, how much of it is done. */
  const shares = new Map<SurveyedFile, number>();
  let done = 0;
  const note = (file: SurveyedFile, share: number): void => {
    done += file.size * (share - (shares.get(file) ?? 0));
    shares.set(file, share);
    onProgress(done, total);
  };
  onProgress(done, total);
  try {
    for await (const { file, lane, analysed } of analyseInOrder(files, analysis, note)) {
      signal?.throwIfAborted();
      if (analysed.document !== null) {
        writer.addAnalysed(analysed.document, analysed.newNumbers, numberings[lane]!);
        hashes.set(file.file, analysed.document.hash);
      } else if (analysed.hash !== null) {
        writer.addUnusable(file.file, analysed.hash, analysed.reason);
        hashes.set(file.file, analysed.hash);
      }
      note(file, 1);
    }
  } finally {
    await analysis.end();
  }
  return hashes;
}

/** From so many new terms on, they are written beside the rest. */
const MANY_TERMS = 50_000;

async function finish(
  writer: IndexWriter,
  database: Database,
  path: string,
  threads: IndexingThreads | undefined,
): Promise<void> {
  const beside: Promise<void>[] = [];
  try {
    writer.finish((terms) => {
      if (threads === undefined || terms.keys.length < MANY_TERMS) insertTerms(database, terms);
      else beside.push(threads.writeTerms(path, terms));
    });
    if (beside.length === 0) return;
    await Promise.all(beside);
    copyTerms(database, path);
  } finally {
    // Whatever becomes of the rest, the file doesn't go while it is written.
    await Promise.allSettled(beside);
    if (beside.length > 0) await rm(path, { force: true });
  }
}
