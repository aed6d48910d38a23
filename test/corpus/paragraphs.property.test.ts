import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_PASSAGE } from '../../src/corpus/division.js';
import { classifyFiller } from '../../src/corpus/filler.js';
import type { TextFormat } from '../../src/corpus/text-readers.js';
import { parseParagraphs } from '../support/parse-paragraphs.js';

const word = fc.oneof(
  fc.constantFrom('the', 'Harbour', 'opens', 'at', '6.5', 'Dr.', 'নদী', 'সেতু।', 'पुल', 'है।', '港は', '開く。', 'ー', '１２'),
  fc.constantFrom('https://example.org/a', 'Comments', '(0)', 'Source:', '-', '>', '#', '|', '```', '<b>', '***', '1.'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const line = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const longLine = fc.array(word, { minLength: 300, maxLength: 700 }).map((words) => words.join(' '));
const lineEnd = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\n \n');
const document = fc
  .array(fc.tuple(fc.oneof({ weight: 12, arbitrary: line }, { weight: 1, arbitrary: longLine }), lineEnd), { maxLength: 40, size: 'medium' })
  .map((lines) => lines.flat().join(''));

function toFileLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Without white space, and without the marks that a quotation repeats on each line. */
function squeeze(text: string): string {
  return text.replace(/[\s>]+/g, '');
}

for (const format of ['txt', 'md', 'html'] as const satisfies TextFormat[]) {
  test(`Any text is read, in order and in passages that are short enough and not blank: ${format}`, () => {
    fc.assert(
      fc.property(document, (text) => {
        const paragraphs = parseParagraphs(text, format, 'a');
        let before = 1;
        for (const [index, { paragraph, line: at, text: own }] of paragraphs.entries()) {
          expect(paragraph).toBe(index + 1);
          expect(own).toBe(own.trim());
          expect(own).not.toBe('');
          expect(own.length).toBeLessThanOrEqual(LONGEST_PASSAGE);
          expect(at).toBeGreaterThanOrEqual(before);
          before = at ?? Infinity;
        }
      }),
    );
  });
}

for (const format of ['txt', 'md'] as const satisfies TextFormat[]) {
  test(`Any passage stands in the file on its line, to the letter but for the breaks of lines: ${format}`, () => {
    fc.assert(
      fc.property(document, (text) => {
        const lines = toFileLines(text);
        for (const { line: at, text: own } of parseParagraphs(text, format, 'a')) {
          const first = (at ?? 0) - 1;
          const begin = lines[first] ?? '';
          if (begin.includes(own)) continue;
          // It goes over several lines, so it begins in its own.
          const place = squeeze(lines.slice(first).join('\n')).indexOf(squeeze(own));
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(squeeze(begin).length);
        }
      }),
    );
  });
}

test('No line of a plain text is lost but those that carry nothing', () => {
  fc.assert(
    fc.property(document, (text) => {
      const all = squeeze(parseParagraphs(text, 'txt', 'a').map((paragraph) => paragraph.text).join('\n'));
      let from = 0;
      for (const own of toFileLines(text)) {
        if (classifyFiller(own, true) !== null) continue;
        const at = all.indexOf(squeeze(own), from);
        expect(at).toBeGreaterThanOrEqual(0);
        from = at + squeeze(own).length;
      }
    }),
  );
});

test('No paragraph, item, quotation, row or code of a Markdown text is lost', () => {
  const sentence = fc.array(fc.constantFrom('harbour', 'নদী', 'पुल', '港', 'opens', '*late*'), { minLength: 1, maxLength: 8 });
  const part = fc.tuple(fc.constantFrom('', '- ', '> ', '1. ', '    ', '## '), sentence);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
      const text = parts.map(([mark, words]) => `${mark}${words.join(' ')}`).join('\n\n');
      const expected = parts.filter(([mark]) => mark !== '## ').map(([, words]) => words.join(' '));
      const texts = parseParagraphs(text, 'md', 'a').map((paragraph) => paragraph.text);
      const all = texts.join(' ').replace(/(?<!\S)(?:-|>|1\.)(?!\S)/g, ' ');
      expect(squeeze(all)).toBe(squeeze(expected.join(' ')));
    }),
  );
});

test('The time to read a text grows with its length only', { timeout: 60_000 }, () => {
  const hostile = [
    'Words come here and there. '.repeat(100_000),
    'x'.repeat(2_000_000),
    'some words here now\n'.repeat(100_000),
    '- some words\n'.repeat(50_000),
    '\u0301'.repeat(500_000),
    '['.repeat(500_000),
    '<'.repeat(500_000),
    '<b>'.repeat(200_000),
    '> '.repeat(500_000),
    '. '.repeat(500_000),
    `${' '.repeat(2_000_000)}x`,
    `<table>${'<tr><td>a<td>b'.repeat(50_000)}`,
    '<table><tr><td>'.repeat(50_000),
  ];
  // Were any of these read in quadratic time, it would take hours.
  for (const text of hostile) {
    for (const format of ['txt', 'md', 'html'] as const) {
      try {
        parseParagraphs(text, format, 'a');
      } catch (error) {
        expect(String(error)).toContain('nested too deep');
      }
    }
  }
});
