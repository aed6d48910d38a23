import { orFailure } from './child.js';
import type { RivalUse } from './children/rival-use.js';
import { measureFootnote, measureRival } from './measurements.js';
import { RIVALS } from './rivals/rivals.js';
import { toFigures, toRatio, toTarget, type Benchmark, type Target } from './table.js';

const SIZES = [1000, 10_000, 100_000];
/** At most so many milliseconds a question, by the number of passages. */
const LIMITS = [
  { passages: 10_000, median: 2, p99: 10 },
  { passages: 100_000, median: 10, p99: 50 },
];

/** How long a question takes, and what it finds, beside other search engines on the same passages. */
export const questions: Benchmark = async () => {
  const rows: string[][] = [];
  const targets: Target[] = [];
  for (const passages of SIZES) {
    const footnote = await orFailure(measureFootnote(passages));
    const reference = typeof footnote === 'string' ? undefined : footnote.use.question;
    const toRow = (name: string, { indexing, question, resident, answered, found }: RivalUse): string[] => [
      name,
      toFigures(passages),
      toFigures(question.median),
      toFigures(question.p99),
      reference === undefined ? '' : toRatio(question.median, reference.median),
      toFigures(indexing),
      toFigures(resident),
      answered.toFixed(2),
      found.toFixed(2),
    ];
    const add = (name: string, use: RivalUse | string): void =>
      void rows.push(typeof use === 'string' ? [name, toFigures(passages), use] : toRow(name, use));
    add(
      'Footnote',
      typeof footnote === 'string' ? footnote : { ...footnote.use, indexing: footnote.index.indexing },
    );
    for (const name of Object.keys(RIVALS)) add(name, await measureRival(name, passages));
    for (const limit of LIMITS.filter((one) => one.passages === passages))
      for (const figure of ['median', 'p99'] as const)
        targets.push(
          toTarget(
            `a question at ${toFigures(passages)} passages, ${figure}`,
            reference?.[figure] ?? NaN,
            limit[figure],
            'ms',
          ),
        );
  }
  return {
    title: 'Questions of six words, a quarter in each language, beside others with their defaults',
    columns: [
      '',
      'passages',
      'median ms',
      'p99 ms',
      'ratio',
      'indexing s',
      'memory MB',
      'finds any',
      'finds it',
    ],
    rows,
    targets,
    remarks: [
      'An engine that finds nothing is quick. “Finds any”: for which share of the questions it found a passage at all;',
      '“finds it”: for which share the passage that the question was made of stands among the first three.',
    ],
  };
};
