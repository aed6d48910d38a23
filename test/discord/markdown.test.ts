import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, toQuote } from '../../src/discord/markdown.js';
import { toVisible } from '../../src/reply/characters.js';
import { toRuns } from '../../src/reply/runs.js';
import { rendered } from './rendered.js';

const TRICKS = [
  '# heading',
  '-# small print',
  '> quoted',
  '>>> quoted to the end',
  '- item',
  '+ item',
  '* item',
  '12. item',
  '```js\ncode\n```',
  '`code`',
  '**bold** *italic* __under__ _italic_ ~~gone~~ ||hidden||',
  '[Discord](https://example.org)',
  'https://example.org/a_b_c',
  '<https://example.org>',
  '@everyone @here <@123> <@&123> <#123>',
  '<:smile:123456789012345678> <a:wave:123456789012345678> :tada:',
  '<t:1700000000:R>',
  '</ask:123456789012345678> <id:customize>',
  'ends with a backslash \\',
  '\\*not italic\\*',
  '¯\\_(ツ)_/¯',
  'line\u2028line\u0085line\r\nline',
] as const;

/** Texts in which Markdown is likely. */
const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...TRICKS,
        '\n',
        ' ',
        '*',
        '_',
        '`',
        '|',
        '~',
        '>',
        '#',
        '-',
        '1',
        '.',
        '<',
        '@',
        ':',
        '[',
        '](',
        ')',
      ),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('escaped Markdown', () => {
  it.each(TRICKS)('reads as the text: %j', (text) => {
    expect(rendered(escapeMarkdown(text))).toBe(toVisible(text));
  });

  it('reads as the text, whatever the text', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        expect(rendered(escapeMarkdown(text))).toBe(toVisible(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('is at most twice as long as the text, in one pass', () => {
    for (const character of ['*', '<', '1', ' ', '\\', ':', '#', '1.', '> '])
      expect(escapeMarkdown(character.repeat(100_000)).length).toBeLessThanOrEqual(
        2 * 100_000 * character.length,
      );
  });
});

describe('a quotation', () => {
  const marked = fc
    .record({ text: tricky.filter((text) => text !== ''), cuts: fc.array(fc.nat(), { maxLength: 8 }) })
    .map(({ text, cuts }) => {
      const edges = [...new Set(cuts.map((cut) => cut % text.length))].sort((one, other) => one - other);
      const matches = [];
      for (let index = 0; index + 1 < edges.length; index += 2)
        matches.push({ start: edges[index] ?? 0, end: edges[index + 1] ?? 0 });
      const sentence = edges.length > 2 ? { start: edges[1] ?? 0, end: edges.at(-1) ?? 0 } : null;
      return { text, matches, sentence };
    });

  const plain = (quote: string) => rendered(quote).replace(/<\/?(?:bold|underline|quote)>/g, '');

  it('reads as the passage under its marks, on every line a quotation', () => {
    fc.assert(
      fc.property(marked, (passage) => {
        const quote = toQuote(toRuns(passage));
        expect(quote.split('\n').every((line) => line.startsWith('> '))).toBe(true);
        // The marks' own names in the text would be taken away with them.
        fc.pre(!/<\/?(?:bold|underline|quote)>/.test(passage.text));
        expect(plain(quote)).toBe(toVisible(passage.text));
      }),
      { numRuns: 1000 },
    );
  });

  it('has what matched in bold and the best sentence underlined', () => {
    const text = 'One two. Three *four* five.\nSix.';
    const matches = [
      { start: 4, end: 7 },
      { start: 9, end: 14 },
      { start: 15, end: 21 },
    ];
    const quote = toQuote(toRuns({ text, matches, sentence: { start: 9, end: 27 } }));
    expect(quote).toBe('> One **two**. __**Three** **\\*four\\***__ __five.__\n> Six.'.replace('__ __', ' '));
  });

  it('keeps neighbouring matches, as in Japanese, one bold stretch', () => {
    const matches = [
      { start: 0, end: 2 },
      { start: 2, end: 3 },
    ];
    expect(toQuote(toRuns({ text: '港湾局は', matches, sentence: null }))).toBe('> **港湾局**は');
  });

  it('keeps matches one bold stretch where what stands between them can’t be seen', () => {
    const matches = [
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ];
    expect(toQuote(toRuns({ text: 'one\u0000two', matches, sentence: null }))).toBe('> **onetwo**');
  });
});
