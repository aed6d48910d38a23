import type { Block } from './block.js';
import { divideBlock } from './division.js';
import type { Paragraph } from './document.js';
import { classifyFiller } from './filler.js';

/** Divides what is too long, leaves out the credits at the end and counts the passages. */
export function toParagraphs(blocks: Iterable<Block>, file: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    for (const { text, start } of divideBlock(block)) {
      const paragraph = paragraphs.length + 1;
      paragraphs.push({ file, line: start.line, page: start.page, paragraph, text, context: block.context });
    }
  }
  while (classifyFiller(paragraphs.at(-1)?.text ?? '', true) === 'credit') paragraphs.pop();
  return paragraphs;
}
