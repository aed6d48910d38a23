import type { Block } from './block.js';
import { columnsOf, endsSentence } from './characters.js';

const WIDEST_HEADING = 80;
const LONGEST_HEADING_WORDS = 14;
/** How wide a paragraph is, at least, that shows the line before it to be a heading without a blank line to tell. */
const NARROWEST_BODY = 120;

/** The dots of a table of contents. */
const LEADER = /(?:\. ?){5}|…{2}/u;

/** How many headings may stand above each other. */
const MOST_LEVELS = 3;

/** A block of a format that does not mark its headings, and what stands around it. */
export interface UnmarkedBlock extends Block {
  /** Whether a blank line, or the start of the file, stands before it; false where blank lines mean nothing. */
  readonly isAfterGap: boolean;
  /** Whether a blank line stands after it. */
  readonly isBeforeGap: boolean;
  /** Whether it is set off as a heading by other means: underlined, or in larger letters. */
  readonly isMarked: boolean;
}

/**
 * Gives blocks the headings above them as context. A heading is a short line that does not end a sentence, above a
 * paragraph that is much longer. It stays a passage itself. Where most short lines stand above nothing longer, short
 * lines are how the file is written, and only those between blank lines count.
 * The line that a file begins with stays for all of it where a second heading follows: a title.
 */
export function* withHeadings(unmarked: Iterable<UnmarkedBlock>): Generator<Block> {
  const blocks = [...unmarked];
  const short = blocks.map(isShort);
  const isTelling = (block: UnmarkedBlock, index: number): boolean => {
    const next = blocks[index + 1];
    return short[index] === true && short[index + 1] === false && next !== undefined && isMuchLonger(block, next);
  };
  const trustsLength = blocks.filter(isTelling).length * 2 >= short.filter(Boolean).length;
  let title: readonly string[] = [];
  let context: readonly string[] = [];
  let isStart = true;
  let run: UnmarkedBlock[] = [];
  const toBlock = (block: UnmarkedBlock, headings: readonly string[]): Block =>
    headings.length === 0 ? block : { text: block.text, starts: block.starts, context: headings };
  for (const [index, block] of blocks.entries()) {
    if (short[index]) {
      // Short lines wait for the paragraph that may make them headings; a long row of them is a list.
      run.push(block);
      if (run.length <= MOST_LEVELS) continue;
      const first = run.shift();
      if (first) yield toBlock(first, context);
      isStart = false;
      continue;
    }
    const heads = countHeadings(run, block, trustsLength);
    const headings = run.slice(run.length - heads);
    for (const line of run.slice(0, run.length - heads)) yield toBlock(line, context);
    if (heads > 0) {
      if (isStart && heads > 1 && heads === run.length) title = [headings[0]?.text ?? ''];
      for (const [level, line] of headings.entries()) {
        const isTitle = isStart && title.length > 0 && level === 0;
        yield toBlock(line, isTitle ? [] : title);
      }
      context = [...new Set([...title, ...headings.map((line) => line.text)])];
    }
    run = [];
    isStart = false;
    yield toBlock(block, context);
  }
  for (const line of run) yield toBlock(line, context);
}

function isShort({ text, isMarked }: UnmarkedBlock): boolean {
  if (text.length > WIDEST_HEADING * 2 || LEADER.test(text)) return false;
  if (isMarked) return true;
  return (
    columnsOf(text) <= WIDEST_HEADING &&
    text.split(/\s+/).length <= LONGEST_HEADING_WORDS &&
    !/^["'“‘„「]|[,;:、，；：…]$/u.test(text) &&
    !/[.!…।॥。！．｡]["'”’»)\]）」』】]*$/u.test(text)
  );
}

/** How many of the short lines right above a paragraph are its headings. */
function countHeadings(run: readonly UnmarkedBlock[], body: Block, trustsLength: boolean): number {
  const last = run.at(-1);
  if (!last || !standsAbove(last, body, trustsLength)) return 0;
  let count = 1;
  // Headings of several levels stand apart from each other, or are marked.
  while (count < run.length) {
    const line = run[run.length - 1 - count];
    if (!line || !(line.isMarked || (line.isAfterGap && line.isBeforeGap))) break;
    count += 1;
  }
  return count;
}

function standsAbove(heading: UnmarkedBlock, body: Block, trustsLength: boolean): boolean {
  if (heading.isMarked || (trustsLength && isMuchLonger(heading, body))) return true;
  const isApart = heading.isAfterGap && (heading.isBeforeGap || heading.starts[0].line !== 1);
  return isApart && body.text.length >= heading.text.length * 2 && endsSentence(body.text);
}

function isMuchLonger(heading: UnmarkedBlock, body: Block): boolean {
  const width = columnsOf(body.text.slice(0, 1000));
  return width >= NARROWEST_BODY && width >= columnsOf(heading.text) * 4;
}
