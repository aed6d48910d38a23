import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMPANION_WORDS, PICTURE_WORDS, SOURCE_WORDS, WIDGET_WORDS } from '../../src/corpus/filler-words.js';
import { classifyFiller } from '../../src/corpus/filler.js';
import { escapeMarkdown, toQuote } from '../../src/discord/markdown.js';
import { countWork } from '../support/counted-work.js';
import { craftedText, MOST_TIMES } from '../support/crafted-text.js';

const PIECES = [
  ...Array.from('\\*_~|`<>@#[]():-+!.,/0a \t\né漢क\u200b\u202e'),
  ...'** __ || ``` ](http:// [a]( <@1> <t:1> 1. ![ ]: https:// www. a.b a.com Source: [a_1] मन्तव्य comment 12'.split(
    ' ',
  ),
];
const text = craftedText(PIECES, 250);

test('Escaping a crafted text costs no more than its length', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(text, ({ short, long }) => {
      const work = countWork(() => escapeMarkdown(short));
      expect(countWork(() => escapeMarkdown(long))).toBeLessThanOrEqual(MOST_TIMES * work + 200);
    }),
  );
});

test(
  'Quoting a crafted text costs no more than its length, however it is marked',
  { timeout: 60_000 },
  () => {
    const marked = fc.record({ crafted: text, matched: fc.boolean(), best: fc.boolean() });
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 3 }), (drawn) => {
        const workOn = (size: 'short' | 'long'): number =>
          countWork(() => toQuote(drawn.map(({ crafted, ...marks }) => ({ text: crafted[size], ...marks }))));
        expect(workOn('long')).toBeLessThanOrEqual(MOST_TIMES * workOn('short') + 200);
      }),
    );
  },
);

test('Telling whether a crafted line carries nothing costs at most a few steps a letter for every word of fillers', () => {
  const words = WIDGET_WORDS.length + COMPANION_WORDS.length + SOURCE_WORDS.length + PICTURE_WORDS.length;
  fc.assert(
    fc.property(craftedText(PIECES, 60), ({ short, long }) => {
      for (const line of [short, long])
        expect(countWork(() => classifyFiller(line)) / line.length).toBeLessThanOrEqual(6 * words);
    }),
    { numRuns: 60 },
  );
});

test('A crafted line that is longer than any filler is read through a few times', () => {
  fc.assert(
    fc.property(craftedText(PIECES, 400), ({ short, long }) => {
      for (const line of [short, long])
        expect(countWork(() => classifyFiller(line)) / line.length).toBeLessThanOrEqual(10);
    }),
  );
});
