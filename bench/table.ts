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
}

/** One question asked of performance; with `full` at 100,000 passages too. */
export type Benchmark = (options: { readonly full: boolean }) => Promise<Result>;

/** A result for people to read: first column to the left, figures to the right. */
export function toText({ title, columns, rows, targets }: Result): string {
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
