import {
  multiplyByPowerOfTen,
  NUMBER_WORDS,
  toKanjiNumber,
  toPlainNumber,
  toPowerOfTen,
  toRomanNumber,
} from './numbers.js';
import { toNormalForm, type Script, type Token } from './tokens.js';
import { wordRulesFor } from './words.js';

/** A figure in a text: every plain number that it may be compared by (`1506.14` and `1506140000`). */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly values: readonly string[];
}

const KANJI_FIGURE = /[\p{Nd}〇一二三四五六七八九十百千万億兆.,]+/gu;
const KANJI_NUMERAL = /[〇一二三四五六七八九十百千万億兆]/u;
/** What counts or orders in Japanese: only before these is a lone kanji numeral a number (一部 is no figure). */
const COUNTER = /^[年月日時分秒人名回個件位円つ歳台本枚校社国省市州%％番度割倍条章目]/u;
const BEFORE_COUNTER = /第$/u;

const words = new Map([...NUMBER_WORDS].map(([word, value]) => [formOf(word), value]));

function formOf(word: string): string {
  const script = word < '\u0900' ? 'latin' : word < '\u0980' ? 'devanagari' : 'bengali';
  return wordRulesFor(script).toForm(word);
}

/** Endings that count or order what a number word is said of: তিনটি, তিনজন, नौवीं. In normal form. */
const COUNTED = /(?:টি|টা|টির|টিতে|জন|জনের|খানা|িই|তম|ই|वां|वें|विं|ों)$/u;

/** The value of a number word; null of every other word. */
export function toWordValue(word: string, script: Script): string | null {
  const roman = script === 'latin' ? toRomanNumber(word) : undefined;
  if (roman !== undefined) return roman;
  const form = wordRulesFor(script).toForm(word);
  return words.get(form) ?? words.get(form.replace(COUNTED, '')) ?? null;
}

/**
 * The figures of a text in all digit scripts, number words and multipliers, in order. `valueOf` is `toWordValue` of
 * a token that is no number, for whoever remembers it.
 */
export function readFigures(
  text: string,
  tokens: readonly Token[],
  valueOf = ({ text: word, script }: Token, _index: number): string | null => toWordValue(word, script),
): Figure[] {
  const kanji = readKanjiFigures(text);
  const others: Figure[] = [];
  let next = 0;
  tokens.forEach((token, index) => {
    while ((kanji[next]?.end ?? Infinity) <= token.start) next += 1;
    if ((kanji[next]?.start ?? Infinity) <= token.start) return;
    const value = token.script === 'number' ? toPlainNumber(token.text) : valueOf(token, index);
    if (value !== null) others.push(toFigure(value, tokens, index, text));
  });
  return kanji.length === 0 ? others : [...kanji, ...others].sort((a, b) => a.start - b.start);
}

/** A figure with the multipliers that follow its number. */
function toFigure(value: string, tokens: readonly Token[], index: number, text: string): Figure {
  const values = [value];
  const start = tokens[index]?.start ?? 0;
  let end = tokens[index]?.end ?? 0;
  for (const follower of tokens.slice(index + 1, index + 1 + MOST_MULTIPLIERS)) {
    const gap = text.slice(end, Math.min(follower.start, end + 2));
    if (gap !== '' && !GAP.test(gap)) break;
    const power = toPowerOfTen(wordRulesFor(follower.script).toForm(toNormalForm(follower.text)));
    if (power === undefined) break;
    values.push(multiplyByPowerOfTen(values.at(-1) ?? value, power));
    end = follower.end;
  }
  return { start, end, values };
}

const MOST_MULTIPLIERS = 2;
/** What may stand between a number and its multiplier. */
const GAP = /^[\s-]$/u;

function readKanjiFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  if (!KANJI_NUMERAL.test(text)) return figures;
  for (const match of text.matchAll(KANJI_FIGURE)) {
    const written = match[0].replace(/(?<![.,])[.,]+$/u, '');
    if (!KANJI_NUMERAL.test(written)) continue;
    const end = match.index + written.length;
    const lone = written.length === 1;
    if (
      lone &&
      !COUNTER.test(text.slice(end, end + 1)) &&
      !BEFORE_COUNTER.test(text.slice(Math.max(0, match.index - 1), match.index))
    )
      continue;
    const value = toKanjiNumber(written.normalize('NFKC').replaceAll(',', ''));
    if (value !== undefined) figures.push({ start: match.index, end, values: [value] });
  }
  return figures;
}
