import { expect, test } from 'vitest';
import { LONGEST_PASSAGE } from '../../src/corpus/division.js';
import { parseParagraphs } from '../support/parse-paragraphs.js';
import { sentenceEnds } from '../../src/language/sentences.js';

function split(text: string): string[] {
  const ends = sentenceEnds(text);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end).trim());
}

test.each([
  ['He came. She left! Did they? Yes…', ['He came.', 'She left!', 'Did they?', 'Yes…']],
  ['It grew by 6.5 percent. Good.', ['It grew by 6.5 percent.', 'Good.']],
  ['Dr. Ito met J. Smith at 3 p.m. on Monday. They ate.', ['Dr. Ito met J. Smith at 3 p.m. on Monday.', 'They ate.']],
  ['See example.org/a.html for more. Thanks.', ['See example.org/a.html for more.', 'Thanks.']],
  ['He said: “Go.” Then he went.', ['He said: “Go.”', 'Then he went.']],
  ['वह आया। वह गई॥ डॉ. राव रुके।', ['वह आया।', 'वह गई॥', 'डॉ. राव रुके।']],
  ['সে এল। সে গেল।', ['সে এল।', 'সে গেল।']],
  ['来た。「帰れ。」と言った！本当？', ['来た。', '「帰れ。」', 'と言った！', '本当？']],
])('Sentences end where they should: %s', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

test('A passage that is too long is divided at sentence ends, into parts of about one length', () => {
  const text = 'The ferry crosses the bay six times a day in summer. '.repeat(60).trim();
  const parts = parseParagraphs(text, 'txt', 'a.txt');
  expect(parts.map((part) => part.paragraph)).toEqual([1, 2, 3]);
  for (const { text: part, line } of parts) {
    expect(part.length).toBeLessThanOrEqual(LONGEST_PASSAGE);
    expect(part.length).toBeGreaterThan(LONGEST_PASSAGE / 2);
    expect(part.endsWith('summer.')).toBe(true);
    expect(line).toBe(1);
  }
  expect(parts.map((part) => part.text).join(' ')).toBe(text);
});

test('Every part keeps the line on which it begins', () => {
  const sentence = [
    'The water was high in the old harbour again this year, said the',
    'master of the port, who has kept the book of the tides by himself',
    'since the year in which the lower pier was lost to the spring flood.',
  ];
  const text = Array.from({ length: 14 }, () => sentence.join('\n')).join('\n');
  const lines = text.split('\n');
  const parts = parseParagraphs(text, 'txt', 'a.txt');
  expect(parts.length).toBeGreaterThan(1);
  for (const { text: part, line: at } of parts) {
    expect(part.startsWith(lines[(at ?? 0) - 1] ?? '?')).toBe(true);
  }
  expect(new Set(parts.map((part) => part.line)).size).toBe(parts.length);
});

test('Without sentence ends it is cut between words, and without words between characters', () => {
  const words = parseParagraphs('harbour '.repeat(500), 'txt', 'a.txt');
  expect(words.every(({ text }) => /^(?:harbour ?)+$/.test(text))).toBe(true);
  const family = '👨‍👩‍👧‍👦';
  const characters = parseParagraphs(`x${family.repeat(400)}`, 'txt', 'a.txt');
  expect(characters.length).toBeGreaterThan(1);
  expect(characters.every(({ text }) => text.replaceAll(family, '').length <= 1)).toBe(true);
});

test('A stack of marks without end is cut all the same, and no pair of surrogates is', () => {
  for (const character of ['\u0301', '𠮟']) {
    const parts = parseParagraphs(`a${character.repeat(9000)}`, 'txt', 'a.txt');
    expect(parts.every(({ text }) => text.length <= LONGEST_PASSAGE && !/\p{Cs}/u.test(text))).toBe(true);
    expect(parts.map(({ text }) => text).join('')).toBe(`a${character.repeat(9000)}`);
  }
});
