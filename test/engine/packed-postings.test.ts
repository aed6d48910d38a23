import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCK, HEAD, keepPostings, packPostings } from '../../src/engine/packed-postings.js';
import { LEVELS } from '../../src/engine/levels.js';
import type { Postings } from '../../src/engine/postings.js';

const IN_BLOCK = BLOCK * LEVELS.length;

/** Reads a packed list block by block. */
function unpack(packed: Uint16Array): number[] {
  const list: number[] = [];
  for (let at = 0; at < packed.length;) {
    const [block = 0, count = 0] = packed.subarray(at);
    at += HEAD;
    for (const end = at + count; at < end; at += 1) list.push(block * IN_BLOCK + packed[at]!);
  }
  return list;
}

describe('Packed postings', () => {
  const toList = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

  test('hold every posting, however far apart they are', () => {
    const near = fc.nat(3 * IN_BLOCK);
    const far = fc.nat(2 ** 30 - 1);
    fc.assert(
      fc.property(fc.array(fc.oneof(near, far), { maxLength: 200 }).map(toList), (list) => {
        expect(unpack(packPostings(Uint32Array.from(list)))).toEqual(list);
      }),
    );
  });

  test('hold a block that is full, and take two bytes a posting there', () => {
    const list = Array.from({ length: IN_BLOCK + 1 }, (_, at) => at);
    const packed = packPostings(Uint32Array.from(list));
    expect(unpack(packed)).toEqual(list);
    expect(packed.length).toBe(list.length + 2 * HEAD);
  });
});

describe('Postings that are kept', () => {
  /** Term n stands in n passages; notes what it is asked for. */
  function createCounted() {
    const asked: (readonly number[])[] = [];
    const postings: Postings = {
      find(terms) {
        asked.push(terms);
        return terms.map((term) => Uint32Array.from({ length: term }, (_, at) => at * 4));
      },
    };
    return { asked, postings };
  }
  /** What a list of so many postings takes. */
  const toBytes = (postings: number): number => 200 + 2 * (HEAD + postings);

  test('are asked for once, however often they are wanted', () => {
    const { asked, postings } = createCounted();
    const kept = keepPostings(postings, 10_000);
    const [three, five, again] = kept.find([3, 5, 3]);
    expect([three, five, again].map((list) => unpack(list!).length)).toEqual([3, 5, 3]);
    expect(kept.find([5, 3])).toEqual([five, three]);
    expect(kept.find([])).toEqual([]);
    expect(asked).toEqual([[3, 5]]);
  });

  test('let go of what was asked for long ago, and of nothing that is asked for again and again', () => {
    const { asked, postings } = createCounted();
    const kept = keepPostings(postings, 3 * toBytes(10));
    for (let term = 1; term <= 10; term += 1) kept.find([10, term]);
    expect(asked.flat().filter((term) => term === 10)).toEqual([10]);
    asked.length = 0;
    kept.find([1]);
    expect(asked).toEqual([[1]]);
  });

  test('of a list that is longer than all that may be kept are given, and not kept', () => {
    const { asked, postings } = createCounted();
    const kept = keepPostings(postings, toBytes(50));
    expect(kept.find([100, 3]).map((list) => unpack(list).length)).toEqual([100, 3]);
    kept.find([100]);
    expect(asked).toEqual([[100, 3], [100]]);
  });

  test('are given as they were found, however many may be kept', () => {
    const finds = fc.array(fc.array(fc.nat(12), { maxLength: 6 }), { maxLength: 30 });
    fc.assert(
      fc.property(finds, fc.integer({ min: 1, max: 3000 }), (all, most) => {
        const { asked, postings } = createCounted();
        const kept = keepPostings(postings, most);
        for (const terms of all) {
          asked.length = 0;
          expect(kept.find(terms)).toEqual(postings.find(terms).map(packPostings));
          // Asked at most once for all that was missing, and never twice for the same.
          const [missing = []] = asked.slice(0, -1);
          expect(asked.length).toBeLessThanOrEqual(2);
          expect(new Set(missing).size).toBe(missing.length);
          for (const term of missing) expect(terms).toContain(term);
        }
      }),
    );
  });
});
