import { isHiragana } from './japanese.js';
import type { Lexicon } from './lexicon.js';

/** A part of a Japanese run: a word of the lexicon, or unknown letters of one kind. */
export interface Segment {
  readonly text: string;
  /** From the beginning of the run, in UTF-16 units. */
  readonly start: number;
  readonly known: boolean;
}

/** Runs are cut here, so that a text without punctuation costs no more than its length. */
const WINDOW = 2000;

const KATAKANA = /[\p{Script=Katakana}ー]/u;
const HIRAGANA = /[\p{Script=Hiragana}]/u;

type Kind = 'katakana' | 'hiragana' | 'han' | 'dot';

function kindOf(letter: string): Kind {
  if (letter === '・') return 'dot';
  if (KATAKANA.test(letter)) return 'katakana';
  return HIRAGANA.test(letter) ? 'hiragana' : 'han';
}

/**
 * Splits a Japanese run into words of the lexicon and what stands between them: the cheapest path through the run,
 * where a known word costs one, an unknown letter more, so that long words win and compounds open into known parts.
 */
export function toSegments(run: string, lexicon: Lexicon): Segment[] {
  const segments: Segment[] = [];
  for (let offset = 0; offset < run.length; offset += WINDOW) {
    for (const segment of segmentWindow(run.slice(offset, offset + WINDOW), lexicon)) {
      segments.push({ ...segment, start: segment.start + offset });
    }
  }
  return segments;
}

function segmentWindow(run: string, lexicon: Lexicon): Segment[] {
  const cost = new Float64Array(run.length + 1).fill(Infinity);
  const from = new Int32Array(run.length + 1);
  const known = new Uint8Array(run.length + 1);
  const kinds = run.split('').map(kindOf);
  const ends = toEnds(kinds);
  cost[0] = 0;
  const reach = (start: number, end: number, price: number, isWord: boolean): void => {
    const total = (cost[start] ?? 0) + price;
    if (total >= (cost[end] ?? Infinity)) return;
    cost[end] = total;
    from[end] = start;
    known[end] = isWord ? 1 : 0;
  };
  for (let i = 0; i < run.length; i += 1) {
    // Unknown: a whole katakana run is one name; kanji and hiragana go letter by letter and are joined afterwards.
    if (kinds[i] === 'katakana') reach(i, ends[i] ?? i + 1, 2.2, false);
    reach(i, i + 1, kinds[i] === 'hiragana' ? 0.55 : kinds[i] === 'han' ? 1.4 : 1.6, false);
    const longest = Math.min(lexicon.longestJapaneseFrom(run.charAt(i)), run.length - i);
    for (let length = longest; length >= 1; length -= 1) {
      const word = run.slice(i, i + length);
      if (!lexicon.hasJapanese(word)) continue;
      // A word that begins or ends inside a katakana run is doubtful; short hiragana words are mostly endings.
      const inside =
        kinds[i] === 'katakana' &&
        ((i > 0 && kinds[i - 1] === 'katakana') || kinds[i + length] === 'katakana');
      const kana = isHiragana(word);
      if (kana && length < 3) continue;
      reach(
        i,
        i + length,
        (length === 1 ? 1.2 : 1) + (inside ? (length <= 2 ? 1 : 0.35) : 0) + (kana ? 0.3 : 0) - 0.02 * length,
        true,
      );
    }
  }
  return toPath(run, from, known, kinds);
}

/** For every letter, where the letters of its kind end that follow each other. */
function toEnds(kinds: readonly Kind[]): Uint16Array {
  const ends = new Uint16Array(kinds.length);
  for (let i = kinds.length - 1; i >= 0; i -= 1)
    ends[i] = kinds[i] === kinds[i + 1] ? (ends[i + 1] ?? 0) : i + 1;
  return ends;
}

function toPath(run: string, from: Int32Array, known: Uint8Array, kinds: readonly Kind[]): Segment[] {
  const segments: Segment[] = [];
  for (let end = run.length; end > 0; end = from[end] ?? 0) {
    const start = from[end] ?? 0;
    const next = segments.at(-1);
    if (
      known[end] === 0 &&
      next !== undefined &&
      !next.known &&
      kinds[start] === kinds[end] &&
      kinds[start] !== 'katakana'
    ) {
      segments[segments.length - 1] = { text: run.slice(start, end) + next.text, start, known: false };
    } else segments.push({ text: run.slice(start, end), start, known: known[end] === 1 });
  }
  // The dot between the parts of a foreign name is no word.
  return segments.reverse().filter(({ text }) => text !== '・');
}
