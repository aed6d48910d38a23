import { describe, expect, test } from 'vitest';
import { watchEngine } from '../src/engine-use.js';
import { createSmallLibrary } from './support/small-library.js';

function start() {
  const library = createSmallLibrary({ 'a.en.txt': ['one two'], 'a.ja.txt': ['一 二'] });
  const clock = { now: 1_000 };
  return { library, clock, watched: watchEngine(library.engine, () => clock.now) };
}

describe('An engine that is watched', () => {
  test('says what the engine says', async () => {
    const { library, watched } = start();
    const { engine } = library;
    const id = (await engine.ask('one', 1)).passages[0]?.id ?? '';
    expect(watched.engine.size).toBe(engine.size);
    expect(await watched.engine.ask('one', 1)).toEqual(await engine.ask('one', 1));
    expect(await watched.engine.complete('o', 3)).toEqual(['one two']);
    const found = await watched.engine.find([id, 'gone'], 'one', ['ja']);
    expect(found).toEqual(await engine.find([id, 'gone'], 'one', ['ja']));
    expect(found[0]?.gist).toBe('gist in ja');
  });

  test('is idle once nothing was asked of it for so long', async () => {
    const { clock, watched } = start();
    clock.now += 999;
    expect(watched.isIdleFor(1_000)).toBe(false);
    clock.now += 1;
    expect(watched.isIdleFor(1_000)).toBe(true);
    await watched.engine.find(['gone'], '', []);
    expect(watched.isIdleFor(1_000)).toBe(false);
    clock.now += 1_000;
    expect(watched.isIdleFor(1_000)).toBe(true);
  });

  test('is not idle while it answers, however long that takes, nor just after', async () => {
    const { library, clock } = start();
    let finish = () => {};
    const slow = {
      ...library.engine,
      ask: () => new Promise<never>((_, reject) => (finish = () => reject(new Error('a bug')))),
    };
    const watched = watchEngine(slow, () => clock.now);
    const asked = [watched.engine.ask('one', 1), watched.engine.complete('o', 1)] as const;
    await asked[1];
    clock.now += 60_000;
    expect(watched.isIdleFor(1_000)).toBe(false);
    finish();
    await expect(asked[0]).rejects.toThrow('a bug');
    expect(watched.isIdleFor(1_000)).toBe(false);
    clock.now += 1_000;
    expect(watched.isIdleFor(1_000)).toBe(true);
  });
});
