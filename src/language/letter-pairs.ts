import type { Feature } from './features.js';
import { isHiragana, isHiraganaLetter } from './japanese.js';
import { Memory } from './remembered.js';
import { toNormalForm, type Token } from './tokens.js';
import { toUnit, type Reading, type Unit } from './unit.js';

/** What a pair becomes; null where it is left out. */
type Pairs = Memory<number, Reading | null>;

const MOST_PAIRS = 40_000;
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
  const reading = isLeftOut(pair) ? null : { kind, features: [toFeature(pair)], headwords: [] };
  memory.set(key, reading);
  return reading;
}

function isLeftOut(pair: string): boolean {
  // Half of a character that takes two units is no letter.
  return isHiragana(pair) || pair.includes('・') || /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(pair);
}

function toFeature(pair: string): Feature {
  return { field: 'terms', key: `_${toNormalForm(pair)}`, strength: 1 };
}
