import { columnsOf, endsSentence, isJapanese } from './characters.js';

/** Tells whether a line break only wraps: whether the second of two neighbouring lines goes on with the first. */
export type Wrapping = (line: string, next: string) => boolean;

/** How wide a line is: by columns, as editors wrap, or by code points, as simple programs do. */
type Measure = (text: string) => number;

/** Wider lines than this are paragraphs, not wrapped text. */
const WIDEST = 200;
/** Narrower lines than this are lists and verse, whose lengths are alike by chance. */
const NARROWEST = 30;
const NARROWEST_WITHOUT_CASE = 40;
/** Where more of the lines are filled than this, they are filled by a program, to the last word that fits. */
const EVEN_SHARE = 0.9;
/** How wide uneven lines are at least, by the width of the widest. */
const UNEVEN_WIDTH = 0.6;
/** Pairs of lines that are looked at; enough for any file. */
const SAMPLE = 4000;

interface Pair {
  readonly line: string;
  readonly next: string;
}

/** What the blank lines of a file leave together. */
interface Sample {
  /** Neighbouring lines without a blank line between. */
  readonly pairs: readonly Pair[];
  /** The last lines of blocks of more than one line. */
  readonly endings: readonly string[];
}

interface Width {
  readonly wraps: Wrapping;
  /** How many of the neighbouring lines are filled. */
  readonly share: number;
}

/**
 * Decides for a whole file whether its lines are wrapped to one width, and says which of its line breaks wrap.
 *
 * A program that wraps text breaks a line only where the next word would not have fitted. So a line counts as
 * filled where the next line's first word would have passed the file's width; where that word starts with a small
 * letter, two thirds of the width are enough, as for text that was wrapped by hand or for even lines. A file is
 * wrapped where at least half of its neighbouring lines are filled, and those neither end in full stops nor begin
 * with capitals for the most part: where each line is a paragraph, lines do both.
 *
 * In scripts without capitals, uneven lines are told by their blocks: what stands between blank lines ends in a full
 * stop, and hardly any line before its last does, though all are about as wide.
 */
export function detectWrapping(lines: readonly string[]): Wrapping | null {
  const sample = takeSample(lines);
  const byColumns = detectWidth(sample, columnsOf);
  const byCodePoints = detectWidth(sample, countCodePoints);
  const best = (byCodePoints?.share ?? 0) > (byColumns?.share ?? 0) ? byCodePoints : byColumns;
  return best?.wraps ?? null;
}

function takeSample(lines: readonly string[]): Sample {
  const pairs: Pair[] = [];
  const endings: string[] = [];
  let length = 0;
  for (let index = 0; index < lines.length && pairs.length < SAMPLE; index += 1) {
    const line = lines[index] ?? '';
    const next = lines[index + 1] ?? '';
    length = line.trim() === '' ? 0 : length + 1;
    if (length === 0) continue;
    if (next.trim() !== '') pairs.push({ line, next });
    else if (length > 1) endings.push(line);
  }
  return { pairs, endings };
}

function detectWidth({ pairs, endings }: Sample, measure: Measure): Width | null {
  const narrow = pairs.filter(({ line }) => line.length <= WIDEST * 2 && measure(line) <= WIDEST);
  if (narrow.length === 0 || narrow.length * 2 < pairs.length) return null;
  const widths = narrow.map(({ line }) => measure(line.trimEnd())).sort((a, b) => a - b);
  // A few longer lines (addresses, tables) must not hide the width of the others.
  const width = widths[Math.ceil(widths.length * 0.98) - 1] ?? 0;
  const isFilled: Wrapping = (line, next) => fills(line, next, width, measure);
  const filled = narrow.filter(({ line, next }) => isFilled(line, next));
  const share = filled.length / narrow.length;
  if (share < EVEN_SHARE && looksUneven(narrow, endings, width, measure)) {
    const finished = narrow.filter(({ line }) => endsSentence(line.trimEnd())).length;
    // Without blank lines between paragraphs, a full stop before the width is reached ends one.
    const arePartedByBlankLines = endings.length * 2 >= finished;
    const isWide = (line: string): boolean => {
      const used = measure(line.trimEnd());
      const mayGoOn = arePartedByBlankLines || !endsSentence(line.trimEnd());
      return mayGoOn && used <= width && used >= width * UNEVEN_WIDTH;
    };
    return { wraps: (line, next) => isFilled(line, next) || isWide(line), share };
  }
  return share >= 0.5 && looksWrapped(filled, width) ? { wraps: isFilled, share } : null;
}

function looksUneven(pairs: readonly Pair[], endings: readonly string[], width: number, measure: Measure): boolean {
  if (width < NARROWEST_WITHOUT_CASE || pairs.length < 3 || endings.length === 0) return false;
  const count = (test: (pair: Pair) => boolean): number => pairs.filter(test).length;
  const wide = count(({ line }) => measure(line.trimEnd()) >= width * UNEVEN_WIDTH);
  const finished = count(({ line }) => endsSentence(line.trimEnd()));
  const cased = count(({ next }) => startsCased(next));
  const ended = endings.filter((line) => endsSentence(line.trimEnd())).length;
  return (
    wide >= pairs.length * 0.8 &&
    finished <= pairs.length * 0.25 &&
    cased * 2 <= pairs.length &&
    ended >= endings.length * 0.6
  );
}

function looksWrapped(filled: readonly Pair[], width: number): boolean {
  const finished = filled.filter(({ line }) => endsSentence(line.trimEnd())).length;
  if (finished * 2 > filled.length) return false;
  const cased = filled.filter(({ next }) => startsCased(next));
  const small = cased.filter(({ next }) => startsSmall(next));
  if (cased.length * 2 > filled.length) {
    // A single pair tells only where the first line shows that its writer uses capitals.
    const isTelling = filled.length > 1 || filled.some(({ line }) => startsCased(line) && !startsSmall(line));
    return isTelling && width >= NARROWEST && small.length * 5 >= cased.length * 2;
  }
  return width >= NARROWEST_WITHOUT_CASE && filled.length >= 2;
}

function fills(line: string, next: string, width: number, measure: Measure): boolean {
  const used = measure(line.trimEnd());
  if (used > width) return false;
  if (startsSmall(next) && used * 3 >= width * 2) return true;
  const word = firstWord(next.trimStart());
  const gap = isJapanese(word.codePointAt(0)) ? 0 : 1;
  return used + gap + measure(word) > width;
}

function startsCased(line: string): boolean {
  return /^\s*["'“‘(]?[\p{Lu}\p{Ll}]/u.test(line);
}

function startsSmall(line: string): boolean {
  return /^\s*["'“‘(]?\p{Ll}/u.test(line);
}

/**
 * What could not be broken at the start of a line: a word; in Japanese a character, with the marks that may not
 * begin a line and one more, for a break that was moved to keep a mark off the line's start.
 */
function firstWord(line: string): string {
  const [character = ''] = line;
  if (!isJapanese(character.codePointAt(0))) return /^[^\s\u3000-\u9fff]{1,60}/u.exec(line)?.[0] ?? character;
  return /^..?[、。，．！？）」』】ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]{0,2}/u.exec(line)?.[0] ?? character;
}

function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
