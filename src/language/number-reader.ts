import {
  multiplyByPowerOfTen,
  NUMBER_WORDS,
  toKanjiNumber,
  toPlainNumber,
  toPowerOfTen,
  toRomanNumber,
} from './numbers.js';
import { toNormalForm, type Token } from './tokens.js';
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

function toValue(token: Token): string | undefined {
  if (token.script === 'number') return toPlainNumber(token.text);
  return (token.script === 'latin' ? toRomanNumber(token.text) : undefined) ?? words.get(toNumberForm(token));
}

/** Endings that count or order what a number word is said of: তিনটি, তিনজন, नौवीं. In normal form. */
const COUNTED = /(?:টি|টা|টির|টিতে|জন|জনের|খানা|িই|তম|ই|वां|वें|विं|ों)$/u;

function toNumberForm(token: Token): string {
  const form = wordRulesFor(token.script).toForm(token.text);
  return words.has(form) ? form : form.replace(COUNTED, '');
}

/** The figures of a text in all digit scripts, number words and multipliers, in order. */
export function readFigures(text: string, tokens: readonly Token[]): Figure[] {
  const figures = readKanjiFigures(text);
  const taken = new Set(
    figures.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  tokens.forEach((token, index) => {
    if (taken.has(token.start)) return;
    const value = toValue(token);
    if (value === undefined) return;
    const values = [value];
    let end = token.end;
    for (let next = index + 1; next < Math.min(tokens.length, index + 3); next += 1) {
      const follower = tokens[next];
      if (
        follower === undefined ||
        follower.start - end > 1 ||
        /\S/u.test(text.slice(end, follower.start).replace('-', ''))
      )
        break;
      const power = toPowerOfTen(wordRulesFor(follower.script).toForm(toNormalForm(follower.text)));
      if (power === undefined) break;
      values.push(multiplyByPowerOfTen(values.at(-1) ?? value, power));
      end = follower.end;
    }
    figures.push({ start: token.start, end, values });
  });
  return figures.sort((a, b) => a.start - b.start);
}

function readKanjiFigures(text: string): Figure[] {
  const figures: Figure[] = [];
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
