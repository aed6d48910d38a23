import type { KeyTable } from './stored-table.js';

/** How many kana one kanji may be read as, each with what that costs before anything is known of the kanji. */
const COSTS_BY_LENGTH = [Infinity, 1.6, 1, 1.9, 3.2, 4.6];
const LONGEST_READING = COSTS_BY_LENGTH.length - 1;
/** What a reading that was never seen costs beside how often others were. */
const UNSEEN = 0.5;
const ROUNDS = 4;
/** Readings of a kanji in compounds that are less than this share of it are left out, and all beyond so many. */
const LEAST_SHARE = 0.15;
const MOST_READINGS = 2;
/** Only words of so many letters are read in every way; of longer ones each letter has its likeliest reading. */
const READ_IN_EVERY_WAY = 2;
/** Longer words would cost more than they tell. */
const LONGEST_WORD = 12;

const HAN = /[\p{Script=Han}々]/u;
const HAN_ALONE = /^\p{Script=Han}$/u;
const KANJI_PAIR = /[\p{Script=Han}々]{2}/u;

/** A Japanese word, and how it is read in kana. */
export interface ReadWord {
  readonly text: string;
  readonly reading: string;
}

/** How a kanji is read, in hiragana. */
interface KanjiReading {
  /** In words of several kanji, likeliest first. */
  readonly inCompounds: readonly string[];
  /** As a word of its own, which names are often made of; null where it is none. */
  readonly alone: string | null;
}

/** By kanji, how often it was read how. */
type Counts = Map<string, Map<string, number>>;

/**
 * How kanji are read, as a table in which `toCompoundReadings` looks them up. Learned from words and their readings, by
 * dividing each reading among the letters of its word as the other words make it likeliest, a few times over
 * (expectation and maximisation, by the best division only).
 */
export function toKanjiReadings(words: readonly ReadWord[]): Map<string, string> {
  const alone = new Map<string, string>();
  for (const { text, reading } of words)
    if (HAN_ALONE.test(text) && !alone.has(text)) alone.set(text, toHiragana(reading));
  const compounds = words
    .map(({ text, reading }) => ({ letters: Array.from(text), kana: toHiragana(reading), text }))
    .filter(({ text }) => KANJI_PAIR.test(text) && text.length <= LONGEST_WORD);
  let counts: Counts = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    const next: Counts = new Map();
    for (const { letters, kana } of compounds) {
      divide(letters, kana, counts)?.forEach((reading, i) => {
        const letter = letters[i] ?? '';
        if (!HAN.test(letter)) return;
        const readings = next.get(letter) ?? new Map<string, number>();
        next.set(letter, readings.set(reading, (readings.get(reading) ?? 0) + 1));
      });
    }
    counts = next;
  }
  const table = new Map(Array.from(counts, ([kanji, readings]) => [kanji, toLikeliest(readings).join(' ')]));
  for (const [kanji, reading] of alone) table.set(kanji, `${table.get(kanji) ?? ''}\t${reading}`);
  return table;
}

function toReading(cell: string | undefined): KanjiReading {
  const [compounds = '', alone = null] = (cell ?? '').split('\t');
  return { inCompounds: compounds === '' ? [] : compounds.split(' '), alone };
}

/** How letters are read that make a name, of which the last may be voiced: 山田 is やまだ. */
function toNameReadings(letters: readonly KanjiReading[]): string[] {
  const alone = letters.flatMap(({ alone: reading }) => reading ?? []);
  const last = alone.at(-1);
  if (alone.length < letters.length || last === undefined) return [];
  const before = alone.slice(0, -1).join('');
  return [before + last, before + last.replace(/^[か-こさ-そた-とは-ほ]/u, toVoiced)];
}

/** Kana are followed by their voiced ones: か が き ぎ. */
function toVoiced(kana: string): string {
  return `${kana}\u3099`.normalize('NFC');
}

/** How a word of kanji may be read that nobody lists, in hiragana, by a table of `toKanjiReadings`; likeliest first. */
export function toCompoundReadings(word: string, table: Pick<KeyTable, 'get'>): string[] {
  const letters = Array.from(word, (letter) => toReading(table.get(letter)));
  const most = letters.length <= READ_IN_EVERY_WAY ? MOST_READINGS : 1;
  let readings = [''];
  for (const { inCompounds, alone } of letters) {
    const own = inCompounds.length === 0 && alone !== null ? [alone] : inCompounds.slice(0, most);
    readings = readings.flatMap((before) => own.map((reading) => before + reading));
  }
  return [...new Set([...readings, ...toNameReadings(letters)])].filter((reading) => reading !== '');
}

function toLikeliest(readings: ReadonlyMap<string, number>): string[] {
  const total = [...readings.values()].reduce((sum, count) => sum + count, 0);
  return [...readings]
    .filter(([, count]) => count >= LEAST_SHARE * total)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_READINGS)
    .map(([reading]) => reading);
}

/** What each letter of a word is read as in the cheapest division; undefined where the reading can't be divided. */
function divide(letters: readonly string[], kana: string, counts: Counts): string[] | undefined {
  const width = kana.length + 1;
  const cost = new Float64Array((letters.length + 1) * width).fill(Infinity);
  const from = new Uint8Array(cost.length);
  cost[0] = 0;
  letters.forEach((letter, i) => {
    const readings = counts.get(letter);
    const total = readings === undefined ? 0 : [...readings.values()].reduce((sum, count) => sum + count, 0);
    for (let start = 0; start < kana.length; start += 1) {
      const before = cost[i * width + start]!;
      if (before === Infinity) continue;
      for (let size = 1; size <= LONGEST_READING && start + size <= kana.length; size += 1) {
        const reading = kana.slice(start, start + size);
        const price = HAN.test(letter)
          ? COSTS_BY_LENGTH[size]! - Math.log(((readings?.get(reading) ?? 0) + UNSEEN) / (total + 1))
          : toHiragana(letter) === reading
            ? 0
            : Infinity;
        const at = (i + 1) * width + start + size;
        if (before + price >= cost[at]!) continue;
        cost[at] = before + price;
        from[at] = size;
      }
    }
  });
  if (cost.at(-1) === Infinity) return undefined;
  const parts: string[] = [];
  for (let i = letters.length, end = kana.length; i > 0; i -= 1) {
    const size = from[i * width + end]!;
    parts.unshift(kana.slice(end - size, end));
    end -= size;
  }
  return parts;
}

function toHiragana(kana: string): string {
  return kana
    .normalize('NFKC')
    .replaceAll(/[ァ-ヶ]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60));
}
