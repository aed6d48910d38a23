import { isJapanese } from './characters.js';

/** Where a stretch of a block's text begins in the file; `offset` counts UTF-16 units of the block's text. */
export interface BlockStart {
  readonly offset: number;
  readonly line: number | null;
  readonly page: number | null;
}

/** A paragraph as a reader of one format found it, before it is divided and numbered. */
export interface Block {
  readonly text: string;
  /** Ordered by offset; the first stands at 0. */
  readonly starts: readonly [BlockStart, ...BlockStart[]];
  /** Headings above it, outermost first. */
  readonly context: readonly string[];
}

/** A line of a file, or a piece of one. */
export interface SourceLine {
  readonly text: string;
  readonly line: number | null;
  readonly page: number | null;
}

/** What a line break between two stretches of one paragraph reads as: nothing between Japanese characters, else one space. */
export function joinerBetween(before: string, after: string): '' | ' ' {
  const last = before.codePointAt(before.length - (/[\uDC00-\uDFFF]$/.test(before) ? 2 : 1));
  return isJapanese(last) && isJapanese(after.codePointAt(0)) ? '' : ' ';
}

/** One block of several lines. Each is trimmed; those that are blank are left out; undefined where all are. */
export function joinLines(lines: readonly SourceLine[], context: readonly string[]): Block | undefined {
  const parts: string[] = [];
  const starts: BlockStart[] = [];
  let offset = 0;
  let before = '';
  for (const { text, line, page } of lines) {
    const trimmed = text.trim();
    if (trimmed === '') continue;
    const joiner = before === '' ? '' : joinerBetween(before, trimmed);
    offset += joiner.length;
    starts.push({ offset, line, page });
    parts.push(joiner, trimmed);
    offset += trimmed.length;
    before = trimmed;
  }
  const [first, ...rest] = starts;
  return first && { text: parts.join(''), starts: [first, ...rest], context };
}
