import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { surveyFolder, type Survey, type SurveyedFile } from '../corpus/corpus.js';
import { byFile } from '../corpus/corpus-folder.js';
import type { Corpus, DocumentSummary, SkippedFile, SkipReason } from '../corpus/document.js';
import { readGlossary, type Glossary } from '../corpus/glossary.js';
import type { Language } from '../language/language.js';
import { createLexicon, type Lexicon } from '../language/lexicon.js';
import { loadLexicon } from '../lexicon-loader.js';
import { readProgramVersion } from '../program-version.js';
import { analyseInOrder, createAnalyseFile, type AnalysisLanes } from './analysis-lanes.js';
import { openFinished, openUnfinished, type Database } from './database.js';
import { createIndexWriter, reopenIndexWriter, type IndexWriter } from './index-writer.js';
import { Numbering } from './passage-writer.js';
import { findBase } from './index-base.js';
import { createIndexCopies, type IndexCopies } from './index-copies.js';
import { copyTerms, insertTerms, type NewTerms } from './new-terms.js';
import { FORMAT } from './schema.js';
import { createSavedIndexes, type SavedIndex, type SavedIndexes } from './saved-index.js';
import { toStorageFault } from './storage-fault.js';

/** Where the build puts the index of the shipped corpus. */
const SHIPPED = fileURLToPath(new URL('../../shipped/', import.meta.url));

/** How far indexing has come, in a unit of its own. */
type OnSteps = (done: number, total: number) => void;

/** What may be done beside this thread. */
export interface IndexingThreads {
  /** Reads and analyses documents, with the glossary that is given. */
  openLanes(glossary: string): AnalysisLanes;
  /** Does what `writeTermsFile` does. Rejects with a `UserError` where the disk has a fault. */
  writeTerms(path: string, terms: NewTerms): Promise<void>;
}

export interface IndexingOptions {
  /** The documents. */
  readonly directory: string;
  /** What is remembered. */
  readonly dataDirectory: string;
  readonly onProgress?: OnSteps | undefined;
  /** Where there is much to do, it is done in threads; by default all of it is done here. */
  readonly threads?: IndexingThreads | undefined;
  /** Gives it up: the promise rejects, and nothing is left of what was begun. */
  readonly signal?: AbortSignal | undefined;
}

/** A corpus with its saved index. */
export interface IndexedCorpus {
  readonly corpus: Corpus;
  /** The index's file: the same as long as the documents and all else that it is made of are. */
  readonly path: string;
  /** Of the glossary; null where there is none. */
  readonly glossaryHash: string | null;
}

export type IndexFolder = (options: IndexingOptions) => Promise<IndexedCorpus>;

/**
 * Brings the saved index of a folder up to date: takes the one that stands where nothing has changed, else makes one,
 * from the last where it can, so that only the changed documents are read. A damaged one is never used. The index of
 * the shipped corpus comes with the program: it counts as saved.
 * Throws a `UserError` where the folder or its glossary has a fault, or the index can't be saved.
 */
export async function indexFolder(options: IndexingOptions): Promise<IndexedCorpus> {
  const { directory, dataDirectory } = options;
  const indexes = createSavedIndexes(dataDirectory, resolve(directory));
  const orFault = async <Made>(work: Promise<Made>): Promise<Made> => {
    try {
      return await work;
    } catch (error) {
      throw toStorageFault(error, dataDirectory) ?? error;
    }
  };
  const saved = await orFault(indexes.list());
  // Looked at while the folder is: either takes its time, and neither waits for the other.
  for (const index of saved) void index.isWhole();
  const [last] = saved;
  const copies = createIndexCopies(indexes);
  try {
    const [survey, shipped] = await Promise.all([
      surveyFolder(directory, (files) => {
        if (last !== undefined) copies.begin(last, files);
      }),
      findShipped(resolve(directory)),
    ]);
    const glossary = await readGlossary(directory);
    const basis = toBasis(await readProgramVersion(), glossary);
    const ground = { indexes, copies, saved: [...saved, ...shipped], survey, basis, glossary };
    return await orFault(bringUpToDate(ground, options));
  } finally {
    await copies.drop();
  }
}

/** The index that came with the program, where the folder is that of the shipped corpus. It is nobody's to remove or to mend. */
async function findShipped(directory: string): Promise<SavedIndex[]> {
  const [index] = await createSavedIndexes(SHIPPED, directory).list();
  return index !== undefined && (await index.isWhole()) ? [index] : [];
}

/** What was found at the beginning. */
interface Ground {
  readonly indexes: SavedIndexes;
  readonly copies: IndexCopies;
  readonly saved: readonly SavedIndex[];
  readonly survey: Survey;
  readonly basis: string;
  readonly glossary: Glossary;
}

