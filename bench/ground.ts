import { createLexicon, type Lexicon } from '../src/language/lexicon.js';
import { loadLexicon, readLexiconRows } from '../src/lexicon-loader.js';
import { createGenerator, type Generator } from './generated-corpus.js';

/** The repository, seen from the build's `bench/`. */
export const ROOT = new URL('../../../', import.meta.url);

/** The generator over the project's own lexicon. */
export async function loadGenerator(): Promise<Generator> {
  return createGenerator(await readLexiconRows(new URL('lexicon/', ROOT)));
}

/** A lexicon of its own for every measurement: it keeps what was looked up. */
export async function loadFreshLexicon(): Promise<Lexicon> {
  return createLexicon(await loadLexicon());
}
