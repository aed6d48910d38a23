import { joinLines, type Block, type SourceLine } from './block.js';
import { endsSentence } from './characters.js';
import { classifyFiller } from './filler.js';
import { detectWrapping, type Wrapping } from './hard-wrap.js';
import { withHeadings, type UnmarkedBlock } from './heading-line.js';
import { toLines } from './lines.js';

const LIST_MARK = /^\s*(?:[-*+•‣◦–・●○■□◆]|[(（]?\p{Nd}{1,3}[.)）])\s/u;
const CLOSING_MARKS = /^\s*[.!?…।॥。、！？．，"'”’»)\]）」』】]{1,4}\s*$/u;
const UNDERLINE = /^\s*(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,})\s*$/;

/**
 * The blocks of a plain text. A blank line ends a paragraph, and so does a line break, unless the file is
 * hard-wrapped (`detectWrapping` tells by which rule).
 */
export function readPlainText(text: string): Generator<Block> {
  return withHeadings(readUnmarked(toLines(text)));
}

function* readUnmarked(lines: readonly SourceLine[]): Generator<UnmarkedBlock> {
  const wraps = detectWrapping(lines.map(({ text }) => text));
  let isAfterGap = true;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line || classifyFiller(line.text) !== null) {
      isAfterGap = true;
      index += 1;
      continue;
    }
    const length = wraps ? countWrapped(lines, index, wraps) : 1;
    const block = length === 1 ? toBlock(line) : joinLines(lines.slice(index, index + length), []);
    const next = lines[index + length]?.text ?? '';
    const isBeforeGap = next.trim() === '';
    const isMarked = length === 1 && UNDERLINE.test(next);
    if (block) yield { text: block.text, starts: block.starts, context: [], isAfterGap, isBeforeGap, isMarked };
    isAfterGap = false;
    index += length;
  }
}

function toBlock({ text, line, page }: SourceLine): Block {
  return { text: text.trim(), starts: [{ offset: 0, line, page }], context: [] };
}

/** How many lines, from the one at `first`, are one paragraph. */
function countWrapped(lines: readonly SourceLine[], first: number, wraps: Wrapping): number {
  const isListItem = LIST_MARK.test(lines[first]?.text ?? '');
  let last = first;
  for (; last + 1 < lines.length; last += 1) {
    const line = lines[last]?.text ?? '';
    const next = lines[last + 1]?.text ?? '';
    if (next.trim() === '' || LIST_MARK.test(next) || !wraps(line, next)) break;
    const hangs = isListItem && last === first;
    if (indentOf(next) > indentOf(line) && !hangs) break;
    if (classifyFiller(next) !== null && !belongsTo(next, line)) break;
  }
  return last - first + 1;
}

/** A wrapped sentence may have its last mark, or an address in its middle, alone on a line. */
function belongsTo(next: string, line: string): boolean {
  if (endsSentence(line.trimEnd())) return false;
  return CLOSING_MARKS.test(next) || classifyFiller(next) === 'link';
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
