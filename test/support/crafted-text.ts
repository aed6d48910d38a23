import fc from 'fast-check';

/** The same text, once short and once so many times as long. */
export interface CraftedText {
  readonly short: string;
  readonly long: string;
}

/** How many times as long the long text is. */
const TIMES = 4;
/** How many times as much work the long text may be: a little more than its length, much less than its square. */
export const MOST_TIMES = 4.6;

/**
 * Text that is crafted to be slow: a few pieces over and over, between other pieces. Patterns that backtrack do so
 * over what repeats.
 */
export function craftedText(pieces: readonly string[], length: number): fc.Arbitrary<CraftedText> {
  const piece = fc.constantFrom(...pieces);
  const some = fc.array(piece, { maxLength: 3 }).map((drawn) => drawn.join(''));
  return fc
    .tuple(some, fc.array(piece, { minLength: 1, maxLength: 3 }), some)
    .map(([before, over, after]) => {
      const unit = over.join('');
      const count = Math.ceil(length / unit.length);
      return {
        short: before + unit.repeat(count) + after,
        long: before + unit.repeat(count * TIMES) + after,
      };
    });
}
