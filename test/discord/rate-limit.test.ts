import { expect, it } from 'vitest';
import { createRateLimit } from '../../src/discord/rate-limit.js';
import { createRecentIds } from '../../src/discord/recent-ids.js';

it('a person is admitted five times in ten seconds, and again once the first is past', () => {
  let time = 0;
  const limit = createRateLimit({ times: 5, seconds: 10, now: () => time });
  for (; time < 5000; time += 1000) expect(limit.admit('a')).toBe(0);
  expect(limit.admit('a')).toBe(5);
  expect(limit.admit('b')).toBe(0);
  time = 9_999;
  expect(limit.admit('a')).toBe(1);
  time = 10_000;
  expect(limit.admit('a')).toBe(0);
  expect(limit.admit('a')).toBe(1);
});

it('an id is new once, and old ids are forgotten', () => {
  const ids = createRecentIds(3);
  expect(['1', '2', '1', '3', '4', '2'].map((id) => ids.add(id))).toEqual([
    true,
    true,
    false,
    true,
    true,
    false,
  ]);
  for (const id of ['5', '6', '7', '8']) ids.add(id);
  expect(ids.add('1')).toBe(true);
  expect(ids.add('8')).toBe(false);
});
