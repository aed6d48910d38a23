import { BENGALI_STOP_WORDS } from '../src/language/bengali.js';
import { ENGLISH_STOP_WORDS } from '../src/language/english.js';
import { HINDI_STOP_WORDS } from '../src/language/hindi.js';
import { isHiragana, JAPANESE_STOP_WORDS } from '../src/language/japanese.js';
import type { Language } from '../src/language/language.js';
import type { LexiconRow } from '../src/language/lexicon-file.js';

const PARTICLES = 'の に は を が と で も や へ から まで'.split(' ');

/** Words without a topic, by language. */
export const FUNCTION_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: [...ENGLISH_STOP_WORDS],
  hi: [...HINDI_STOP_WORDS],
  bn: [...BENGALI_STOP_WORDS],
  ja: [...PARTICLES, ...[...JAPANESE_STOP_WORDS].filter(isHiragana)],
};

/** One syllable in Latin, Devanagari, Bengali and Japanese letters, as names are transcribed. */
const SYLLABLES = (
  'nam नाम নাম ナム|min मिन মিন ミン|lan लान লান ラン|tra ट्रा ট্রা トラ|ko को কো コ|ha हा হা ハ|vi वी ভি ヴィ|do दो দো ド|' +
  'son सोन সন ソン|ki की কি キ|ra रा রা ラ|to तो তো ト|mai माई মাই マイ|pur पुर পুর プル|ga गा গা ガ|shi शि শি シ|' +
  'bo बो বো ボ|nu नू নু ヌ|sa सा সা サ|ter तेर তের テル|le ले লে レ|da दा দা ダ|mon मोन মন モン|fu फू ফু フ'
)
  .split('|')
  .map((forms) => forms.split(' '));
const COLUMN: Readonly<Record<Language, number>> = { en: 0, hi: 1, bn: 2, ja: 3 };

/** How many different names there are: all of two and three syllables. */
export const NAMES = SYLLABLES.length ** 2 + SYLLABLES.length ** 3;

/** A name by its number, as the language writes it. */
export function toName(number: number, language: Language): string {
  let rest = number < SYLLABLES.length ** 2 ? number : number - SYLLABLES.length ** 2;
  let name = '';
  for (let left = number < SYLLABLES.length ** 2 ? 2 : 3; left > 0; left -= 1) {
    name += SYLLABLES[rest % SYLLABLES.length]?.[COLUMN[language]] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const ZERO: Partial<Record<Language, number>> = { hi: 0x966, bn: 0x9e6 };

/** A year, a count or a decimal, in the digits of the language. */
export function toFigure(random: () => number, language: Language): string {
  const kind = random();
  const plain =
    kind < 0.4
      ? `${1950 + Math.floor(random() * 75)}`
      : kind < 0.8
        ? `${1 + Math.floor(random() ** 3 * 5000)}`
        : (random() * 100).toFixed(1);
  const zero = ZERO[language];
  return zero === undefined
    ? plain
    : plain.replaceAll(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** One of a row's equivalents, the first likeliest. */
export function toWord(row: LexiconRow, language: Language, random: () => number): string {
  if (language === 'en') return row.english;
  const equivalents = row[language];
  return equivalents[Math.floor(random() ** 2 * equivalents.length)]?.text ?? row.english;
}
