import type { Language } from '../language/language.js';

/** How much of a document is looked at, in UTF-16 units. */
const SAMPLE = 20_000;

/**
 * The commonest words of English, without those that its neighbours share (`in`, `an`, `as`, `on`, `was`). In
 * English prose they are a quarter of all words, in other languages in Latin letters next to none.
 */
const ENGLISH_WORDS = new Set(
  'the of and to a is that for it with are be this from by which or have has not at were will can you your we our their they who'.split(
    ' ',
  ),
);
const ENGLISH_SHARE = 0.12;

/** The language that the letters of a document speak for; null where they are none of the four. */
export function detectLanguage(texts: Iterable<string>): Language | null {
  let sample = '';
  for (const text of texts) {
    sample += `${text.slice(0, SAMPLE)}\n`;
    if (sample.length >= SAMPLE) break;
  }
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const devanagari = count(/\p{Script=Devanagari}/gu);
  const bengali = count(/\p{Script=Bengali}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  const other = count(/\p{L}/gu) - devanagari - bengali - kana - han - latin;
  // Latin letters stand in documents of every language (names, units), so they weigh half.
  const most = Math.max(devanagari, bengali, kana + han, latin / 2, other);
  if (most === 0) return null;
  if (most === devanagari) return 'hi';
  if (most === bengali) return 'bn';
  if (most === kana + han) return kana * 20 >= han ? 'ja' : null;
  return most === latin / 2 && isEnglish(sample) ? 'en' : null;
}

function isEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const known = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  return known > 0 && known >= words.length * ENGLISH_SHARE;
}
