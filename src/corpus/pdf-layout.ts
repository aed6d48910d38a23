import type { PageLine } from './pdf-lines.js';

/** What is usual in a document, so that what is not can be told; lengths are in points. */
export interface Layout {
  /** Size of the letters of its text. */
  readonly size: number;
  /** Usual distance between baselines, as a multiple of the letters' size. */
  readonly leading: number;
  /** The margins of the column that a line stands in. */
  leftOf(line: PageLine): number;
  rightOf(line: PageLine): number;
}

/** Lines that begin within this many letter sizes of each other stand in one column. */
const COLUMN = 6;

interface Margins {
  left: number[];
  right: number[];
}

export function measureLayout(lines: readonly PageLine[]): Layout {
  const size = findCommonest(lines.map((line) => Math.round(line.size * 2) / 2)) ?? 1;
  const body = lines.filter((line) => Math.abs(line.size - size) < 1);
  const columns = new Map<number, Margins>();
  const keyOf = (line: PageLine): number => Math.floor(line.left / (COLUMN * size));
  for (const line of body) {
    // An indented line may fall into the next slot, so each counts for its neighbours too.
    for (const key of [keyOf(line) - 1, keyOf(line), keyOf(line) + 1]) {
      const margins = columns.get(key) ?? { left: [], right: [] };
      columns.set(key, margins);
      margins.left.push(Math.round(line.left));
      margins.right.push(line.right);
    }
  }
  const edges = new Map(
    [...columns].map(([key, { left, right }]) => {
      const sorted = right.sort((a, b) => a - b);
      // A line in a hundred may stand out.
      return [key, { left: findCommonest(left), right: sorted[Math.floor((sorted.length - 1) * 0.99)] }] as const;
    }),
  );
  return {
    size,
    leading: measureLeading(body),
    leftOf: (line) => edges.get(keyOf(line))?.left ?? line.left,
    rightOf: (line) => edges.get(keyOf(line))?.right ?? line.right,
  };
}

function measureLeading(body: readonly PageLine[]): number {
  const gaps: number[] = [];
  for (const [index, line] of body.entries()) {
    const next = body[index + 1];
    const gap = next && next.page === line.page ? (line.baseline - next.baseline) / line.size : 0;
    if (gap > 0.5 && gap <= 2.5) gaps.push(Math.round(gap * 20) / 20);
  }
  return findCommonest(gaps) ?? 1.2;
}

/** The value that occurs most; the smallest of several. */
function findCommonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | undefined;
  for (const [value, count] of counts) {
    const most = best === undefined ? 0 : (counts.get(best) ?? 0);
    if (best === undefined || count > most || (count === most && value < best)) best = value;
  }
  return best;
}
