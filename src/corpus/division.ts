import type { Block, BlockStart } from './block.js';
import { sentenceEnds } from '../language/sentences.js';

/** A passage is never longer than this, in UTF-16 units: it must fit a screen whole. */
export const LONGEST_PASSAGE = 1500;

export interface Part {
  readonly text: string;
  readonly start: BlockStart;
}

/**
 * Divides a block that is too long at sentence ends, into parts of about one length. Where a stretch has no
 * sentence end it is cut between words, and where it has no words either, between characters.
 */
export function* divideBlock(block: Block): Generator<Part> {
  const { text, starts } = block;
  if (text.length <= LONGEST_PASSAGE) {
    yield { text, start: starts[0] };
    return;
  }
  let nextStart = 0;
  for (let from = 0; from < text.length; ) {
    const to = findCut(text, from);
    const piece = text.slice(from, to);
    const begins = from + piece.length - piece.trimStart().length;
    while ((starts[nextStart + 1]?.offset ?? Infinity) <= begins) nextStart += 1;
    const trimmed = piece.trim();
    if (trimmed !== '') yield { text: trimmed, start: starts[nextStart] ?? starts[0] };
    from = to;
  }
}

function findCut(text: string, from: number): number {
  const remaining = text.length - from;
  if (remaining <= LONGEST_PASSAGE) return text.length;
  const ideal = remaining / Math.ceil(remaining / LONGEST_PASSAGE);
  // The characters around the window tell whether a mark at its edge ends a sentence.
  const window = text.slice(from, from + LONGEST_PASSAGE + 2);
  const ends = sentenceEnds(window).filter((end) => end <= LONGEST_PASSAGE && end >= ideal / 3);
  if (ends.length > 0) {
    return from + ends.reduce((best, end) => (Math.abs(end - ideal) < Math.abs(best - ideal) ? end : best));
  }
  const space = lastSpace(window.slice(0, LONGEST_PASSAGE));
  return space === null ? lastGrapheme(text, from + LONGEST_PASSAGE) : from + space;
}

function lastSpace(window: string): number | null {
  for (let index = window.length - 1; index > 0; index -= 1) {
    if (/\s/.test(window.charAt(index))) return index;
  }
  return null;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How far before a cut a character may begin; longer stacks of marks are cut between code points. */
const LONGEST_GRAPHEME = 64;

function lastGrapheme(text: string, limit: number): number {
  const from = limit - LONGEST_GRAPHEME;
  const around = text.slice(from, limit + LONGEST_GRAPHEME);
  let boundary = 0;
  for (const { index } of graphemes.segment(around)) {
    if (index > LONGEST_GRAPHEME) break;
    boundary = index;
  }
  if (boundary > 0) return from + boundary;
  return /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 : limit;
}
