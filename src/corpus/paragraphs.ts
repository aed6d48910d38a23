import type { Block } from './block.js';
import { divideBlock } from './division.js';
import type { Paragraph } from './document.js';
import { classifyFiller } from './filler.js';
import { readHtml } from './html.js';
import { readMarkdown } from './markdown.js';
import { readPlainText } from './plain-text.js';

/** A format whose file is text, so that its passages have lines. */
export type TextFormat = 'txt' | 'md' | 'html';

const READERS: Readonly<Record<TextFormat, (text: string) => Iterable<Block>>> = {
  txt: readPlainText,
  md: readMarkdown,
  html: readHtml,
};

/** The passages of a text in one of the formats; `file` is the name that their places bear. */
export function parseParagraphs(text: string, format: TextFormat, file: string): Paragraph[] {
  return toParagraphs(READERS[format](text), file);
}

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
