import type { PageLine } from './pdf-lines.js';

/** Lines at the head and foot of each page that may be running ones. */
const MARGIN_LINES = 3;
/** How far the baseline of a running line may differ from page to page, in points. */
const DRIFT = 4;

const NUMBER = '(?:\\p{Nd}{1,4}|[ivxlc]{1,7})';
const PAGE_WORD = 'pages?|p\\.|seite|पृष्ठ|पेज|পৃষ্ঠা|পাতা|ページ|頁|第';
const PAGE_NUMBER = new RegExp(
  `^[-–—|\\s]*(?:${PAGE_WORD})?\\s*${NUMBER}\\s*(?:ページ|頁)?\\s*(?:(?:/|of|में से|এর মধ্যে|[-–—|])\\s*(?:${NUMBER})?\\s*(?:ページ|頁)?)?[-–—|\\s]*$`,
  'iu',
);

/** Leaves out running headers and footers, and the numbers of pages. */
export function withoutMargins(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const margins = pages.map(findMargin);
  const seen = new Map<string, number[]>();
  for (const line of margins.flat()) {
    const key = toKey(line.text);
    const baselines = seen.get(key);
    if (baselines) baselines.push(line.baseline);
    else seen.set(key, [line.baseline]);
  }
  const isRunning = (line: PageLine): boolean => {
    const level = seen.get(toKey(line.text))?.filter((baseline) => Math.abs(baseline - line.baseline) <= DRIFT);
    return (level?.length ?? 0) >= Math.min(3, Math.max(2, pages.length / 2));
  };
  return pages.map((lines, index) => {
    const margin = margins[index] ?? [];
    const isDropped = (line: PageLine): boolean => isPageNumber(line) || isRunning(line);
    const down = margin.slice(0, MARGIN_LINES);
    const up = margin.slice(-MARGIN_LINES).toReversed();
    const dropped = new Set([...takeEdge(down, lines, isDropped), ...takeEdge(up, lines, isDropped)]);
    return lines.filter((line) => !dropped.has(line));
  });
}

/** The lines from the edge inwards that are dropped: up to the last one that stands apart from the text. */
function takeEdge(
  edge: readonly PageLine[],
  lines: readonly PageLine[],
  isDropped: (line: PageLine) => boolean,
): PageLine[] {
  const end = edge.findIndex((line) => !isDropped(line));
  const running = end < 0 ? [...edge] : edge.slice(0, end);
  const rest = lines.filter((line) => !running.includes(line));
  const apart = running.findLastIndex((line, index) => [...running.slice(index + 1), ...rest].every((other) => isApart(line, other)));
  return running.slice(0, apart + 1);
}

/** Whether two lines are on one level, or further from each other than lines of a paragraph. */
function isApart(line: PageLine, other: PageLine): boolean {
  const gap = Math.abs(other.baseline - line.baseline);
  return gap < line.size / 2 || gap > line.size * 1.5;
}

/** The first and last lines of a page from top to bottom, wherever they stand in the file. */
function findMargin(lines: readonly PageLine[]): PageLine[] {
  const down = [...lines].sort((a, b) => b.baseline - a.baseline);
  return down.length <= 2 * MARGIN_LINES ? down : [...down.slice(0, MARGIN_LINES), ...down.slice(-MARGIN_LINES)];
}

/** Two running lines that differ in their numbers only are one. */
function toKey(text: string): string {
  return text.slice(0, 200).replace(/\p{Nd}+/gu, '0');
}

function isPageNumber(line: PageLine): boolean {
  return line.text.length <= 40 && PAGE_NUMBER.test(line.text);
}
