import type { Block } from '../../src/corpus/block.js';
import type { Paragraph } from '../../src/corpus/document.js';
import { readHtml } from '../../src/corpus/html.js';
import { readMarkdown } from '../../src/corpus/markdown.js';
import { toParagraphs } from '../../src/corpus/paragraphs.js';
import { readPlainText } from '../../src/corpus/plain-text.js';
import type { TextFormat } from '../../src/corpus/text-readers.js';

const READERS: Readonly<Record<TextFormat, (text: string) => Iterable<Block>>> = {
  txt: readPlainText,
  md: readMarkdown,
  html: readHtml,
};

/** The passages of a text in one of the formats; `file` is the name that their places bear. */
export function parseParagraphs(text: string, format: TextFormat, file: string): Paragraph[] {
  return toParagraphs(READERS[format](text), file);
}
