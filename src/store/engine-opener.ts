import { toGlossaryTables } from '../corpus/glossary.js';
import type { Engine } from '../engine/answer.js';
import { createEngine } from '../engine/engine.js';
import { createMiniSearchPostings } from '../engine/minisearch-postings.js';
import { createLexicon, type Lexicon } from '../language/lexicon.js';
import { loadLexicon } from '../lexicon-loader.js';
import { openFinished } from './database.js';
import { createFts5Postings } from './fts5-postings.js';
import { createIndexReader } from './index-reader.js';
import { readMeta } from './meta.js';

/** Where the postings are: in memory, in MiniSearch, or in the index's file, in SQLite's FTS5. */
export type PostingsKind = 'memory' | 'file';

/** An engine on a saved index. */
export interface OpenedEngine {
  readonly engine: Engine;
  /** Lets go of the file: nothing may be asked of the engine any more. */
  close(): Promise<void>;
}

export type OpenEngine = (path: string) => Promise<OpenedEngine>;

/** Up to so many passages the postings are in memory: beyond, filling it takes longer than the file ever will. */
const MOST_IN_MEMORY = 500;

/** Opens engines on saved indexes. The postings are where their number says, or where `kind` does. */
export function createEngineOpener(kind?: PostingsKind): OpenEngine {
  let last: { readonly glossary: string; readonly lexicon: Lexicon } | undefined;
  return async (path) => {
    const tables = await loadLexicon();
    const database = openFinished(path);
    const index = createIndexReader(database);
    const chosen = kind ?? (index.size <= MOST_IN_MEMORY ? 'memory' : 'file');
    const postings =
      chosen === 'memory' ? createMiniSearchPostings(index.allTerms()) : createFts5Postings(database);
    const { glossary } = readMeta(database);
    // Most reloads leave the glossary as it is, and a lexicon remembers what it has read.
    if (last?.glossary !== glossary)
      last = { glossary, lexicon: createLexicon(tables, toGlossaryTables(glossary)) };
    const { lexicon } = last;
    return {
      engine: createEngine(index, postings, lexicon),
      close: async () => database.close(),
    };
  };
}
