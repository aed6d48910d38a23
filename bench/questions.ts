import type { RivalUse } from './children/rival-use.js';
import { measureFootnote, measureRival } from './measurements.js';
import { RIVALS } from './rivals/rivals.js';
import { toFigures, toRatio, toTarget, type Benchmark, type Target } from './table.js';

/** At most so many milliseconds a question, by the number of passages. */
const LIMITS = [
  { passages: 10_000, median: 2, p99: 10 },
  { passages: 100_000, median: 10, p99: 50 },
];

/** How long a question takes, and what it finds, beside other search engines on the same passages. */
export const questions: Benchmark = async ({ full }) => {
  const rows: string[][] = [];
  const targets: Target[] = [];
  for (const passages of full ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]) {
    const { index, use } = await measureFootnote(passages);
    const toRow = (name: string, { indexing, question, resident, answered, found }: RivalUse): string[] => [
      name,
      toFigures(passages),
      toFigures(question.median),
      toFigures(question.p99),
      toRatio(question.median, use.question.median),
      toFigures(indexing),
      toFigures(resident),
      answered.toFixed(2),
      found.toFixed(2),
    ];
    rows.push(toRow('Footnote', { ...use, indexing: index.indexing }));
    for (const name of Object.keys(RIVALS)) {
      const rival = await measureRival(name, passages);
      rows.push(typeof rival === 'string' ? [name, toFigures(passages), rival] : toRow(name, rival));
    }
    for (const limit of LIMITS.filter((one) => one.passages === passages))
      for (const figure of ['median', 'p99'] as const)
        targets.push(
          toTarget(
            `a question at ${toFigures(passages)} passages, ${figure}`,
            use.question[figure],
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
  };
};
