import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Unit } from '../src/language/analysis.js';
import { createLexicon } from '../src/language/lexicon.js';
import { openFinished } from '../src/store/database.js';
import { createFts5Postings } from '../src/store/fts5-postings.js';
import { createIndexReader } from '../src/store/index-reader.js';
import { indexFolder } from '../src/store/indexing.js';
import { keepPostings } from '../src/engine/postings.js';
import type { Lexicon } from '../src/language/lexicon.js';
import { createEngineParts } from './engine-parts.js';
import { readGeneratedQuestions, readPassages, toGeneratedFolder } from './generated-folder.js';
import { loadFreshLexicon } from './ground.js';
import { toFigures, toRatio, toTarget, type Benchmark } from './table.js';
import { toTermsOnly, writeTermsOnlyIndex } from './terms-only-index.js';
import { time, toSeconds, type Timing } from './timing.js';

const PASSAGES = 10_000;
const TOP = 3;
/** How many times as long as without glosses and sound keys it may take at most. */
const LIMITS = { question: 2, indexing: 4 };

/** What finding across languages and by sound costs: the same passages and questions with and without glosses and sound keys. */
export const glosses: Benchmark = async () => {
  const folder = await toGeneratedFolder(PASSAGES);
  const questions = readGeneratedQuestions(folder.questions).map(({ question }) => question);
  const texts = [...readPassages(folder.directory)].map(({ text }) => text);
  const temporary = await mkdtemp(join(tmpdir(), 'footnote-bench-'));
  try {
    let saved = '';
    const indexing = await toSeconds(async () => {
      saved = (await indexFolder({ ...folder, dataDirectory: temporary })).path;
    });
    const bare = join(temporary, 'terms-only');
    const bareIndexing = await toSeconds(() => writeTermsOnlyIndex(bare, texts, createLexicon()));
    const whole = await ask(saved, questions, await loadFreshLexicon());
    const without = await ask(bare, questions, createLexicon(), toTermsOnly);
    const toRow = (name: string, { median, p99 }: Timing, seconds: number): string[] => [
      name,
      toFigures(median),
      toFigures(p99),
      toRatio(median, without.median),
      toFigures(seconds),
      toRatio(seconds, bareIndexing),
    ];
    return {
      title: `Glosses and sound keys: finding and ranking, nothing shown, in ${toFigures(PASSAGES)} passages`,
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

async function ask(
  path: string,
  questions: readonly string[],
  lexicon: Lexicon,
  toUnit?: (unit: Unit) => Unit,
): Promise<Timing> {
  const database = openFinished(path);
  const index = createIndexReader(database);
  const parts = createEngineParts(index, keepPostings(createFts5Postings(database)), lexicon, toUnit);
  const timing = await time(questions, (question) => parts(question, TOP));
  database.close();
  return timing;
}
