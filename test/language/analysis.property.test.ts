import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/language/analysis.js';
import { toGist } from '../../src/language/gist.js';
import { LANGUAGES } from '../../src/language/language.js';
import type { Lexicon } from '../../src/language/lexicon.js';
import { readQuestion } from '../../src/language/question-reading.js';
import { sentenceEnds } from '../../src/language/sentences.js';
import { shippedLexicon } from '../support/lexicon.js';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await shippedLexicon();
}, 30_000);

/** Text of every kind: any characters, and words of the four languages with digits and marks between them. */
const words = fc.constantFrom(
  ...'river led the 1,506.14 million 75th नदियों पर ५ लाख हस्ताक्षर কোয়াং নদীর ৭৫তম প্রদেশগুলো 国境ゲート 15億614万 率いた 第14回 ファム・ミン ｶﾞｲﾄﾞ 𠮷野家 한국 ไทย Привет'.split(
    ' ',
  ),
  '.',
  '। ',
  ' ',
  '\n',
  ',',
  "'",
  '’s',
  '\u0301',
  '\u200d',
  '\u093c',
  'ー',
  '・',
  '😀',
  '\ud800',
  '%',
  '-',
);
const anyText = fc.oneof(
  fc.array(words, { maxLength: 30 }).map((drawn) => drawn.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes)),
);

test('Any text falls into units that stand in it, in order, with something to be found under', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const units = analyse(text, lexicon);
      expect(units.length).toBeLessThanOrEqual(3 * text.length);
      let last = 0;
      for (const { start, end, features } of units) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(features.length).toBeGreaterThan(0);
        for (const { key, strength } of features) {
          expect(key).not.toBe('');
          expect(strength).toBeGreaterThan(0);
          expect(strength).toBeLessThanOrEqual(1);
        }
        last = start;
      }
    }),
    { numRuns: 300 },
  );
});

test('Any text can be asked, cut into sentences and told roughly', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { language, units } = readQuestion(text, lexicon);
      expect([...LANGUAGES, null]).toContain(language);
      for (const { start, end } of units) expect(text.slice(start, end)).not.toBe('');
      const ends = sentenceEnds(text);
      expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
      expect(ends.every((end) => end > 0 && end <= text.length)).toBe(true);
      for (const to of LANGUAGES) toGist(text, to, lexicon);
    }),
    { numRuns: 150 },
  );
});

const fill = (unit: string, length = 200_000): string => unit.repeat(Math.ceil(length / unit.length));
/** Every letter of these scripts makes a pair with the next: half as many take as long. */
const fillUnspaced = (unit: string): string => fill(unit, 100_000);

describe('A long text of one kind costs no more than its length', () => {
  test.each([
    ['digits', fill('1')],
    ['digits and commas', fill('1,')],
    ['digits and points', fill('1.')],
    ['commas before a digit', `${fill(',')}1`],
    ['commas between digits', `1${fill(',')}1`],
    ['full-width digits and commas', fill('１，')],
    ['leading zeroes', fill('0')],
    ['zeroes behind the point', `0.${fill('0')}1`],
    ['kanji numerals', fillUnspaced('一')],
    ['kanji multipliers', fillUnspaced('億万')],
    ['kanji numbers', fillUnspaced('1億')],
    ['number words', fill('one ')],
    ['multipliers', fill('1 thousand thousand ')],
    ['combining marks', fill('\u0301')],
    ['combining marks on a letter', `a${fill('\u0301')}`],
    ['nuktas', `ड${fill('\u093c')}`],
    ['viramas', fill('क्')],
    ['joiners', `ক${fill('\u200d')}`],
    ['apostrophes', `a${fill("'")}b`],
    ['apostrophes and s', fill("a's")],
    ["n't over and over", fill("n't")],
    ['katakana', fillUnspaced('ア')],
    ['half-width katakana', fillUnspaced('ｶﾞ')],
    ['long-vowel marks', fillUnspaced('ー')],
    ['middle dots between katakana', fillUnspaced('ア・')],
    ['hiragana', fillUnspaced('あ')],
    ['kanji', fillUnspaced('漢')],
    ['kanji of two units', fillUnspaced('𠮷')],
    ['Hangul', fillUnspaced('가')],
    ['Thai', fillUnspaced('ก')],
    ['one Latin letter', fill('a')],
    ['one Devanagari letter', fill('क')],
    ['one Bengali letter', fill('ক')],
    ['Bengali endings', fill('গুলো')],
    ['one Cyrillic letter', fill('я')],
    ['short Latin words', fill('a ')],
    ['short Hindi words', fill('नदी ')],
    ['letters and digits by turns', fill('a1')],
    ['full stops', fill('.')],
    ['full stops and spaces', fill('. ')],
    ['question marks', fill('?!')],
    ['quotation marks', fill('"')],
    ['spaces', fill(' ')],
    ['line breaks', fill('\n')],
    ['lone surrogates', fill('\ud800')],
    ['question words', fill('how many ')],
  ])('%s', { timeout: 5_000 }, (_, text) => {
    expect(readQuestion(text, lexicon).units.length).toBeLessThanOrEqual(3 * text.length);
    expect(sentenceEnds(text).length).toBeLessThanOrEqual(text.length);
  });
});
