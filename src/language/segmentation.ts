import { isHiragana, mayBeHiragana } from './japanese.js';
import { NOWHERE, type LetterTree } from './letter-tree.js';

/** A part of a Japanese run: a word of the lexicon, or unknown letters of one kind. */
export interface Segment {
  readonly text: string;
  /** From the beginning of the run, in UTF-16 units. */
  readonly start: number;
  readonly known: boolean;
}

/** Runs are cut here, so that a text without punctuation costs no more than its length. */
const WINDOW = 2000;

const HAN = 1;
const HIRAGANA = 2;
const KATAKANA = 3;
const DOT = 4;

/** The kind of every letter (UTF-16 unit); 0 as long as nobody asked. */
const KINDS = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = KINDS[code] ?? 0;
  if (known !== 0) return known;
  return (KINDS[code] = toKind(String.fromCharCode(code)));
}

function toKind(letter: string): number {
  if (letter === '・') return DOT;
  if (/[\p{Script=Katakana}ー]/u.test(letter)) return KATAKANA;
  return /\p{Script=Hiragana}/u.test(letter) ? HIRAGANA : HAN;
}

/** What a path through a window costs up to each place, where its last step came from, and whether that is a word. */
const cost = new Float64Array(WINDOW + 1);
const from = new Uint16Array(WINDOW + 1);
const known = new Uint8Array(WINDOW + 1);
const kinds = new Uint8Array(WINDOW + 1);

/**
 * Splits a Japanese run into words of the lexicon and what stands between them: the cheapest path through the run,
 * where a known word costs one, an unknown letter more, so that long words win and compounds open into known parts.
 */
export function toSegments(run: string, words: LetterTree): Segment[] {
  const segments: Segment[] = [];
  for (let offset = 0; offset < run.length; offset += WINDOW) {
    const window = run.length <= WINDOW ? run : run.slice(offset, offset + WINDOW);
    findPath(window, words);
    addPath(window, offset, segments);
  }
  return segments;
}

function findPath(run: string, words: LetterTree): void {
  const { length } = run;
  for (let i = 0; i < length; i += 1) kinds[i] = kindOf(run.charCodeAt(i));
  kinds[length] = 0;
  cost.fill(Infinity, 1, length + 1);
  cost[0] = 0;
  let katakanaEnd = 0;
  for (let i = 0; i < length; i += 1) {
    const kind = kinds[i];
    // Unknown: a whole katakana run is one name; kanji and hiragana go letter by letter and are joined afterwards.
    if (kind === KATAKANA) {
      if (katakanaEnd <= i) for (katakanaEnd = i + 1; kinds[katakanaEnd] === KATAKANA;) katakanaEnd += 1;
      reach(i, katakanaEnd, 2.2, 0);
    }
    reach(i, i + 1, kind === HIRAGANA ? 0.55 : kind === HAN ? 1.4 : 1.6, 0);
    let node = words.step(0, run.charCodeAt(i));
    for (let end = i + 1; node !== NOWHERE; end += 1) {
      if (words.isKey(node)) reachWord(run, i, end);
      if (end === length) break;
      node = words.step(node, run.charCodeAt(end));
    }
  }
}

function reachWord(run: string, start: number, end: number): void {
  const size = end - start;
  // A word that begins or ends inside a katakana run is doubtful; short hiragana words are mostly endings.
  const inside =
    kinds[start] === KATAKANA && ((start > 0 && kinds[start - 1] === KATAKANA) || kinds[end] === KATAKANA);
  const kana = mayBeHiragana(run.charCodeAt(start)) && isHiragana(run.slice(start, end));
  if (kana && size < 3) return;
  const price =
    (size === 1 ? 1.2 : 1) + (inside ? (size <= 2 ? 1 : 0.35) : 0) + (kana ? 0.3 : 0) - 0.02 * size;
  reach(start, end, price, 1);
}

function reach(start: number, end: number, price: number, isWord: number): void {
  const total = (cost[start] ?? 0) + price;
  if (total >= (cost[end] ?? Infinity)) return;
  cost[end] = total;
  from[end] = start;
  known[end] = isWord;
}

/** Adds the segments of the path that was found, which is told from its end. */
function addPath(run: string, offset: number, segments: Segment[]): void {
  const first = segments.length;
  for (let end = run.length; end > 0;) {
    let start = from[end] ?? 0;
    const isKnown = known[end] === 1;
    // Unknown letters of a kind are one segment.
    const kind = kinds[start];
    if (!isKnown && kind !== KATAKANA)
      while (start > 0 && known[start] === 0 && kinds[from[start] ?? 0] === kind) start = from[start] ?? 0;
    // The dot between the parts of a foreign name is no word.
    if (kind !== DOT || end - start !== 1)
      segments.push({ text: run.slice(start, end), start: start + offset, known: isKnown });
    end = start;
  }
  reverseFrom(segments, first);
}

function reverseFrom(segments: Segment[], first: number): void {
  for (let low = first, high = segments.length - 1; low < high; low += 1, high -= 1) {
    const segment = segments[low] as Segment;
    segments[low] = segments[high] as Segment;
    segments[high] = segment;
  }
}
