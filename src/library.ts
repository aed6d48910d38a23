import type { Corpus } from './corpus/document.js';
import { GLOSSARY } from './corpus/glossary.js';
import type { Engine } from './engine/answer.js';
import { indexFolder, type IndexedCorpus, type OnProgress } from './store/indexing.js';
import { createEngineOpener, type OpenedEngine, type OpenEngine } from './store/engine-opener.js';

/** What a reload did, by file name. */
export interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** The corpus and its index as they stand now; `reload` replaces both in one step. */
export interface Library {
  readonly corpus: Corpus;
  readonly engine: Engine;
  /** When the documents were last read. */
  readonly readAt: Date;
  /** Reads the folder again. Two calls at once share one reading. Where it fails, the old corpus and index stay and the promise rejects with a `UserError`. */
  reload(): Promise<Changes>;
}

export interface LibraryOptions {
  /** The documents. */
  readonly directory: string;
  /** What is remembered: the saved index. Made where missing. */
  readonly dataDirectory: string;
  readonly onProgress?: OnProgress;
  readonly now?: () => Date;
  /** What does the work, by default here and now; else elsewhere, in threads. */
  readonly workshop?: Workshop;
}

/** Indexes folders, and answers from what came of it. */
export interface Workshop {
  indexFolder: typeof indexFolder;
  openEngine: OpenEngine;
}

/** All that one reading of the folder made. */
interface Reading {
  readonly indexed: IndexedCorpus;
  readonly opened: OpenedEngine;
  readonly readAt: Date;
}

/** Reads and indexes a folder of documents. Throws a `UserError` where it can't be read, or its index can't be saved. */
export async function createLibrary(options: LibraryOptions): Promise<Library> {
  const { directory, dataDirectory, onProgress, now = () => new Date() } = options;
  const { workshop = { indexFolder, openEngine: createEngineOpener() } } = options;
  let current = await read();
  let reading: Promise<Changes> | undefined;

  async function read(last?: Reading): Promise<Reading> {
    const readAt = now();
    const indexed = await workshop.indexFolder({ directory, dataDirectory, onProgress });
    // The same file is the same index.
    const opened =
      last?.indexed.path === indexed.path ? last.opened : await workshop.openEngine(indexed.path);
    return { indexed, opened, readAt };
  }

  async function replace(): Promise<Changes> {
    const before = current;
    const next = await read(before);
    current = next;
    if (before.opened !== next.opened) retire(before.opened);
    return toChanges(before.indexed, next.indexed);
  }

  return {
    get corpus() {
      return current.indexed.corpus;
    },
    get engine() {
      return current.opened.engine;
    },
    get readAt() {
      return current.readAt;
    },
    reload() {
      reading ??= replace().finally(() => {
        reading = undefined;
      });
      return reading;
    },
  };
}

/** Whoever has begun with a replaced engine is done with it by then. Milliseconds. */
const RETIREMENT = 10_000;

function retire(opened: OpenedEngine): void {
  // A file that can't be closed is one that a broken thread has left, and closed.
  setTimeout(() => void opened.close().catch(() => undefined), RETIREMENT).unref();
}

function toChanges(before: IndexedCorpus, after: IndexedCorpus): Changes {
  const old = toHashes(before);
  const fresh = toHashes(after);
  return {
    added: [...fresh.keys()].filter((file) => !old.has(file)),
    removed: [...old.keys()].filter((file) => !fresh.has(file)),
    changed: [...fresh]
      .filter(([file, hash]) => old.has(file) && old.get(file) !== hash)
      .map(([file]) => file),
  };
}

/** What each file held, the glossary among them. */
function toHashes({ corpus, glossaryHash }: IndexedCorpus): Map<string, string> {
  const hashes = new Map(corpus.documents.map(({ file, hash }) => [file, hash]));
  return glossaryHash === null ? hashes : hashes.set(GLOSSARY, glossaryHash);
}
