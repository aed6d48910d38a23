import { joinerBetween, type Block, type BlockStart } from './block.js';

/** Gathers the pieces of a paragraph whose white space means nothing but a space. */
export interface TextRun {
  /** Adds text that begins on this line; line breaks in it count lines on. */
  add(text: string, line: number | null): void;
  /** Adds a space, unless one stands there. */
  addSpace(): void;
  /** Hands out what was gathered and starts anew; undefined where that is nothing. */
  take(context: readonly string[]): Block | undefined;
}

export function createTextRun(): TextRun {
  let parts: string[] = [];
  let starts: BlockStart[] = [];
  let offset = 0;
  let before = '';
  let gap: 'none' | 'space' | 'break' = 'none';

  function addWords(words: string, line: number | null): void {
    const joiner = before === '' || gap === 'none' ? '' : gap === 'space' ? ' ' : joinerBetween(before, words);
    offset += joiner.length;
    if (starts.at(-1)?.line !== line || starts.length === 0) starts.push({ offset, line, page: null });
    parts.push(joiner, words);
    offset += words.length;
    before = words;
    gap = 'none';
  }

  return {
    add(text, line) {
      for (const [index, piece] of text.split('\n').entries()) {
        if (index > 0) gap = 'break';
        const words = piece.trim().replace(/\s+/g, ' ');
        if (gap === 'none' && /^\s/.test(piece)) gap = 'space';
        if (words === '') continue;
        addWords(words, line === null ? null : line + index);
        if (/\s$/.test(piece)) gap = 'space';
      }
    },
    addSpace() {
      if (gap === 'none') gap = 'space';
    },
    take(context) {
      const [first, ...rest] = starts;
      const block: Block | undefined = first && { text: parts.join(''), starts: [first, ...rest], context };
      parts = [];
      starts = [];
      offset = 0;
      before = '';
      gap = 'none';
      return block;
    },
  };
}
