import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { surveyFolder, type Survey } from '../corpus/corpus.js';
import { byFile } from '../corpus/corpus-folder.js';
import type { Corpus } from '../corpus/document.js';
import { readGlossary, type Glossary } from '../corpus/glossary.js';
import { createLexicon } from '../language/lexicon.js';
import { loadLexicon } from '../lexicon-loader.js';
import { readProgramVersion } from '../program-version.js';
import { readCorpus } from './corpus-reader.js';
import { openUnfinished, type Database } from './database.js';
import { fillIndex, type FillingOptions } from './filling.js';
import { findBase } from './index-base.js';
import { createIndexCopies, type IndexCopies } from './index-copies.js';
import { createIndexWriter, reopenIndexWriter } from './index-writer.js';
import { createSavedIndexes, type SavedIndex, type SavedIndexes } from './saved-index.js';
import { FORMAT } from './schema.js';
import { toStorageFault } from './storage-fault.js';

/** Where the build puts the index of the shipped corpus. */
const SHIPPED = fileURLToPath(new URL('../../shipped/', import.meta.url));

/** Where it is given up, nothing is left of what was begun. */
export interface IndexingOptions extends FillingOptions {
  /** The documents. */
  readonly directory: string;
  /** What is remembered. */
  readonly dataDirectory: string;
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
    const index = { database, writer, path: `${unfinished}.terms` };
    const read = await fillIndex(files, { lexicon, glossary }, index, options);
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
