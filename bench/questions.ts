import { createEngine } from '../src/engine/engine.js';
import { toPassages } from '../src/engine/passages.js';
import type { Lexicon } from '../src/language/lexicon.js';
import { createEngineParts } from './engine-parts.js';
import { toCorpus } from './generated-corpus.js';
import { loadFreshLexicon, loadGenerator } from './ground.js';
import { createPlainSearch } from './plain-search.js';
import { toFigures, toRatio, type Benchmark, type Target } from './table.js';
import { time, type Timing } from './timing.js';

const QUESTIONS = 400;
const TOP = 3;
/** At 10,000 passages: milliseconds at the median, and how many times as long as without glosses and sound keys. */
const TARGET = { passages: 10_000, median: 5, ratio: 2 };

/** How long a question takes. */
export const questions: Benchmark = async ({ full }) => {
  const generator = await loadGenerator();
  const rows: string[][] = [];
  const targets: Target[] = [];
  for (const size of full ? [1000, 10_000, 100_000] : [1000, 10_000]) {
    const asked = generator.questions(QUESTIONS, size);
    const corpus = toCorpus(generator.documents(size));
    const { passages } = toPassages(corpus);
    // Each is made and asked in turn, and gone before the next is made.
    const measure = async (create: () => Promise<(question: string) => unknown>): Promise<Timing> =>
      time(asked, await create());
    const plain = await measure(async () => {
      const search = createPlainSearch(passages);
      return (question) => search.ask(question, TOP);
    });
    const whole = await measure(async () => {
      const engine = await createEngine(corpus, await loadFreshLexicon());
      return (question) => engine.ask(question, TOP).passages[0]?.matches;
    });
    const measureParts = (known: Lexicon | null): Promise<Timing> =>
      measure(async () => {
        const parts = createEngineParts(passages, known);
        return (question) => parts.ask(question, TOP);
      });
    const unmarked = await measureParts(await loadFreshLexicon());
    const without = await measureParts(null);
    const toRow = (name: string, { median, p99 }: Timing): string[] => [
      name,
      toFigures(passages.length),
      toFigures(median),
      toFigures(p99),
      toRatio(median, plain.median),
      toRatio(p99, plain.p99),
    ];
    rows.push(
      toRow('Footnote, the first passage marked', whole),
      toRow('… found and ranked, none marked', unmarked),
      toRow('… without glosses and sound keys', without),
      toRow('MiniSearch with its defaults', plain),
    );
    if (size !== TARGET.passages) continue;
    const ratio = unmarked.median / without.median;
    targets.push(
      { text: `median at 10,000 under ${TARGET.median} ms`, holds: whole.median < TARGET.median },
      {
        text: `at 10,000 at most ${TARGET.ratio}× as long as without glosses and sound keys: ${ratio.toFixed(2)}×`,
        holds: ratio <= TARGET.ratio,
      },
    );
  }
  return {
    title: 'Questions of six words, a quarter in each language',
    columns: ['', 'passages', 'median ms', 'p99 ms', 'median ratio', 'p99 ratio'],
    rows,
    targets,
  };
};
