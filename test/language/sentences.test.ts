import { expect, test } from 'vitest';
import { sentenceEnds } from '../../src/language/sentences.js';

function sentencesOf(text: string): string[] {
  let start = 0;
  return [...sentenceEnds(text), text.length]
    .map((end) => {
      const sentence = text.slice(start, end).trim();
      start = end;
      return sentence;
    })
    .filter((sentence) => sentence !== '');
}

test.each([
  ['The gate opened. Trade grew.', 2],
  ['Was it so? It was! Good.', 3],
  ['Goods worth 1,506.14 million dollars passed. Fine.', 2],
  ['Mr. Hoang and Dr. Dang met. They talked.', 2],
  ['See www.example.org for more.', 1],
  ['"We agree." He signed.', 2],
  ['यह हुआ। वह हुआ।', 2],
  ['সভা বসে। চুক্তি হয়।', 2],
  ['会議が開かれた。首相が来た。「そうだ。」', 3],
  ['One line\nAnother line', 2],
  ['no end', 1],
  ['', 0],
])('"%s" is %i sentences', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});

test('A closing quotation mark belongs to the sentence that it closes', () => {
  expect(sentencesOf('“We agree.” He signed.')).toEqual(['“We agree.”', 'He signed.']);
});
