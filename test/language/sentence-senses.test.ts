import { describe, expect, test } from 'vitest';
import { toSenseLikeness, toSenses } from '../../src/language/sentence-senses.js';

const likeness = (a: string, b: string): number => toSenseLikeness(toSenses(a), toSenses(b));

test.each([
  ['I can’t swim.', 'मैं तैर नहीं सकता।', 'আমি সাঁতার কাটতে পারি না।', '私は泳げません。'],
  ['Who are you?', 'तुम कौन हो?', 'তুমি কে?', 'あなたは誰ですか。'],
  ['Where do you live?', 'आप कहाँ रहते हैं?', 'আপনি কোথায় থাকেন?', 'あなたはどこに住んでいますか'],
  ['Why did he go?', 'वह क्यों गया?', 'সে কেন গেছে?', '彼はなぜ行きましたか。'],
  [
    'How many books do you have?',
    'तुम्हारे पास कितनी किताबें हैं?',
    'তোমার কতগুলো বই আছে?',
    'あなたは本が何冊ありますか。',
  ],
  ['I will go tomorrow.', 'मैं कल जाऊँगा।', 'আমি কাল যাব।', '私は明日行くつもりだ。'],
])('"%s" says the same small things as %s, %s and %s', (...sentences) => {
  for (const sentence of sentences.slice(1))
    expect.soft(likeness(sentences[0] ?? '', sentence), sentence).toBeGreaterThan(0.55);
});

describe('Sentences that say other small things are less alike', () => {
  test.each([
    ['I like dogs.', 'मुझे कुत्ते पसंद हैं।', 'मुझे कुत्ते पसंद नहीं हैं।'],
    ['Do you like dogs?', 'আপনি কি কুকুর পছন্দ করেন?', 'আমি কুকুর পছন্দ করি।'],
    ['She went home.', '彼女は家に帰った。', '彼女は家に帰るつもりだ。'],
    ['Who wrote this book?', 'এই বইটি কে লিখেছেন?', 'আপনি এই বইটি কবে লিখেছেন?'],
    ['Don’t swim here.', 'ここで泳ぐな。', 'ここで泳ぎたい。'],
  ])('%s is %s rather than %s', (sentence, same, other) => {
    expect(likeness(sentence, same)).toBeGreaterThan(likeness(sentence, other));
  });
});

test('Sentences without small words are alike, and a sentence is like itself', () => {
  expect(likeness('Lao Cai', 'লাও কাই')).toBe(1);
  expect(likeness('Did you not go?', 'Did you not go?')).toBe(1);
  expect(likeness('', '')).toBe(1);
});

test.each(['তিনি', 'আপনি', 'জানি'])('%s ends as what denies does, and denies nothing', (word) => {
  expect(likeness(word, `${word} না`)).toBeLessThan(1);
});
