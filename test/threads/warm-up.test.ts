import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Engine } from '../../src/engine/answer.js';
import { prepare, warmUp } from '../../src/threads/warm-up.js';
import { createSmallLibrary } from '../support/small-library.js';

function start(documents: Record<string, string[]>) {
  const asked: string[] = [];
  const library = createSmallLibrary(documents);
  library.onAsk = (question) => void asked.push(question);
  return { asked, engine: library.engine };
}

test('An engine is warmed up with many questions of its own words', async () => {
  const { asked, engine } = start({ 'a.en.txt': ['one', 'two', 'three', 'four', 'five'] });
  await warmUp(engine, () => true);
  expect(asked.length).toBeGreaterThan(100);
  expect(new Set(asked).size).toBeGreaterThan(3);
  for (const word of asked.join(' ').split(' '))
    expect(['one', 'two', 'three', 'four', 'five']).toContain(word);
});

test('It lets others have their turn in between, and ends where nobody wants it any more', async () => {
  const { asked, engine } = start({ 'a.en.txt': ['one', 'two'] });
  const seen: number[] = [];
  const look = () => {
    seen.push(asked.length);
    if (asked.length < 7) setImmediate(look);
  };
  setImmediate(look);
  await warmUp(engine, () => asked.length < 7);
  expect(asked).toHaveLength(7);
  expect(seen).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6]));
});

test('An engine without passages has nothing to be warmed up with', async () => {
  const { asked, engine } = start({});
  await warmUp(engine, () => true);
  expect(asked).toEqual([]);
});

test('An engine that replaces another is asked what was asked of that, and shows it, one question failing or not', async () => {
  const { asked, engine } = start({ 'a.en.txt': ['one', 'two'] });
  const faults: unknown[] = [];
  const shown: string[] = [];
  const failing: Engine = {
    ...engine,
    async ask(question, top) {
      const answer = await engine.ask(question, top);
      if (question === 'two') throw new Error('a bug');
      return answer;
    },
    async find(ids, question, gistIn) {
      shown.push(question);
      return engine.find(ids, question, gistIn);
    },
  };
  await prepare(failing, ['one', 'two', 'three'], (error) => faults.push(error));
  expect(asked).toEqual(['one', 'two', 'three']);
  expect(shown).toEqual(['one', 'three']);
  expect(faults).toEqual([new Error('a bug')]);
});

/** An engine that takes its time, and when it was asked. Milliseconds. */
function startSlow() {
  const { engine } = start({ 'a.en.txt': ['one', 'two'] });
  const TAKES = 40;
  const spans: { readonly from: number; readonly to: number }[] = [];
  const slow: Engine = {
    ...engine,
    async ask(question, top) {
      const from = performance.now();
      await sleep(TAKES);
      const answer = await engine.ask(question, top);
      spans.push({ from, to: performance.now() });
      return answer;
    },
  };
  return { slow, spans, TAKES };
}

test('Between such questions others have as long a turn as one took, and longer', async () => {
  const { slow, spans, TAKES } = startSlow();
  await prepare(slow, ['one', 'two', 'one'], () => {});
  expect(spans).toHaveLength(3);
  for (const [at, { from }] of spans.slice(1).entries())
    expect(from - spans[at]!.to).toBeGreaterThanOrEqual(TAKES);
});

test('No more are asked once it has taken long, so that a reload is not kept waiting', async () => {
  const { slow, spans, TAKES } = startSlow();
  await prepare(slow, ['one', 'two', 'one'], () => {}, TAKES);
  expect(spans).toHaveLength(1);
});
