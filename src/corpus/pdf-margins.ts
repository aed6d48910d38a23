import type { PageLine } from './pdf-lines.js';

/** Lines at the head and foot of each page that may be running ones. */
const MARGIN_LINES = 3;
/** How much of the height that the document's text takes is margin, at its head and at its foot. */
const MARGIN_SHARE = 0.12;
/** How far the baseline of a running line may differ from page to page, in points. */
const DRIFT = 4;

const NUMBER = '(?:\\p{Nd}{1,3}|[ivxlc]{1,7})';
const PAGE_WORD = 'pages?|p\\.|seite|पृष्ठ|पेज|পৃষ্ঠা|পাতা|ページ|頁|第';
const PAGE_NUMBER = new RegExp(
  `^[-–—|\\s]*(?:${PAGE_WORD})?\\s*${NUMBER}\\s*(?:ページ|頁)?\\s*(?:(?:/|of|में से|এর মধ্যে|[-–—|])\\s*(?:${NUMBER})?\\s*(?:ページ|頁)?)?[-–—|\\s]*$`,
  'iu',
);

/** Leaves out running headers and footers, and the numbers of pages. */
export function withoutMargins(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const baselines = pages.flat().map((line) => line.baseline);
  const top = baselines.reduce((one, other) => Math.max(one, other), -Infinity);
  const bottom = baselines.reduce((one, other) => Math.min(one, other), Infinity);
  const depth = (top - bottom) * MARGIN_SHARE + DRIFT;
  // From the edges inwards, wherever the lines stand in the file.
  const heads = pages.map((lines) =>
    lines.filter(({ baseline }) => top - baseline <= depth).sort((a, b) => b.baseline - a.baseline).slice(0, MARGIN_LINES),
  );
  const feet = pages.map((lines) =>
    lines.filter(({ baseline }) => baseline - bottom <= depth).sort((a, b) => a.baseline - b.baseline).slice(0, MARGIN_LINES),
  );
  // Of a short text a line may stand in both.
  const margins = [...new Set([...heads, ...feet].flat())];
  const seen = countLevels(margins, (line) => [toKey(line.text)]);
  const numbered = countLevels(margins, toNumberKeys);
  const enough = Math.min(3, Math.max(2, pages.length / 2));
  const isRunning = (line: PageLine): boolean =>
    seen(line, toKey(line.text)) >= enough || toNumberKeys(line).some((key) => numbered(line, key) >= enough);
  const isDropped = (line: PageLine): boolean => isPageNumber(line) || isRunning(line);
  return pages.map((lines, index) => {
    const edges = [heads[index] ?? [], feet[index] ?? []];
    const dropped = new Set(edges.flatMap((edge) => takeEdge(edge, lines, isDropped)));
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

/** Counts lines by their keys; what it hands back tells how many with a key stand on the level of a line. */
function countLevels(
  lines: readonly PageLine[],
  toKeys: (line: PageLine) => readonly string[],
): (line: PageLine, key: string) => number {
  const baselines = new Map<string, number[]>();
  for (const line of lines) {
    for (const key of toKeys(line)) {
      const known = baselines.get(key);
      if (known) known.push(line.baseline);
      else baselines.set(key, [line.baseline]);
    }
  }
  return (line, key) =>
    (baselines.get(key) ?? []).filter((baseline) => Math.abs(baseline - line.baseline) <= DRIFT).length;
}

/** A line that begins or ends with a number which counts the pages: how far it is from the page's place in the file. */
function toNumberKeys({ text, page }: PageLine): string[] {
  const numbers = [/^\d{1,4}(?=\s|$)/, /(?<=\s)\d{1,4}$/].map((pattern) => pattern.exec(text)?.[0]);
  return numbers.filter((number) => number !== undefined).map((number) => String(Number(number) - page));
}

/** Two running lines that differ in their numbers only are one. */
function toKey(text: string): string {
  return text.slice(0, 200).replace(/\p{Nd}+/gu, '0');
}

function isPageNumber(line: PageLine): boolean {
  return line.text.length <= 40 && PAGE_NUMBER.test(line.text);
}
