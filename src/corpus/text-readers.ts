import type { Block } from './block.js';
import { readPlainText } from './plain-text.js';

/** A format whose file is text, so that its passages have lines. */
export type TextFormat = 'txt' | 'md' | 'html';

/** Divides a text in one of the formats. What parses HTML and Markdown is loaded with the first such text: most corpora lack one of them. */
export async function readText(text: string, format: TextFormat): Promise<Iterable<Block>> {
  if (format === 'md') return (await import('./markdown.js')).readMarkdown(text);
  if (format === 'html') return (await import('./html.js')).readHtml(text);
  return readPlainText(text);
}
