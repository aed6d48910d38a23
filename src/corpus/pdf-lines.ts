import { isJapanese } from './characters.js';

/** What the parser tells of a piece of text; lengths are in points, y counts upwards. */
export interface TextItem {
  readonly str: string;
  /** Scale and rotation in the first four, x and y in the last two. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

export interface PageLine {
  readonly text: string;
  readonly page: number;
  /** Left and right end, and baseline. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of its letters. */
  readonly size: number;
  /** The font of its first letters. */
  readonly font: string;
  /** Whether it has gaps as between the columns of a table. */
  readonly isRow: boolean;
}

interface OpenLine extends Omit<PageLine, 'text' | 'right' | 'size' | 'isRow'> {
  parts: string[];
  right: number;
  size: number;
  isRow: boolean;
  endsInSpace: boolean;
}

/** A gap wider than this many letter sizes parts columns, not words. */
const COLUMN_GAP = 4;
/** A gap wider than this parts words, where the file has no space. */
const WORD_GAP = 0.2;

/** Puts the pieces of a page together to lines, in the order in which the file has them. Turned text is left out. */
export function toPageLines(items: readonly TextItem[], page: number): PageLine[] {
  const lines: PageLine[] = [];
  let open: OpenLine | null = null;
  for (const { str, transform, width, fontName: font } of items) {
    const [scale = 0, slant = 0, , height = 0, left = 0, baseline = 0] = transform;
    if (str === '' || Math.abs(slant) > Math.abs(scale)) continue;
    if (str.trim() === '') {
      if (open && !open.endsInSpace && Math.abs(baseline - open.baseline) < open.size / 2) {
        open.parts.push(' ');
        open.endsInSpace = true;
      }
      continue;
    }
    const size = Math.abs(height) || Math.abs(scale);
    if (!open || !isSameLine(open, left, baseline, size)) {
      if (open) lines.push(toLine(open));
      open = { parts: [], page, left, right: left, baseline, size, font, isRow: false, endsInSpace: true };
    }
    const first = str.codePointAt(0);
    const gap = (left - open.right) / size;
    const isApart = gap > WORD_GAP && (!isJapanese(first) || gap > 1);
    open.isRow ||= gap > COLUMN_GAP;
    open.size = Math.max(open.size, size);
    if (isApart && !open.endsInSpace && !/^\s/.test(str)) open.parts.push(' ');
    open.parts.push(str);
    open.right = Math.max(open.right, left + width);
    open.endsInSpace = /\s$/.test(str);
  }
  if (open) lines.push(toLine(open));
  return lines.filter((line) => line.text !== '');
}

/** A raised or lowered figure stays on the line; text that goes back to the left begins another. */
function isSameLine(line: OpenLine, left: number, baseline: number, size: number): boolean {
  const isLevel = Math.abs(baseline - line.baseline) < Math.max(line.size, size) / 2;
  return isLevel && left - line.right > -2 * line.size;
}

function toLine({ parts, page, left, right, baseline, size, font, isRow }: OpenLine): PageLine {
  const text = parts.join('').replace(/\s+/g, ' ').trim();
  return { text, page, left, right, baseline, size, font, isRow };
}
