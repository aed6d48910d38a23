import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFindTerms, packTerms, unpackTerms } from '../../src/engine/packed-terms.js';

const term = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
const position = fc.oneof(fc.nat(300), fc.nat(0xffff));
const ascending = fc
  .array(position, { maxLength: 20 })
  .map((drawn) => Uint16Array.from(drawn.sort((a, b) => a - b)));
const passage = fc
  .record({
    occurrences: fc.array(fc.tuple(term, position, fc.nat(255)), { maxLength: 40 }),
    figures: ascending,
    names: ascending,
    length: fc.oneof(fc.nat(200), fc.nat(2 ** 32 - 1)),
  })
  .map(({ occurrences, ...rest }) => {
    const sorted = occurrences.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return {
      terms: Uint32Array.from(sorted, ([one]) => one),
      positions: Uint16Array.from(sorted, ([, one]) => one),
      strengths: Uint8Array.from(sorted, ([, , one]) => one),
      ...rest,
    };
  });

describe('The terms of a passage', () => {
  test('are the same after they were packed', () => {
    fc.assert(
      fc.property(passage, (terms) => {
        expect(unpackTerms(packTerms(terms))).toEqual(terms);
      }),
      { numRuns: 500 },
    );
  });

  test('are the same where all numbers are as large as they can be', () => {
    const terms = Uint32Array.from({ length: 2000 }, (_, at) => 2 ** 32 - 1 - (1999 - at) * (2 ** 21 + 1));
    const positions = new Uint16Array(2000).fill(0xffff);
    const strengths = new Uint8Array(2000).fill(255);
    const last = Uint16Array.of(0xffff);
    const largest = { terms, positions, strengths, figures: last, names: last, length: 2 ** 32 - 1 };
    expect(unpackTerms(packTerms(largest))).toEqual(largest);
  });

  test('take little room', () => {
    const terms = Uint32Array.from({ length: 100 }, (_, at) => at * 100);
    const positions = Uint16Array.from(terms, (_, at) => at);
    const strengths = new Uint8Array(100).fill(255);
    const none = new Uint16Array();
    const packed = packTerms({ terms, positions, strengths, figures: none, names: none, length: 100 });
    expect(packed.length).toBeLessThan(310);
    // Neither more of it than that: it is kept as it is.
    expect(packed.buffer.byteLength).toBe(packed.length);
  });
});

test('Terms that are looked for in packed ones are found as often, as surely and where they stand, passage after passage', () => {
  fc.assert(
    fc.property(
      fc.array(passage, { maxLength: 4 }),
      fc.array(term, { maxLength: 10 }),
      (passages, others) => {
        const some = passages.flatMap(({ terms }) => [...terms].filter((_, at) => at % 3 === 0));
        const wanted = [...others, ...some];
        const find = createFindTerms(wanted);
        for (const whole of passages) {
          const found = find(packTerms(whole));
          const { begins, terms, strengths, positions, ...rest } = found;
          wanted.forEach((one, which) => {
            const occurrences: unknown[] = [];
            for (let at = begins[which]!; at >= 0 && terms[at] === one; at += 1)
              occurrences.push([positions[at], strengths[at]]);
            const expected = [...whole.terms.keys()]
              .filter((at) => whole.terms[at] === one)
              .map((at) => [whole.positions[at], whole.strengths[at]]);
            expect(occurrences).toEqual(expected);
          });
          expect(rest).toEqual({
            figures: [...whole.figures],
            names: [...whole.names],
            length: whole.length,
          });
        }
      },
    ),
    { numRuns: 300 },
  );
});
