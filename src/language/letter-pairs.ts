import { isHiragana, isHiraganaLetter } from './japanese.js';
import { Memory } from './memory.js';
import { toNormalForm, type Token } from './tokens.js';
import { place, type Make, type Placed, type Reading } from './unit.js';

const MOST_PAIRS = 30_000;

/** Instead of the second letter of a pair. */
const NO_LETTER = 0;

/** Overlapping pairs of letters of a run without spaces; pairs of hiragana are grammar and left out. A lone letter stands for itself. */
export type ReadLetterPairs<Made> = (run: Token) => Placed<Made>[];

export function createLetterPairReader<Made extends NonNullable<unknown>>(
  make: Make<Made>,
): ReadLetterPairs<Made> {
  const toPair = (kind: Reading['kind'], size: number): ((first: number, second: number) => Made | null) => {
    // By the two letters as one number: nothing is cut out.
    const memory = new Memory<number, Made | null>(size);
    return (first, second) => {
      const key = (first << 16) | second;
      const known = memory.get(key);
      if (known !== undefined) return known;
      const form = toForm(first, second);
      const made = form === null ? null : make(toReading(kind, form), null);
      memory.set(key, made);
      return made;
    };
  };
  // In Japanese, where words are told as well, a pair is only a part.
  const toPart = toPair('part', MOST_PAIRS);
  const toWord = toPair('word', MOST_PAIRS / 5);

  return ({ text, start, script }) => {
    const placed: Placed<Made>[] = [];
    const size = Math.min(2, text.length);
    const read = script === 'japanese' ? toPart : toWord;
    let second = text.charCodeAt(0);
    for (let i = 0; i + size <= text.length; i += 1) {
      const first = second;
      second = size === 2 ? text.charCodeAt(i + 1) : NO_LETTER;
      // Half of all pairs, told before anything is looked up.
      if (isHiraganaLetter(first) && isHiraganaLetter(second)) continue;
      const made = read(first, second);
      if (made !== null) placed.push(place(start + i, start + i + size, script, made));
    }
    return placed;
  };
}

function toReading(kind: Reading['kind'], form: string): Reading {
  return {
    kind,
    headwords: NONE,
    toFeatures: () => [{ field: 'terms', key: `_${form}`, strength: 1 }],
  };
}

/** The normal form of two letters, or of one; null where it is left out. */
function toForm(first: number, second: number): string | null {
  const pair = second === NO_LETTER ? String.fromCharCode(first) : String.fromCharCode(first, second);
  // Nearly all pairs: neither left out nor to be levelled.
  return isPlainLetter(first) && isPlainLetter(second) ? pair : toPairForm(pair);
}

const NONE: readonly string[] = [];

/** Unified ideographs, hiragana and katakana: in normal form as they are, since nothing in them combines. */
function isPlainLetter(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa)
  );
}

/** The normal form of a pair; null where it is left out. */
function toPairForm(pair: string): string | null {
  // Half of a character that takes two units is no letter.
  const isLeftOut = isHiragana(pair) || pair.includes('・') || /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(pair);
  return isLeftOut ? null : toNormalForm(pair);
}
