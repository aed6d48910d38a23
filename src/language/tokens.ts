/** The writing systems that are handled apart from each other; `other` is any further alphabet. */
export type Script = 'latin' | 'devanagari' | 'bengali' | 'japanese' | 'unspaced' | 'number' | 'other';

/** A run of letters or digits of one script, where it stands in the text (UTF-16 units, `end` exclusive). */
export interface Token {
  readonly text: string;
  readonly script: Script;
  readonly start: number;
  readonly end: number;
}

// One alternative a script, so that `AIএর` falls apart where the script changes. Each is a single character
// class repeated: the scan is linear whatever the text holds.
const SCRIPTS: readonly (readonly [Script, string])[] = [
  ['number', '\\p{Nd}+(?:[.,٫٬]\\p{Nd}+)*'],
  ['latin', "\\p{Script=Latin}[\\p{Script=Latin}\\p{Mn}'’]*"],
  ['devanagari', '\\p{Script=Devanagari}[\\p{Script=Devanagari}\\u200c\\u200d]*'],
  ['bengali', '\\p{Script=Bengali}[\\p{Script=Bengali}\\u200c\\u200d]*'],
  [
    'japanese',
    '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々〆ー゛゜ｰﾞﾟ][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々〆ー゛゜ｰﾞﾟ・･]*',
  ],
  [
    'unspaced',
    '[\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}][\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{M}]*',
  ],
  ['other', '\\p{L}[\\p{L}\\p{M}]*'],
];
const TOKEN = new RegExp(SCRIPTS.map(([, pattern]) => `(${pattern})`).join('|'), 'gu');

/** Splits a text into runs of one script, in order. Punctuation, symbols and white space stand between them. */
export function toTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const which = SCRIPTS.findIndex((_, i) => match[i + 1] !== undefined);
    const script = SCRIPTS[which]?.[0] ?? 'other';
    tokens.push({ text: match[0], script, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** One form for all spellings of a word that only differ in width, case, composition or invisible marks. */
export function toNormalForm(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '');
}
