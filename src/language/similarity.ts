/** What it costs to hear one letter for another, where it isn't 1. Symmetric; hand-set after the usual transcriptions. */
const LIKELY: readonly (readonly [string, number])[] = [
  ['ae ei ou ai ao iy uw ow', 0.2],
  ['au eo iu eu io ay ey', 0.3],
  ['rl bv sz zj', 0.15],
  ['sj cs cj vw bw vf dr', 0.35],
  ['nm kg td pb pf ct dz ts fh gj', 0.45],
];
/** What it costs to hear a letter that isn't there. */
const INSERTION: Readonly<Record<string, number>> = {
  a: 0.22, e: 0.25, i: 0.25, o: 0.22, u: 0.2, h: 0.15, y: 0.2, w: 0.25, r: 0.4, n: 0.6, t: 0.7,
}; // prettier-ignore
const VOWELS = 'aeiou';

/** Sounds are written in a to z; any other letter is as far from every letter as it can be. */
const FIRST = 'a'.charCodeAt(0);
const LETTERS = 26;
const substitutions = new Float64Array(LETTERS * LETTERS).fill(1);
for (const [pairs, cost] of LIKELY) {
  for (const pair of pairs.split(' ')) {
    const [a, b] = [pair.charCodeAt(0) - FIRST, pair.charCodeAt(1) - FIRST];
    substitutions[a * LETTERS + b] = cost;
    substitutions[b * LETTERS + a] = cost;
  }
}
const insertions = Float64Array.from(
  { length: LETTERS },
  (_, i) => INSERTION[String.fromCharCode(FIRST + i)] ?? 1,
);

function toSubstitution(a: number, b: number): number {
  if (a === b) return 0;
  const [row, column] = [a - FIRST, b - FIRST];
  const isLetter = row >= 0 && row < LETTERS && column >= 0 && column < LETTERS;
  return isLetter ? (substitutions[row * LETTERS + column] ?? 1) : 1;
}

function toInsertion(letter: number): number {
  return insertions[letter - FIRST] ?? 1;
}

/** Rows of the table of distances for all sounds but crafted ones: making them would take as long as a comparison. */
const WIDEST = 32;
const usualRow = new Float64Array(WIDEST);
const usualNext = new Float64Array(WIDEST);

/** What comparing reads of a sound. */
type Sound = Pick<string, 'length' | 'charCodeAt'> & Iterable<string>;

/**
 * How near two sounds are, from 0 to 1 (the same): one less their weighted edit distance by their weight. 0 as well,
 * as soon as it is clear, where they are not as near as `least`.
 */
export function toSimilarity(a: Sound, b: Sound, least = 0): number {
  if (a === b) return 1;
  const weight = Math.max(weightOf(a), weightOf(b));
  const isUsual = b.length < WIDEST;
  let row = isUsual ? usualRow : new Float64Array(b.length + 1);
  let next = isUsual ? usualNext : new Float64Array(b.length + 1);
  row[0] = 0;
  for (let j = 0; j < b.length; j += 1) row[j + 1] = (row[j] ?? 0) + toInsertion(b.charCodeAt(j));
  for (let i = 0; i < a.length; i += 1) {
    const letter = a.charCodeAt(i);
    const inserted = toInsertion(letter);
    let nearest = (next[0] = (row[0] ?? 0) + inserted);
    for (let j = 0; j < b.length; j += 1) {
      const other = b.charCodeAt(j);
      const distance = Math.min(
        (row[j] ?? 0) + toSubstitution(letter, other),
        (row[j + 1] ?? 0) + inserted,
        (next[j] ?? 0) + toInsertion(other),
      );
      next[j + 1] = distance;
      if (distance < nearest) nearest = distance;
    }
    // No way to the end can cost less than the cheapest way to here.
    if (1 - nearest / weight < least) return 0;
    [row, next] = [next, row];
  }
  return Math.max(0, 1 - (row[b.length] ?? 0) / weight);
}

function weightOf(sound: Iterable<string>): number {
  let weight = 0;
  for (const letter of sound) weight += VOWELS.includes(letter) ? 0.4 : 1;
  return weight;
}