async function bringUpToDate(ground: Ground, options: IndexingOptions): Promise<IndexedCorpus> {
  const { survey, glossary } = ground;
  const path = (await findCurrent(ground)) ?? (await makeIndex(ground, options));
  return { path, corpus: readCorpus(path, survey), glossaryHash: glossary.hash };
}

/** What terms are made with. */
function toBasis(version: string, glossary: Glossary): string {
  return [FORMAT, version, glossary.hash ?? ''].join(' ');
}

/** What an index is made of, files with the hashes of what they hold among it. */
function toKey(basis: string, files: readonly { readonly file: string; readonly hash: string }[]): string {
  const hash = createHash('sha256').update(basis);
  for (const { file, hash: content } of files) hash.update(`\0${file}\0${content}`);
  return hash.digest('hex').slice(0, 24);
}

async function findCurrent({ indexes, saved, survey, basis }: Ground): Promise<string | undefined> {
  const key = toKey(basis, survey.files);
  for (const index of saved) {
    if (index.key !== key) continue;
    if (await index.isWhole()) return index.path;
    await indexes.remove(index.path);
  }
  return undefined;
}

async function makeIndex(
  { indexes, copies, saved, survey, basis, glossary }: Ground,
  options: IndexingOptions,
): Promise<string> {
  const found = await findBase(indexes, saved, survey, basis);
  const copy = found === undefined ? undefined : await copies.take(found.path);
  const base = copy === undefined ? undefined : found;
  const unfinished = copy ?? (await indexes.begin());
  let database: Database | undefined;
  try {
    const tables = await loadLexicon();
    const lexicon = createLexicon(tables, glossary.tables);
    database = openUnfinished(unfinished);
    const writer =
      base === undefined
        ? createIndexWriter(database, lexicon, { basis, glossary: glossary.text })
        : reopenIndexWriter(database, lexicon);
    const kept = base?.kept ?? new Map<string, string>();
    for (const file of base?.replaced ?? []) writer.remove(file);
    const files = survey.files.filter(({ file }) => !kept.has(file));
    const analysis = openAnalysis(files, lexicon, glossary, options);
    const read = await addAll(files, writer, analysis, options);
    await finish(writer, database, `${unfinished}.terms`, options);
    database.close();
    database = undefined;
    options.signal?.throwIfAborted();
    const hashes = [...kept, ...read].map(([file, hash]) => ({ file, hash })).sort(byFile);
    return (await indexes.finish(unfinished, toKey(basis, hashes))).path;
  } catch (error) {
    database?.close();
    await indexes.remove(unfinished);
    throw error;
  }
}

/** From so many bytes on, documents are analysed beside each other: before, it takes longer to begin with. */
const MANY = 3_000_000;

function openAnalysis(
  files: readonly SurveyedFile[],
  lexicon: Lexicon,
  glossary: Glossary,
  { threads }: IndexingOptions,
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
  { onProgress = () => {}, signal }: Pick<IndexingOptions, 'onProgress' | 'signal'>,
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

/** Finishes an index; `path` is that of a file that it may take meanwhile. */
async function finish(
  writer: IndexWriter,
  database: Database,
  path: string,
  { threads }: IndexingOptions,
): Promise<void> {
  const terms = writer.takeNewTerms();
  if (threads === undefined || terms.keys.length < MANY_TERMS) {
    insertTerms(database, terms);
    writer.finish();
    return;
  }
  try {
    const both = [threads.writeTerms(path, terms), finishRest(writer)];
    // Whatever becomes of one of them, the file doesn't go before the other is done.
    await Promise.allSettled(both);
    await Promise.all(both);
    copyTerms(database, path);
  } finally {
    await rm(path, { force: true });
  }
}

async function finishRest(writer: IndexWriter): Promise<void> {
  writer.finish();
}

/** What the folder was found to hold, as the index and the survey tell. */
function readCorpus(path: string, survey: Survey): Corpus {
  const database = openFinished(path);
  try {
    const documents = database
      .prepare('SELECT file, language, hash FROM documents')
      .all()
      .map(([file, language, hash]): DocumentSummary => ({
        file: file as string,
        language: language as Language | null,
        hash: hash as string,
      }));
    const unusable = database
      .prepare('SELECT file, reason FROM unusable')
      .all()
      .map(([file, reason]): SkippedFile => ({ file: file as string, reason: reason as SkipReason }));
    const told = new Set([...documents, ...unusable, ...survey.skipped].map(({ file }) => file));
    // It was there when the folder was surveyed, and gone when it was to be read.
    const gone = survey.files
      .filter(({ file }) => !told.has(file))
      .map(({ file }): SkippedFile => ({ file, reason: 'unreadable' }));
    return {
      directory: survey.directory,
      documents: documents.sort(byFile),
      skipped: [...survey.skipped, ...unusable, ...gone].sort(byFile),
    };
  } finally {
    database.close();
  }
}
