import { runChild } from './child.js';
import type { MemoryUse } from './children/memory-use.js';
import { toFigures, toRatio, type Benchmark } from './table.js';

const ENGINES = [
  ['footnote', 'Footnote'],
  ['plain', 'MiniSearch with its defaults'],
] as const;

/** What an index of generated passages takes, the passages themselves included, each in a process of its own. */
export const memory: Benchmark = async ({ full }) => {
  const rows: string[][] = [];
  for (const size of full ? [1000, 10_000, 100_000] : [1000, 10_000]) {
    const uses: MemoryUse[] = [];
    for (const [engine] of ENGINES)
      uses.push((await runChild('memory-use.js', engine, `${size}`)) as MemoryUse);
    ENGINES.forEach(([, name], i) => {
      const [use, plain] = [uses[i], uses.at(-1)];
      if (use === undefined || plain === undefined) return;
      rows.push([
        name,
        toFigures(size),
        toFigures(use.heap),
        toFigures(use.buffers),
        toFigures(use.resident),
        toRatio(use.heap + use.buffers, plain.heap + plain.buffers),
      ]);
    });
  }
  return {
    title: 'Memory after indexing, in MB',
    columns: ['', 'passages', 'heap', 'typed arrays', 'whole process', 'ratio'],
    rows,
    targets: [],
  };
};
