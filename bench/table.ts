/** A target, and whether this run holds it. */
export interface Target {
  readonly text: string;
  readonly holds: boolean;
}

/** What a benchmark found: a table of ready-made cells and the targets that its figures are held against. */
export interface Result {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly targets: readonly Target[];
  /** Whole sentences. */
  readonly remarks?: readonly string[];
}

/** What whoever runs the benchmarks asked for. */
export interface BenchmarkOptions {
  /** At 1,000,000 passages too. */
  readonly full: boolean;
  /** The file for a plot of how figures grow. */
  readonly plot: string | undefined;
  /** Folders with judged questions. */
  readonly sets: readonly string[];
  /** How large the corpus is, how long to go on, and how many questions to ask a second, where a benchmark lets that be chosen. */
  readonly passages: number | undefined;
  readonly seconds: number | undefined;
  readonly minutes: number | undefined;
  readonly rate: number | undefined;
}

/** One question asked of performance. */
export type Benchmark = (options: BenchmarkOptions) => Promise<Result>;

/** A figure that may be so much at most. */
export function toTarget(name: string, figure: number, limit: number, unit: string): Target {
  return {
    text: `${name} ≤ ${toFigures(limit)} ${unit}: ${toFigures(figure)} ${unit}`,
    holds: figure <= limit,
  };
}

/** A result for people to read: first column to the left, figures to the right. */
export function toText({ title, columns, rows, targets, remarks = [] }: Result): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const [head = '', ...body] = lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  return [
    title,
    head,
    '-'.repeat(head.length),
    ...body,
    ...targets.map(({ text, holds }) => `${holds ? 'holds' : 'FAILS'}: ${text}`),
    ...remarks,
  ].join('\n');
}

/** A number with three significant digits at least, and thousands set apart. */
export function toFigures(value: number): string {
  return value.toLocaleString(
    'en',
    value < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 },
  );
}

/** How many times as much as the reference. */
export function toRatio(value: number, reference: number): string {
  return `${(value / reference).toFixed(2)}×`;
}
