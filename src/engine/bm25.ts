/** BM25+ (Lv and Zhai, 2011): saturation, length normalisation, and the least that a matching word adds. */
const BM25 = { k: 1.2, b: 0.85, delta: 0.3 };

/** How much a passage's length stands against its words' frequencies; `averageLength` in words, as `length`. */
export function toNorm(length: number, averageLength: number): number {
  return BM25.k * (1 - BM25.b + (BM25.b * length) / averageLength);
}

/** What a word adds, before its weight: `frequency` is its occurrences times their strengths, `strongest` the most of these. */
export function toTermScore(frequency: number, strongest: number, norm: number): number {
  return (frequency * (BM25.k + 1)) / (frequency + norm) + BM25.delta * strongest;
}

/** How much a word tells passages apart: the inverse document frequency, in the form that is never negative. */
export function toInverseFrequency(passages: number, holding: number): number {
  return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
}
