import type { Corpus } from './corpus/document.js';
import { GLOSSARY } from './corpus/document-name.js';
import type { Engine } from './engine/answer.js';
import { watchEngine, type EngineInUse } from './engine-use.js';
import { createEstimate, type OnProgress } from './progress.js';
import type { OpenedEngine, OpenEngine } from './store/engine-opener.js';
import type { IndexedCorpus, IndexFolder } from './store/indexing.js';

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
  /**
   * Reads the folder again. Two calls at once share one reading. Where it fails, the old corpus and index stay and the
   * promise rejects: with a `UserError` where somebody can mend it, with `ReloadStopped` where it was given up.
   */
  reload(onProgress?: OnProgress): Promise<Changes>;
  /** Gives up a reload that is under way. */
  stopReload(): void;
}

/** A reload was given up because the program ends. */
export class ReloadStopped extends Error {
  override name = 'ReloadStopped';
}

export interface LibraryOptions {
  /** The documents. */
  readonly directory: string;
  /** What is remembered: the saved index. Made where missing. */
  readonly dataDirectory: string;
  readonly onProgress?: OnProgress;
  readonly now?: () => Date;
  /** What does the work: here and now, or elsewhere, in threads. */
  readonly workshop: Workshop;
}

/** Indexes folders, and answers from what came of it. */
export interface Workshop {
  readonly indexFolder: IndexFolder;
  readonly openEngine: OpenEngine;
}

/** All that one reading of the folder made. */
interface Reading {
  readonly indexed: IndexedCorpus;
  readonly opened: OpenedEngine & EngineInUse;
  readonly readAt: Date;
}

/** A reload that is under way. */
interface Reload {
  readonly changes: Promise<Changes>;
  readonly listeners: Set<OnProgress>;
  readonly stop: AbortController;
}

/** Whoever has begun with a replaced engine is done with it where nothing was asked of it for so long. Milliseconds. */
const RETIREMENT = 10_000;

/** Reads and indexes a folder of documents. Throws a `UserError` where it can't be read, or its index can't be saved. */
export async function createLibrary(options: LibraryOptions): Promise<Library> {
  const { directory, dataDirectory, workshop, onProgress, now = () => new Date() } = options;
  let current = await read(new Set(onProgress === undefined ? [] : [onProgress]));
  let reload: Reload | undefined;

  async function read(
    listeners: ReadonlySet<OnProgress>,
    signal?: AbortSignal,
    last?: Reading,
  ): Promise<Reading> {
    const readAt = now();
    const estimate = createEstimate(() => now().getTime());
    const indexed = await workshop.indexFolder({
      directory,
      dataDirectory,
      signal,
      onProgress(done, total) {
        const progress = estimate(done, total);
        for (const listener of listeners) listener(progress);
      },
    });
    // The same file is the same index.
    const opened = last?.indexed.path === indexed.path ? last.opened : await open(indexed.path);
    return { indexed, opened, readAt };
  }

  async function open(path: string): Promise<OpenedEngine & EngineInUse> {
    const opened = await workshop.openEngine(path);
    return { ...opened, ...watchEngine(opened.engine, () => performance.now()) };
  }

  async function replace(listeners: ReadonlySet<OnProgress>, signal: AbortSignal): Promise<Changes> {
    const before = current;
    try {
      current = await read(listeners, signal, before);
    } catch (error) {
      throw signal.aborted ? new ReloadStopped('the reload was given up', { cause: error }) : error;
    }
    if (before.opened !== current.opened) retire(before.opened);
    return toChanges(before.indexed, current.indexed);
  }

  function begin(): Reload {
    const listeners = new Set(onProgress === undefined ? [] : [onProgress]);
    const stop = new AbortController();
    const changes = replace(listeners, stop.signal).finally(() => {
      reload = undefined;
    });
    return { listeners, stop, changes };
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
    reload(listener) {
      reload ??= begin();
      if (listener !== undefined) reload.listeners.add(listener);
      return reload.changes;
    },
    stopReload: () => reload?.stop.abort(),
  };
}

function retire(opened: OpenedEngine & EngineInUse): void {
  const timer = setInterval(() => {
    if (!opened.isIdleFor(RETIREMENT)) return;
    clearInterval(timer);
    // An engine that can't be closed is one whose thread broke down, which closed it.
    opened.close().catch(() => undefined);
  }, RETIREMENT).unref();
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
