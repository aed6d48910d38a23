import { expect, test } from 'vitest';
import {
  ENGLISH_STOP_WORDS,
  toEnglishBases,
  toEnglishNormalForm,
  toEnglishStem,
} from '../../src/language/english.js';

test.each([
  ['led', 'lead'], ['went', 'go'], ['gone', 'go'], ['held', 'hold'], ['met', 'meet'], ['wrote', 'write'], ['children', 'child'],
  ['women', 'woman'], ['wives', 'wife'], ['criteria', 'criterion'], ['better', 'good'], ['withdrew', 'withdraw'],
])('%s comes from %s before all else', (form, base) => {
  expect(toEnglishBases(form)[0]).toBe(base);
}); // prettier-ignore

test.each([
  ['agreements', 'agreement'], ['gates', 'gate'], ['cities', 'city'], ['boxes', 'box'], ['potatoes', 'potato'], ['glasses', 'glass'],
  ['buses', 'bus'], ['viruses', 'virus'], ['churches', 'church'], ['heroes', 'hero'], ['lives', 'live'], ['leaves', 'leave'], ['signed', 'sign'],
  ['stopped', 'stop'], ['passed', 'pass'], ['studied', 'study'], ['estimated', 'estimate'], ['agreed', 'agree'], ['hoped', 'hope'],
  ['running', 'run'], ['making', 'make'], ['rolling', 'roll'], ['using', 'use'], ['dying', 'die'], ['largest', 'large'],
  ['bigger', 'big'], ['happier', 'happy'], ['higher', 'high'], ['delegation', 'delegation'], ['bus', 'bus'],
])('%s may come from %s', (form, base) => {
  expect(toEnglishBases(form)).toContain(base);
}); // prettier-ignore

test.each(['news', 'bus', 'analysis', 'data', 'this', 'sing', 'red'])(
  '%s is inflected from nothing else',
  (form) => {
    expect(toEnglishBases(form)).toEqual([form]);
  },
);

test('Inflection leads back to a base, not derivation', () => {
  expect(toEnglishBases('agreement')).toEqual(['agreement']);
  expect(toEnglishBases('freely')).toEqual(['freely']);
});

test.each([
  ["Friday's", 'friday'],
  ['officers’', 'officers'],
  ["didn't", 'did'],
  ['can’t', 'can'],
  ["they're", 'they'],
  ["we've", 'we'],
  ["o'clock", 'oclock'],
  ['Phạm', 'pham'],
  ['Đồng', 'dong'],
  ['cafe\u0301', 'cafe'],
  ['NAÏVE', 'naive'],
  ['Ｃａｆé', 'cafe'],
])('%s is levelled to %s', (word, form) => {
  expect(toEnglishNormalForm(word)).toBe(form);
});

test.each(["don't", "won't", "can't", "isn't", "they've", "I'm", "it's", 'shouldn’t', 'The', 'Who'])(
  '%s carries no topic',
  (word) => {
    expect(ENGLISH_STOP_WORDS.has(toEnglishNormalForm(word))).toBe(true);
  },
);

test.each([
  ['zorbles', 'zorble'],
  ['zorbled', 'zorbling'],
])('An unknown word is found by its other forms: %s and %s', (one, other) => {
  expect(toEnglishStem(one)).toBe(toEnglishStem(other));
});
