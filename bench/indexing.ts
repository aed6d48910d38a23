import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCorpus } from '../src/corpus/corpus.js';
import type { Corpus } from '../src/corpus/document.js';
import { createEngine } from '../src/engine/engine.js';
import { toPassages } from '../src/engine/passages.js';
import { LANGUAGES } from '../src/language/language.js';
import { createEngineParts } from './engine-parts.js';
import type { GeneratedDocument } from './generated-corpus.js';
import { loadFreshLexicon, loadGenerator } from './ground.js';
import { createPlainSearch } from './plain-search.js';
import { toFigures, toRatio, type Benchmark } from './table.js';

/** How many times as long as without glosses and sound keys. */
const MOST_RATIO = 4;
/** Compiles what is measured before it is. */
const WARM_UP = 500;

/** How fast files are read and passages indexed. */
export const indexing: Benchmark = async ({ full }) => {
  const size = full ? 100_000 : 10_000;
  const documents = (await loadGenerator()).documents(size);
  const folder = await mkdtemp(join(tmpdir(), 'footnote-bench-'));
  try {
    await writeAll(documents, folder);
    let corpus = await readCorpus(folder);
    const reading = await toSeconds(async () => {
      corpus = await readCorpus(folder);
    });
    const { passages } = toPassages(corpus);
    const lexicon = await loadFreshLexicon();
    for (const known of [lexicon, null]) createEngineParts(passages.slice(0, WARM_UP), known);
    const engine = await toSeconds(() => createEngine(corpus, lexicon));
    const without = await toSeconds(() => createEngineParts(passages, null));
    const plain = await toSeconds(() => createPlainSearch(passages));
    const toRow = (name: string, seconds: number, count = passages.length, reference = plain): string[] => [
      name,
      toFigures(seconds),
      toFigures(count / seconds),
      toRatio(seconds / count, reference / passages.length),
    ];
    const rows = [
      toRow('read and index: Footnote', reading + engine),
      toRow('read: Footnote', reading),
      toRow('index: Footnote', engine),
      toRow('… without glosses and sound keys', without),
    ];
    for (const language of LANGUAGES) {
      const some: Corpus = {
        ...corpus,
        documents: corpus.documents.filter((one) => one.language === language),
      };
      rows.push(
        toRow(
          `… ${language} alone`,
          await toSeconds(() => createEngine(some, lexicon)),
          toPassages(some).passages.length,
        ),
      );
    }
    rows.push(toRow('index: MiniSearch with its defaults', plain));
    const ratio = engine / without;
    return {
      title: `Reading and indexing ${toFigures(passages.length)} passages`,
      columns: ['', 'seconds', 'passages/s', 'ratio a passage'],
      rows,
      targets: [
        {
          text: `indexing at most ${MOST_RATIO}× as long as without glosses and sound keys: ${ratio.toFixed(2)}×`,
          holds: ratio <= MOST_RATIO,
        },
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function writeAll(documents: readonly GeneratedDocument[], folder: string): Promise<void> {
  for (const { file, text } of documents) await writeFile(join(folder, file), text);
}

async function toSeconds(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return (performance.now() - start) / 1000;
}
