import { readCorpus } from './corpus/corpus.js';
import type { Corpus } from './corpus/document.js';
import { GLOSSARY, readGlossary, type Glossary } from './corpus/glossary.js';
import type { Engine } from './engine/answer.js';
import { createEngine } from './engine/engine.js';
import { createLexicon } from './language/lexicon.js';
import type { LexiconTables } from './language/lexicon-tables.js';
import { loadLexicon } from './lexicon-loader.js';

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

/** All that one reading of the folder made. */
interface Reading {
  readonly corpus: Corpus;
  readonly glossary: Glossary;
  readonly engine: Engine;
  readonly readAt: Date;
}

export interface LibraryOptions {
  readonly directory: string;
  readonly onProgress?: (done: number, total: number) => void;
  readonly now?: () => Date;
}

/** Reads and indexes a folder of documents. Throws a `UserError` where it can't be read. */
export async function createLibrary(options: LibraryOptions): Promise<Library> {
  const { now = () => new Date() } = options;
  const lexicon = await loadLexicon();
  let current = await read(options, lexicon, now);
  let reading: Promise<Changes> | undefined;

  async function replace(): Promise<Changes> {
    const next = await read(options, lexicon, now);
    const changes = toChanges(current, next);
    current = next;
    return changes;
  }

  return {
    get corpus() {
      return current.corpus;
    },
    get engine() {
      return current.engine;
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

async function read(
  { directory, onProgress }: LibraryOptions,
  tables: LexiconTables,
  now: () => Date,
): Promise<Reading> {
  const readAt = now();
  const corpus = await readCorpus(directory);
  const glossary = await readGlossary(directory);
  const engine = await createEngine(corpus, createLexicon(tables, glossary.tables), onProgress);
  return { corpus, glossary, engine, readAt };
}

function toChanges(before: Reading, after: Reading): Changes {
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
function toHashes({ corpus, glossary }: Reading): Map<string, string> {
  const hashes = new Map(corpus.documents.map(({ file, hash }) => [file, hash]));
  return glossary.hash === null ? hashes : hashes.set(GLOSSARY, glossary.hash);
}
