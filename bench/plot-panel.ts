import type { Growth } from './limits.js';

/** A line of a panel. */
export interface Line extends Growth {
  /** What it is compared with, not what it is about. */
  readonly faint?: boolean;
}

interface Axis {
  readonly decades: readonly number[];
  /** Where on the panel a value stands. */
  at(value: number): number;
}

const MARGIN = { left: 48, right: 175, top: 34, bottom: 40 };
const COLOURS = ['#0b5fa5', '#c2410c', '#15803d', '#7e22ce'];
const FAINT = '#8a8f98';
/** Between labels that stand beneath each other. */
const LABEL_HEIGHT = 12;

/** One diagram with logarithmic axes, its lines named at their ends and their limits broken lines of the same colour. */
export function toPanel(
  title: string,
  lines: readonly Line[],
  size: { width: number; height: number },
): string {
  const points = lines.flatMap((line) => line.points);
  const right = size.width - MARGIN.right;
  const bottom = size.height - MARGIN.bottom;
  const x = toAxis(
    points.map(({ passages }) => passages),
    MARGIN.left,
    right,
  );
  const y = toAxis(
    [...points.map(({ figure }) => figure), ...lines.flatMap(({ limit }) => limit ?? [])],
    bottom,
    MARGIN.top,
  );
  const grid = [
    ...x.decades.map((value) => {
      const at = x.at(value);
      return `${toRule(at, MARGIN.top, at, bottom, '#e5e7eb')}${toLabel(at, bottom + 15, value.toLocaleString('en'), '#444', 'middle')}`;
    }),
    ...y.decades.map((value) => {
      const at = y.at(value);
      return `${toRule(MARGIN.left, at, right, at, '#e5e7eb')}${toLabel(MARGIN.left - 5, at + 4, value.toLocaleString('en'), '#444', 'end')}`;
    }),
  ];
  const ends = spread(lines.map((line) => y.at(line.points.at(-1)?.figure ?? 1)));
  const drawn = lines.map((line, i) => {
    const colour = line.faint === true ? FAINT : (COLOURS[i % COLOURS.length] ?? FAINT);
    const path = line.points.map(
      ({ passages, figure }) => `${toCoordinate(x.at(passages))},${toCoordinate(y.at(figure))}`,
    );
    const limit =
      line.limit === undefined
        ? ''
        : toRule(MARGIN.left, y.at(line.limit), right, y.at(line.limit), colour, ' stroke-dasharray="4 4"');
    const dots = path.map((point) => {
      const [cx, cy] = point.split(',');
      return `<circle cx="${cx}" cy="${cy}" r="2.5" fill="${colour}"/>`;
    });
    return `${limit}<polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="${line.faint === true ? 1 : 2}"/>${dots.join('')}${toLabel(right + 6, (ends[i] ?? 0) + 4, line.name, colour)}`;
  });
  return [
    toLabel(MARGIN.left, 18, title, '#111', 'start', ' font-weight="600" font-size="13"'),
    ...grid,
    toLabel((MARGIN.left + right) / 2, bottom + 31, 'passages', '#444', 'middle'),
    ...drawn,
  ].join('\n');
}

/** Whole decades around the values. */
function toAxis(values: readonly number[], from: number, to: number): Axis {
  const logarithms = values.filter((value) => value > 0).map(Math.log10);
  const first = Math.floor(Math.min(...logarithms));
  const last = Math.max(first + 1, Math.ceil(Math.max(...logarithms)));
  return {
    decades: Array.from({ length: last - first + 1 }, (_, i) => Number(`1e${first + i}`)),
    at: (value) => from + ((Math.log10(value) - first) / (last - first)) * (to - from),
  };
}

/** Heights of labels, moved apart where they would cover each other. */
function spread(heights: readonly number[]): number[] {
  const moved = [...heights];
  let last = -Infinity;
  for (const [i] of [...heights.entries()].sort(([, a], [, b]) => a - b)) {
    moved[i] = last = Math.max(heights[i] ?? 0, last + LABEL_HEIGHT);
  }
  return moved;
}

function toRule(x1: number, y1: number, x2: number, y2: number, colour: string, more = ''): string {
  const [a, b, c, d] = [x1, y1, x2, y2].map(toCoordinate);
  return `<line x1="${a}" y1="${b}" x2="${c}" y2="${d}" stroke="${colour}"${more}/>`;
}

function toLabel(x: number, y: number, text: string, colour: string, anchor = 'start', more = ''): string {
  return `<text x="${toCoordinate(x)}" y="${toCoordinate(y)}" fill="${colour}" text-anchor="${anchor}"${more}>${text}</text>`;
}

function toCoordinate(value: number): string {
  return value.toFixed(1);
}
