import { expect, test } from 'vitest';
import { createRecentQuestions } from '../../src/threads/recent-questions.js';

function start() {
  const clock = { now: 10_000 };
  return { clock, recent: createRecentQuestions(() => clock.now) };
}

test('What was asked last is told, latest first, each question once', () => {
  const { recent } = start();
  for (const question of ['bridge', 'river', 'bridge', 'fruit']) recent.note(question);
  expect(recent.latest()).toEqual(['fruit', 'bridge', 'river']);
});

test('Nothing is told where nobody has asked for a while', () => {
  const { clock, recent } = start();
  recent.note('bridge');
  clock.now += 1000;
  recent.note('river');
  clock.now += 1000;
  expect(recent.latest()).toEqual(['river']);
  clock.now += 1000;
  expect(recent.latest()).toEqual([]);
});

test('However many are asked at once, a bounded number is told', () => {
  const { recent } = start();
  for (let number = 0; number < 1000; number += 1) recent.note(`question ${number}`);
  expect(recent.latest()).toHaveLength(200);
  expect(recent.latest()[0]).toBe('question 999');
});
