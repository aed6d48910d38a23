import { describe, expect, it } from 'vitest';
import { createInterim } from '../../src/discord/interim.js';

function start() {
  const shown: string[] = [];
  const faults: unknown[] = [];
  const clock = { now: 0 };
  let finish: ((fault?: Error) => void)[] = [];
  const interim = createInterim<string>({
    edit: (message) =>
      new Promise((resolve, reject) => {
        shown.push(message);
        finish.push((fault) => (fault === undefined ? resolve() : reject(fault)));
      }),
    onFault: (fault) => faults.push(fault),
    now: () => clock.now,
  });
  const settle = async (fault?: Error): Promise<void> => {
    for (const end of finish) end(fault);
    finish = [];
    await interim.settled();
  };
  return { interim, shown, faults, clock, settle };
}

describe('replies that another will follow', () => {
  it('are shown every few seconds, and what came between is left out', async () => {
    const { interim, shown, clock, settle } = start();
    for (; clock.now <= 10_000; clock.now += 100) {
      interim.show(`at ${clock.now}`);
      await settle();
    }
    expect(shown).toEqual(['at 2500', 'at 5000', 'at 7500', 'at 10000']);
  });

  it('are not shown while one is on its way', async () => {
    const { interim, shown, clock, settle } = start();
    clock.now = 3_000;
    interim.show('first');
    clock.now = 9_000;
    interim.show('second');
    expect(shown).toEqual(['first']);
    await settle();
    interim.show('third');
    expect(shown).toEqual(['first', 'third']);
  });

  it('are waited for by what follows', async () => {
    const { interim, clock, settle } = start();
    let isSettled = false;
    clock.now = 3_000;
    interim.show('first');
    const settled = interim.settled().then(() => (isSettled = true));
    await new Promise(setImmediate);
    expect(isSettled).toBe(false);
    await settle();
    await settled;
    expect(isSettled).toBe(true);
  });

  it('go on after one that could not be shown', async () => {
    const { interim, shown, faults, clock, settle } = start();
    clock.now = 3_000;
    interim.show('first');
    const fault = new Error('refused');
    await settle(fault);
    expect(faults).toEqual([fault]);
    clock.now = 6_000;
    interim.show('second');
    expect(shown).toEqual(['first', 'second']);
  });
});
