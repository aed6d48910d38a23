/** The writing systems that are handled apart from each other; `other` is any further alphabet. */
export type Script = 'latin' | 'devanagari' | 'bengali' | 'japanese' | 'unspaced' | 'number' | 'other';

/** A run of letters or digits of one script, where it stands in the text (UTF-16 units, `end` exclusive). */
export interface Token {
  readonly text: string;
  readonly script: Script;
  readonly start: number;
  readonly end: number;
}

interface ScriptLetters {
  readonly script: Script;
  /** What a run of the script begins with, and what it goes on with. */
  readonly first: RegExp;
  readonly inner: RegExp;
}

const JAPANESE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々〆ー゛゜ｰﾞﾟ';
const UNSPACED = '\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** A letter that several scripts begin with belongs to the first of them. A run ends where the script does: `AIএর` is two. */
const SCRIPTS: readonly ScriptLetters[] = [
  { script: 'number', first: /\p{Nd}/u, inner: /\p{Nd}/u },
  { script: 'latin', first: /\p{Script=Latin}/u, inner: /[\p{Script=Latin}\p{Mn}'’]/u },
  { script: 'devanagari', first: /\p{Script=Devanagari}/u, inner: /[\p{Script=Devanagari}\u200c\u200d]/u },
  { script: 'bengali', first: /\p{Script=Bengali}/u, inner: /[\p{Script=Bengali}\u200c\u200d]/u },
  {
    script: 'japanese',
    first: new RegExp(`[${JAPANESE}]`, 'u'),
    inner: new RegExp(`[${JAPANESE}・･]`, 'u'),
  },
  {
    script: 'unspaced',
    first: new RegExp(`[${UNSPACED}]`, 'u'),
    inner: new RegExp(`[${UNSPACED}\\p{M}]`, 'u'),
  },
  { script: 'other', first: /\p{L}/u, inner: /[\p{L}\p{M}]/u },
];
/** Between digits they belong to the number. */
const SEPARATORS = '.,٫٬';

/**
 * What is known of each letter: in the lowest bits the number of the script that it begins, from 1, then a bit for
 * every script that it goes on. 0 as long as nobody asked.
 */
const LETTERS = new Uint16Array(0x110000);
const FIRST = 0b111;
const INNER = 3;
const KNOWN = 1 << 15;

function toLetter(code: number): number {
  const known = LETTERS[code] ?? 0;
  if (known !== 0) return known;
  const letter = String.fromCodePoint(code);
  let found = KNOWN | (SCRIPTS.findIndex(({ first }) => first.test(letter)) + 1);
  SCRIPTS.forEach(({ inner }, script) => {
    if (inner.test(letter)) found |= 1 << (script + INNER);
  });
  LETTERS[code] = found;
  return found;
}

/** What reading a text needs of it. */
type Text = Pick<string, 'length' | 'charCodeAt' | 'codePointAt' | 'charAt' | 'slice'>;

/** Splits a text into runs of one script, in order. Punctuation, symbols and white space stand between them. */
export function toTokens(text: Text): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    const code = codeAt(text, start);
    const script = SCRIPTS[(toLetter(code) & FIRST) - 1]?.script;
    let end = start + lengthOf(code);
    if (script !== undefined) {
      end = script === 'number' ? endOfNumber(text, end) : endOfRun(text, end, toLetter(code) & FIRST);
      tokens.push({ text: text.slice(start, end), script, start, end });
    }
    start = end;
  }
  return tokens;
}

/** Where a run ends that goes on with letters of the script (its number, from 1). */
function endOfRun(text: Text, from: number, script: number): number {
  const inner = 1 << (script - 1 + INNER);
  let end = from;
  while (end < text.length) {
    const code = codeAt(text, end);
    if ((toLetter(code) & inner) === 0) break;
    end += lengthOf(code);
  }
  return end;
}

function endOfNumber(text: Text, from: number): number {
  let end = endOfRun(text, from, 1);
  while (end + 1 < text.length && SEPARATORS.includes(text.charAt(end))) {
    const next = endOfRun(text, end + 1, 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** The letter at a place; half of a letter of two units where that stands alone. */
function codeAt(text: Text, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 ? (text.codePointAt(at) ?? code) : code;
}

function lengthOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** One form for all spellings of a word that only differ in width, case, composition or invisible marks. */
export function toNormalForm(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '');
}
