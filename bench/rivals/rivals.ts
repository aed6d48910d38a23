import { createFlexSearch } from './flexsearch.js';
import { createMiniSearch } from './minisearch.js';
import { createOrama } from './orama.js';
import type { CreateRival } from './rival.js';
import { createSqlite } from './sqlite.js';

/** What Footnote is measured beside, each with its defaults, by the names that tables give them. */
export const RIVALS: Readonly<Record<string, CreateRival>> = {
  MiniSearch: createMiniSearch,
  'SQLite FTS5': createSqlite,
  FlexSearch: createFlexSearch,
  Orama: createOrama,
};
