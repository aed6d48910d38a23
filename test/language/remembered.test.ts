import { expect, test } from 'vitest';
import { Memory } from '../../src/language/memory.js';
import { remembered } from '../../src/language/remembered.js';

test('What was made for a word is made once, also where others come between, and everybody shares it', () => {
  let made = 0;
  const letters = remembered(10, (word) => {
    made += 1;
    return Array.from(word);
  });
  const first = letters('bridge');
  for (let i = 0; i < 100; i += 1) {
    letters(`w${i}`);
    expect(letters('bridge')).toBe(first);
  }
  expect(made).toBe(101);
});

test('That there is nothing to be made is remembered too', () => {
  let made = 0;
  const nothing = remembered(10, () => {
    made += 1;
    return null;
  });
  expect([nothing('bridge'), nothing('bridge')]).toEqual([null, null]);
  expect(made).toBe(1);
});

test('A memory holds at most twice its size, the newest surely', () => {
  const memory = new Memory<number, number>(10);
  for (let i = 0; i < 1000; i += 1) memory.set(i, i);
  const held = Array.from({ length: 1000 }, (_, i) => i).filter((i) => memory.get(i) !== undefined);
  expect(held.length).toBeLessThanOrEqual(20);
  expect(held).toEqual(expect.arrayContaining(Array.from({ length: 10 }, (_, i) => 990 + i)));
});

test('A memory counts what its entries weigh, and takes none that weighs too much', () => {
  const memory = new Memory<number, string>(10, { toWeight: ({ length }) => length });
  memory.set(0, 'x'.repeat(11));
  expect(memory.get(0)).toBeUndefined();
  for (let i = 1; i <= 100; i += 1) memory.set(i, 'x'.repeat(1 + (i % 10)));
  const held = Array.from({ length: 100 }, (_, i) => memory.get(i + 1) ?? '');
  expect(held.join('').length).toBeLessThanOrEqual(20);
  expect(held.at(-1)).toBe('x');
});

test('A very long word is made each time: a crafted text cannot fill the memory with them', () => {
  let made = 0;
  const length = remembered(10, (word) => {
    made += 1;
    return word.length;
  });
  const long = 'a'.repeat(100);
  expect([length(long), length(long)]).toEqual([100, 100]);
  expect(made).toBe(2);
});
