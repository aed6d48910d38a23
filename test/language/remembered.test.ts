import { expect, test } from 'vitest';
import { remembered } from '../../src/language/remembered.js';

test('What was made for a word is made once, also after many other words', () => {
  let made = 0;
  const length = remembered((word: string) => {
    made += 1;
    return word.length;
  });
  expect([length('bridge'), length('bridge')]).toEqual([6, 6]);
  expect(made).toBe(1);
});

test('A long word is made each time, so that no text is kept for a word cut from it', () => {
  let made = 0;
  const length = remembered((word: string) => {
    made += 1;
    return word.length;
  });
  const long = 'a'.repeat(40);
  expect([length(long), length(long)]).toEqual([40, 40]);
  expect(made).toBe(2);
});
