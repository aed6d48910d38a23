import { isHiragana, isHiraganaLetter } from './japanese.js';
import { Memory } from './memory.js';
import { toNormalForm, type Token } from './tokens.js';
import { toUnit, type Reading, type Unit } from './unit.js';

/** What a pair becomes; null where it is left out. */
type Pairs = Memory<number, Reading | null>;

const MOST_PAIRS = 30_000;
/** In Japanese, where words are told as well, a pair is only a part. By the two letters as one number: nothing is cut out. */
const PARTS: Pairs = new Memory(MOST_PAIRS);
const WORDS: Pairs = new Memory(MOST_PAIRS / 5);

/** Instead of the second letter of a pair. */
const NO_LETTER = 0;

/** Overlapping pairs of letters of a run without spaces; pairs of hiragana are grammar and left out. A lone letter stands for itself. */
export function toLetterPairs({ text, start, script }: Token): Unit[] {
  const units: Unit[] = [];
  const size = Math.min(2, text.length);
  const isJapanese = script === 'japanese';
  let second = text.charCodeAt(0);
  for (let i = 0; i + size <= text.length; i += 1) {
    const first = second;
    second = size === 2 ? text.charCodeAt(i + 1) : NO_LETTER;
    // Half of all pairs, told before anything is looked up.
    if (isHiraganaLetter(first) && isHiraganaLetter(second)) continue;
    const reading = isJapanese
      ? readPair(first, second, PARTS, 'part')
      : readPair(first, second, WORDS, 'word');
    if (reading !== null) units.push(toUnit(start + i, start + i + size, script, reading));
  }
  return units;
}

function readPair(first: number, second: number, memory: Pairs, kind: Reading['kind']): Reading | null {
  const key = (first << 16) | second;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const pair = second === NO_LETTER ? String.fromCharCode(first) : String.fromCharCode(first, second);
  // Nearly all pairs: neither left out nor to be levelled.
  const isPlain = isPlainLetter(first) && isPlainLetter(second);
  const form = isPlain ? pair : toPairForm(pair);
  const reading: Reading | null =
    form === null
      ? null
      : { kind, features: [{ field: 'terms', key: `_${form}`, strength: 1 }], headwords: NONE };
  memory.set(key, reading);
  return reading;
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
