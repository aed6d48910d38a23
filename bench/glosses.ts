import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GeneratedQuestion } from './generated-corpus.js';
import type { Engine } from '../src/engine/answer.js';
import { createEngine } from '../src/engine/engine.js';
import type { StoredIndex } from '../src/engine/stored-index.js';
import { toTables } from '../src/language/lexicon-tables.js';
import { createLexicon, type Lexicon } from '../src/language/lexicon.js';
import { openFinished } from '../src/store/database.js';
import { createFts5Postings } from '../src/store/fts5-postings.js';
import { createIndexReader } from '../src/store/index-reader.js';
import { indexFolder } from '../src/store/indexing.js';
import { readGeneratedQuestions, readPassages, toGeneratedFolder } from './generated-folder.js';
import { loadFreshLexicon } from './ground.js';
import { toFigures, toRatio, toTarget, type Benchmark } from './table.js';
import { writeTermsOnlyIndex } from './terms-only-index.js';
import { toProcessorSeconds, toTiming, type Timing } from './timing.js';

const PASSAGES = 10_000;
const TOP = 3;
/** How many times as long as without glosses and sound keys it may take at most. */
const LIMITS = { question: 2.5, indexing: 4 };

/** What finding across languages and by sound costs: the same passages and questions with and without glosses and sound keys. */
export const glosses: Benchmark = async () => {
  const folder = await toGeneratedFolder(PASSAGES);
  const { warmUp, timed } = readGeneratedQuestions(folder.questions);
  const texts = [...readPassages(folder.directory)].map(({ text }) => text);
  const temporary = await mkdtemp(join(tmpdir(), 'footnote-bench-'));
  try {
    const began = process.cpuUsage();
    const saved = (await indexFolder({ ...folder, dataDirectory: temporary })).path;
    const indexing = toProcessorSeconds(began);
    const bare = join(temporary, 'terms-only');
    const beganBare = process.cpuUsage();
    writeTermsOnlyIndex(bare, texts, createLexicon(toTables([])));
    const bareIndexing = toProcessorSeconds(beganBare);
    const engines = [
      openIndex(saved, await loadFreshLexicon()),
      openIndex(bare, createLexicon(toTables([])), { findSounds: (skeletons) => skeletons.map(() => []) }),
    ] as const;
    await timeInTurn(warmUp, engines);
    const [whole, without] = await timeInTurn(timed, engines);
    const toRow = (name: string, { median, p99 }: Timing, seconds: number): string[] => [
      name,
      toFigures(median),
      toFigures(p99),
      toRatio(median, without.median),
      toFigures(seconds),
      toRatio(seconds, bareIndexing),
    ];
    return {
      title: `Glosses and sound keys: what they cost in ${toFigures(PASSAGES)} passages (indexing in processor time)`,
      columns: ['', 'median ms', 'p99 ms', 'ratio', 'indexing s', 'ratio'],
      rows: [toRow('with', whole, indexing), toRow('without', without, bareIndexing)],
      targets: [
        toTarget('a question, beside one without', whole.median / without.median, LIMITS.question, '×'),
        toTarget('indexing, beside that without', indexing / bareIndexing, LIMITS.indexing, '×'),
      ],
    };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
};

function openIndex(path: string, lexicon: Lexicon, less: Partial<StoredIndex> = {}): Engine {
  const database = openFinished(path);
  return createEngine({ ...createIndexReader(database), ...less }, createFts5Postings(database), lexicon);
}

/** Asks each question of both, one straight after the other: what else the machine does weighs on both alike. In milliseconds. */
async function timeInTurn(
  questions: readonly GeneratedQuestion[],
  engines: readonly [Engine, Engine],
): Promise<[Timing, Timing]> {
  const spans: [number[], number[]] = [[], []];
  for (const { question } of questions) {
    for (const side of [0, 1] as const) {
      const before = performance.now();
      await engines[side].ask(question, TOP);
      spans[side].push(performance.now() - before);
    }
  }
  return [toTiming(spans[0]), toTiming(spans[1])];
}
