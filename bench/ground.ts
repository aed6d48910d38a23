import { readdir, readFile } from 'node:fs/promises';
import { parseLexiconFile } from '../src/language/lexicon-file.js';
import { createLexicon, type Lexicon } from '../src/language/lexicon.js';
import { loadLexicon } from '../src/lexicon-loader.js';
import { createGenerator, type Generator } from './generated-corpus.js';
import { createWriter } from './generated-text.js';
import { toRanking, type LexiconFile } from './word-ranking.js';

/** The repository, seen from the build's `bench/`. */
export const ROOT = new URL('../../../', import.meta.url);

/** The generator over the project's own lexicon. */
export async function loadGenerator(): Promise<Generator> {
  return createGenerator(createWriter(toRanking(await readLexiconFiles())));
}

async function readLexiconFiles(): Promise<LexiconFile[]> {
  const folder = new URL('lexicon/', ROOT);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.tsv')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      rows: parseLexiconFile(await readFile(new URL(name, folder), 'utf8')).rows,
    })),
  );
}

/** A lexicon of its own for every measurement: it keeps what was looked up. */
export async function loadFreshLexicon(): Promise<Lexicon> {
  return createLexicon(await loadLexicon());
}
