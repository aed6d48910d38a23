import { describe, expect, test } from 'vitest';
import { createEstimate } from '../src/progress.js';
import { createProgress } from '../src/terminal/progress.js';

describe('An estimate of the time left', () => {
  test('goes by what was done so far, and counts from where it began', () => {
    let now = 5_000;
    const estimate = createEstimate(() => now);
    now = 15_000;
    expect(estimate(25, 100)).toEqual({ share: 0.25, secondsLeft: 30 });
    now = 25_000;
    expect(estimate(80, 100)).toEqual({ share: 0.8, secondsLeft: 5 });
    expect(estimate(100, 100)).toEqual({ share: 1, secondsLeft: 0 });
  });

  test('is not given before there is something to go by', () => {
    let now = 0;
    const estimate = createEstimate(() => now);
    expect(estimate(0, 100)).toEqual({ share: 0, secondsLeft: null });
    now = 400;
    expect(estimate(50, 100).secondsLeft).toBeNull();
    now = 60_000;
    expect(estimate(0.5, 100).secondsLeft).toBeNull();
    expect(estimate(0, 0)).toEqual({ share: 1, secondsLeft: 0 });
  });
});

describe('Progress in the log', () => {
  function follow(steps: readonly (readonly [number, number, number | null])[]): string[] {
    const lines: string[] = [];
    let now = 0;
    const progress = createProgress({ write: (line) => lines.push(line), now: () => now });
    for (const [at, share, secondsLeft] of steps) {
      now = at;
      progress({ share, secondsLeft });
    }
    return lines;
  }

  test('is not told of what is done within a second', () => {
    expect(
      follow([
        [0, 0, null],
        [500, 0.5, 1],
        [900, 1, 0],
      ]),
    ).toEqual([]);
  });

  test('is told once a second, with the time left as soon as that is known', () => {
    expect(
      follow([
        [0, 0, null],
        [1_000, 0.008, null],
        [1_500, 0.1, 12],
        [2_100, 0.1566, 11],
        [2_200, 0.2, 10],
        [3_200, 1, 0],
      ]),
    ).toEqual([
      'reading the documents: 0 %',
      'reading the documents: 15 %, about 11 s left',
      'reading the documents: 100 %, about 0 s left',
    ]);
  });

  test('begins anew with the next reading', () => {
    expect(
      follow([
        [0, 0, null],
        [100, 1, 0],
        [60_000, 0, null],
        [60_500, 0.5, 1],
        [61_000, 0.75, 1],
      ]),
    ).toEqual(['reading the documents: 75 %, about 1 s left']);
  });
});
