import { byFile } from '../../src/corpus/corpus-folder.js';
import type { CorpusDocument } from '../../src/corpus/document.js';
import type { Engine } from '../../src/engine/answer.js';
import { createEngine } from '../../src/engine/engine.js';
import { createMiniSearchPostings } from '../../src/engine/minisearch-postings.js';
import type { StoredIndex } from '../../src/engine/stored-index.js';
import type { Lexicon } from '../../src/language/lexicon.js';
import { openUnfinished, type Database } from '../../src/store/database.js';
import type { PostingsKind } from '../../src/store/engine-opener.js';
import { createFts5Postings } from '../../src/store/fts5-postings.js';
import { createIndexReader } from '../../src/store/index-reader.js';
import { createIndexWriter } from '../../src/store/index-writer.js';
import { writeCorpus } from './corpus-files.js';
import { readCorpus, type WholeCorpus } from './corpus-reader.js';

/** An index in memory, and an engine on it. */
export interface MemoryIndex {
  readonly database: Database;
  readonly index: StoredIndex;
  readonly engine: Engine;
}

/** Reads and indexes files that go when the test ends. */
export async function indexFiles(
  files: Readonly<Record<string, string>>,
  lexicon: Lexicon,
  kind?: PostingsKind,
): Promise<MemoryIndex & { readonly corpus: WholeCorpus }> {
  const corpus = await readCorpus(await writeCorpus(files));
  return { corpus, ...indexDocuments(corpus.documents, lexicon, kind) };
}

/** Indexes documents in the order of their names, whichever they come in. */
export function indexDocuments(
  documents: readonly CorpusDocument[],
  lexicon: Lexicon,
  kind?: PostingsKind,
): MemoryIndex {
  const database = openUnfinished(undefined);
  const writer = createIndexWriter(database, lexicon, { basis: 'test', glossary: '' });
  for (const document of documents.toSorted(byFile)) writer.addDocument(document);
  writer.finish();
  return openMemoryIndex(database, lexicon, kind);
}

/** Reads a finished index where it was written. */
export function openMemoryIndex(
  database: Database,
  lexicon: Lexicon,
  kind: PostingsKind = 'memory',
): MemoryIndex {
  const index = createIndexReader(database);
  const postings =
    kind === 'memory' ? createMiniSearchPostings(index.allTerms()) : createFts5Postings(database);
  return { database, index, engine: createEngine(index, postings, lexicon) };
}
