import { readCorpus } from '../../src/corpus/corpus.js';
import type { Corpus } from '../../src/corpus/document.js';
import type { Engine } from '../../src/engine/answer.js';
import { createEngine } from '../../src/engine/engine.js';
import type { Lexicon } from '../../src/language/lexicon.js';
import { writeCorpus } from './corpus-files.js';

/** Reads and indexes files that go when the test ends. */
export async function indexFiles(
  files: Readonly<Record<string, string>>,
  lexicon: Lexicon,
): Promise<{ corpus: Corpus; engine: Engine }> {
  const corpus = await readCorpus(await writeCorpus(files));
  return { corpus, engine: await createEngine(corpus, lexicon) };
}
