import type { Language } from '../src/language/language.js';

/** One syllable in Latin, Devanagari, Bengali and Japanese letters, as names are transcribed. */
const SYLLABLES = (
  'nam नाम নাম ナム|min मिन মিন ミン|lan लान লান ラン|tra ट्रा ট্রা トラ|ko को কো コ|ha हा হা ハ|vi वी ভি ヴィ|do दो দো ド|' +
  'son सोन সন ソン|ki की কি キ|ra रा রা ラ|to तो তো ト|mai माई মাই マイ|pur पुर পুর プル|ga गा গা ガ|shi शि শি シ|' +
  'bo बो বো ボ|nu नू নু ヌ|sa सा সা サ|ter तेर তের テル|le ले লে レ|da दा দা ダ|mon मोन মন モン|fu फू ফু フ|' +
  'ka का কা カ|ri री রি リ|mo मो মো モ|su सु সু ス|na ना না ナ|ber बेर বের ベル|ton टन টন トン|sen सेन সেন セン|' +
  'jo जो জো ジョ|mar मार মার マール|tin टिन টিন ティン|han हान হান ハン|de दे দে デ|lu लू লু ル|gor गोर গোর ゴール|pa पा পা パ|' +
  'ni नी নি ニ|bar बार বার バル|chi ची চি チ|kel केल কেল ケル|sto स्टो স্টো スト|wan वान ওয়ান ワン|mi मी মি ミ|lin लिन লিন リン'
)
  .split('|')
  .map((forms) => forms.split(' '));
const COLUMN: Readonly<Record<Language, number>> = { en: 0, hi: 1, bn: 2, ja: 3 };

/** Frequent names are short (Zipf's other law): two syllables, then three, then four. */
const LEVELS = [2, 3, 4].map((syllables) => ({ syllables, names: SYLLABLES.length ** syllables }));
/** Neighbours in rank shall not sound alike, so each level is gone through in steps of a prime. */
const STEP = 1_000_003;

/** From how many names texts choose: most of them stand in a large corpus once, if at all. */
export const NAMES = 400_000;

/** A name by its rank, the commonest being 0, as the language writes it. */
export function toName(rank: number, language: Language): string {
  let place = rank;
  for (const { syllables, names } of LEVELS) {
    if (place < names) return spell((place * STEP) % names, syllables, language);
    place -= names;
  }
  throw new RangeError(`There is no name of rank ${rank}`);
}

function spell(number: number, syllables: number, language: Language): string {
  let rest = number;
  let name = '';
  for (let left = syllables; left > 0; left -= 1) {
    name += SYLLABLES[rest % SYLLABLES.length]?.[COLUMN[language]] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}
