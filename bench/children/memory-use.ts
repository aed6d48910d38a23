// Indexes a generated corpus in a fresh process with --expose-gc and prints `MemoryUse` as JSON.
import { createEngine } from '../../src/engine/engine.js';
import { toPassages } from '../../src/engine/passages.js';
import { toCorpus } from '../generated-corpus.js';
import { loadFreshLexicon, loadGenerator } from '../ground.js';
import { createPlainSearch } from '../plain-search.js';

/** Megabytes, more than before the corpus was there, save `resident`: that of the whole process. */
export interface MemoryUse {
  readonly heap: number;
  /** Typed arrays. */
  readonly buffers: number;
  readonly resident: number;
}

const [engine = '', passages = '0'] = process.argv.slice(2);
const generator = await loadGenerator();
const toSettled = (): NodeJS.MemoryUsage => {
  globalThis.gc?.();
  return process.memoryUsage();
};
const before = toSettled();
const corpus = toCorpus(generator.documents(Number(passages)));
const held =
  engine === 'footnote'
    ? await createEngine(corpus, await loadFreshLexicon())
    : createPlainSearch(toPassages(corpus).passages);
const after = toSettled();
const toMegabytes = (bytes: number): number => bytes / 2 ** 20;
const use: MemoryUse = {
  heap: toMegabytes(after.heapUsed - before.heapUsed),
  buffers: toMegabytes(after.arrayBuffers - before.arrayBuffers),
  resident: toMegabytes(after.rss),
};
// The index is asked once more, so that it was alive until here.
held.ask('memory', 1);
process.stdout.write(JSON.stringify(use));
