import type { Workshop } from './library.js';
import { createEngineOpener, type PostingsKind } from './store/engine-opener.js';
import { indexFolder } from './store/indexing.js';

/** Indexes and answers here and now, for programs that do nothing else. The postings are where `kind` says, or their number. */
export function createWorkshop(kind?: PostingsKind): Workshop {
  return { indexFolder, openEngine: createEngineOpener(kind) };
}
