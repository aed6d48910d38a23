import type { SourceLine } from './block.js';

/**
 * The lines of a text, from 1. CRLF, CR and LF end a line, and nothing else does: editors and `grep -n` do not
 * count U+2028 either.
 */
export function toLines(text: string): SourceLine[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => ({ text: line, line: index + 1, page: null }));
}
