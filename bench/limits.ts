import { toFigures } from './table.js';

/** How a figure grows with the corpus. */
export interface Growth {
  readonly name: string;
  readonly unit: string;
  /** What it may be at most. */
  readonly limit?: number | undefined;
  readonly points: readonly { readonly passages: number; readonly figure: number }[];
}

/** Which figure is over its limit with the fewest passages, measured or, if none is, by how it grew at last. */
export function findFirstToGiveOut(growths: readonly Growth[]): string {
  const [first] = growths
    .flatMap((growth) => {
      const passages = toPassagesAtLimit(growth);
      return passages === undefined ? [] : [{ growth, passages }];
    })
    .sort((a, b) => a.passages - b.passages);
  if (first === undefined) return 'What gives out first: nothing, by how the figures grew.';
  const { growth, passages } = first;
  const measured = passages <= (growth.points.at(-1)?.passages ?? 0);
  const rounded = Number(passages.toPrecision(2));
  return (
    `What gives out first: ${growth.name}, over ${toFigures(growth.limit ?? 0)} ${growth.unit} from some ` +
    `${toFigures(rounded)} passages on${measured ? '' : ', if it grows on as it did at last'}.`
  );
}

/** With how many passages the figure reaches its limit, on a straight line through the points on logarithmic scales. */
function toPassagesAtLimit({ limit, points }: Growth): number | undefined {
  if (limit === undefined || points.length < 2) return undefined;
  // A figure that is over with few passages and not with more was disturbed.
  const within = points.findLastIndex(({ figure }) => figure <= limit);
  if (within < 0) return points[0]?.passages;
  const [before, after] = points.slice(Math.min(within, points.length - 2));
  if (before === undefined || after === undefined) return undefined;
  const slope = Math.log(after.figure / before.figure) / Math.log(after.passages / before.passages);
  return slope > 0 ? before.passages * (limit / before.figure) ** (1 / slope) : undefined;
}
