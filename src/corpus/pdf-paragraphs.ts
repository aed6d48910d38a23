import { joinerBetween, type BlockStart } from './block.js';
import { endsSentence } from './characters.js';
import { classifyFiller } from './filler.js';
import type { UnmarkedBlock } from './heading-line.js';
import { measureLayout, type Layout } from './pdf-layout.js';
import type { PageLine } from './pdf-lines.js';

/** Lines further apart than this many times the usual distance are two paragraphs. */
const PARAGRAPH_GAP = 1.3;
/** An indent in letter sizes; less is unevenness. */
const INDENT = 0.8;
/** A first line is indented less than this; what stands further right is a date or a signature. */
const LARGEST_INDENT = 8;
/** Letters larger than the text's by this factor are a heading's. */
const HEADING_SIZE = 1.15;

const BULLET = /^[•‣◦●○■□◆▪–—*-]\s?/u;
const LIST_NUMBER = /^[(（]?(?:\p{Nd}{1,3}|[a-z])[.)）]\s/u;

/**
 * Rebuilds paragraphs from lines: a wider gap, an indent, a change of letters, a list's mark or a line that stops
 * short ends one. One that plainly goes on does so over the end of a column or page.
 */
export function* toPdfParagraphs(pages: readonly (readonly PageLine[])[]): Generator<UnmarkedBlock> {
  const lines = pages.flat();
  const layout = measureLayout(lines);
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && goesOn(lines, first, end, layout)) end += 1;
    const block = joinPdfLines(lines.slice(first, end));
    const size = lines[first]?.size ?? 0;
    const isMarked = size >= layout.size * HEADING_SIZE && end - first <= 3 && !endsSentence(block.text);
    if (classifyFiller(block.text) === null) {
      yield { ...block, isAfterGap: false, isBeforeGap: false, isMarked };
    }
    first = end;
  }
}

/** Whether the line at `index` belongs to the paragraph that began at `first` and reaches up to it. */
function goesOn(lines: readonly PageLine[], first: number, index: number, layout: Layout): boolean {
  const line = lines[index - 1];
  const next = lines[index];
  if (!line || !next || line.isRow || next.isRow) return false;
  if (Math.abs(line.size - next.size) > line.size * 0.12) return false;
  const isShort = stopsShort(line, next, layout);
  if (BULLET.test(next.text) || (LIST_NUMBER.test(next.text) && (isShort || LIST_NUMBER.test(lines[first]?.text ?? '')))) {
    return false;
  }
  if (isShort && (line.font !== next.font || /[:：]$/.test(line.text) || endsSentence(line.text))) return false;
  const drop = (line.baseline - next.baseline) / line.size;
  if (next.page !== line.page || drop < -0.5) return goesOnOver(line, next, isShort, layout);
  if (drop > layout.leading * PARAGRAPH_GAP) return false;
  return isAligned(lines, first, index) && !(isShort && isHalfEmpty(line, layout) && !startsSmall(next));
}

/** Over the end of a page or column: an unfinished sentence that goes on at the margin. */
function goesOnOver(line: PageLine, next: PageLine, isShort: boolean, layout: Layout): boolean {
  if (endsSentence(line.text)) return false;
  if (startsSmall(next) || isHyphenated(line.text, next.text)) return true;
  return !isShort && next.left - layout.leftOf(next) < INDENT * next.size;
}

/** Whether no indent tells that a paragraph begins. */
function isAligned(lines: readonly PageLine[], first: number, index: number): boolean {
  const line = lines[index - 1];
  const next = lines[index];
  if (!line || !next) return false;
  const indent = (next.left - line.left) / line.size;
  const isCentred = Math.abs(next.left + next.right - line.left - line.right) < line.size;
  if (Math.abs(indent) < INDENT || isCentred) return true;
  if (index - 1 > first) return false;
  const isListItem = BULLET.test(line.text) || LIST_NUMBER.test(line.text);
  if (indent < 0) return !isListItem && indent > -LARGEST_INDENT;
  // An entry of a bibliography hangs: all its lines but the first are indented.
  const after = lines[index + 1];
  const hangs = after?.page === next.page && Math.abs(after.left - next.left) < INDENT * next.size;
  return isListItem || (hangs && !endsSentence(line.text));
}

/** Whether the next line's first word would have fitted on the line: a paragraph's last line, or a heading. */
function stopsShort(line: PageLine, next: PageLine, layout: Layout): boolean {
  const space = layout.rightOf(line) - line.right;
  const letters = next.text.search(/\s|$/);
  const word = ((next.right - next.left) * letters) / next.text.length;
  const isUnspaced = joinerBetween(line.text, next.text) === '';
  return space > Math.max(isUnspaced ? 0 : word + line.size, (layout.rightOf(line) - layout.leftOf(line)) * 0.1);
}

function isHalfEmpty(line: PageLine, layout: Layout): boolean {
  const right = layout.rightOf(line);
  return right - line.right > (right - layout.leftOf(line)) * 0.35;
}

function startsSmall(line: PageLine): boolean {
  return /^["'“‘(]?\p{Ll}/u.test(line.text);
}

function isHyphenated(text: string, next: string): boolean {
  return /\p{L}[-\u00AD\u2010]$/u.test(text) && /^\p{Ll}/u.test(next);
}

function joinPdfLines(lines: readonly PageLine[]): Pick<UnmarkedBlock, 'text' | 'starts' | 'context'> {
  const starts: BlockStart[] = [];
  const parts: string[] = [];
  let offset = 0;
  for (const [index, { text, page }] of lines.entries()) {
    const next = lines[index + 1]?.text;
    const isBroken = next !== undefined && isHyphenated(text, next);
    const joiner = next === undefined || isBroken ? '' : joinerBetween(text, next);
    const part = (isBroken ? text.slice(0, -1) : text) + joiner;
    starts.push({ offset, line: null, page });
    parts.push(part);
    offset += part.length;
  }
  const [first = { offset: 0, line: null, page: null }, ...rest] = starts;
  return { text: parts.join(''), starts: [first, ...rest], context: [] };
}
