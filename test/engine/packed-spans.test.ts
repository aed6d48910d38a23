import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packSpans, unpackSpans } from '../../src/engine/packed-spans.js';

const span = fc
  .tuple(fc.nat(100_000), fc.nat(2000))
  .map(([start, length]) => ({ start, end: start + length }));

test('The spans of a passage are the same after they were packed', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 50 }), (drawn) => {
      const spans = drawn.toSorted((a, b) => a.start - b.start);
      expect(unpackSpans(packSpans(spans))).toEqual(spans);
    }),
    { numRuns: 300 },
  );
});
