/** Zero of every decimal digit block, so that `digit - zero` is its value. Unicode: blocks of ten, in order. */
function toDigit(letter: string): number {
  let zero = letter.codePointAt(0) ?? 0;
  const value = zero;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && value - zero < 9) zero -= 1;
  return value - zero;
}

const INDIC_ZEROES = [0x966, 0x9e6, 0xff10, 0x660, 0x6f0];

/** Digits of any script as 0–9, grouping commas out: `১,৫০৬.১৪` → `1506.14`, `2024` → `2024`. */
export function toPlainNumber(digits: string): string {
  let plain = '';
  for (const letter of digits) {
    if (letter >= '0' && letter <= '9') plain += letter;
    else if (letter === '.' || letter === '٫') plain += '.';
    else if (letter !== ',' && letter !== '٬') {
      const code = letter.codePointAt(0) ?? 0;
      const zero = INDIC_ZEROES.find((start) => code >= start && code <= start + 9);
      plain += String(zero === undefined ? toDigit(letter) : code - zero);
    }
  }
  const parts = plain.split('.');
  // More than one point: a date or a version, not a decimal.
  if (parts.length > 2) return plain;
  const whole = (parts[0] ?? '').replace(/^0+(?=\d)/u, '');
  const fraction = (parts[1] ?? '').replace(/(?<!0)0+$/u, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** Words that multiply the number before them. In the normal form of their language. */
const MULTIPLIERS = new Map<string, number>(
  Object.entries({
    hundred: 2, thousand: 3, lakh: 5, lac: 5, million: 6, crore: 7, billion: 9, trillion: 12, mn: 6, bn: 9, k: 3,
    सौ: 2, हजार: 3, लाख: 5, मिलियन: 6, करोड: 7, अरब: 9, बिलियन: 9, खरब: 11, ट्रिलियन: 12, मिलयन: 6,
    শত: 2, শো: 2, হাজার: 3, লাখ: 5, লক্ষ: 5, লক্স: 5, মিলিয়ন: 6, মিলিযন: 6, কোটি: 7, বিলিযন: 9, ট্রিলিযন: 12, সত: 2,
    十: 1, 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12,
  }),
); // prettier-ignore

/** The power of ten that a word multiplies by, or undefined. */
export function toPowerOfTen(word: string): number | undefined {
  return MULTIPLIERS.get(word);
}

/** A plain number times a power of ten, exactly, as text: (`1506.14`, 6) → `1506140000`. */
export function multiplyByPowerOfTen(plain: string, power: number): string {
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = whole + fraction.padEnd(power, '0');
  const point = whole.length + power;
  return toPlainNumber(point < digits.length ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits);
}

/** Longer runs are no numbers, and their arithmetic would cost more than their length. */
const LONGEST_NUMBER = 32;
const KANJI_DIGITS = '〇一二三四五六七八九';
const KANJI_NUMBER = /[0-9.〇一二三四五六七八九十百千万億兆]+/u;

/** A Japanese number, positional (二〇二四) or with multipliers (15億614万, 三百五十), as plain digits; undefined where it is none. */
export function toKanjiNumber(text: string): string | undefined {
  if (text.length > LONGEST_NUMBER || KANJI_NUMBER.exec(text)?.[0] !== text) return undefined;
  const ascii = text.replaceAll(/[〇一二三四五六七八九]/gu, (letter) => String(KANJI_DIGITS.indexOf(letter)));
  if (/^[0-9.]+$/u.test(ascii)) return toPlainNumber(ascii);
  let total = 0n;
  let section = 0n;
  let current = '';
  for (const letter of ascii) {
    if (/[0-9.]/u.test(letter)) current += letter;
    else {
      const power = MULTIPLIERS.get(letter) ?? 0;
      if (power >= 4) {
        const [whole, fraction] = splitDecimal(current);
        const factor = 10n ** BigInt(power);
        total += (section + whole) * factor + (fraction.digits * factor) / fraction.scale;
        if (section === 0n && current === '') total += factor;
        section = 0n;
      } else section += (current === '' ? 1n : splitDecimal(current)[0]) * 10n ** BigInt(power);
      current = '';
    }
  }
  return String(total + section + splitDecimal(current)[0]);
}

function splitDecimal(plain: string): [bigint, { digits: bigint; scale: bigint }] {
  const [whole = '', fraction = ''] = plain.split('.');
  return [
    BigInt(whole === '' ? '0' : whole),
    { digits: BigInt(fraction === '' ? '0' : fraction), scale: 10n ** BigInt(fraction.length) },
  ];
}

const ENGLISH_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const HINDI_WORDS =
  'शून्य एक दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस';
const BENGALI_WORDS =
  'শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ এগারো বারো তেরো চৌদ্দ পনেরো ষোল সতেরো আঠারো উনিশ বিশ';

/** Number words that stand in the way of none of the language's other words, as digits. Keys as written. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...[ENGLISH_WORDS, HINDI_WORDS, BENGALI_WORDS].flatMap((words) =>
    words.split(' ').map((word, value): [string, string] => [word, String(value)]),
  ),
  ...Object.entries({
    thirty: '30', forty: '40', fifty: '50', sixty: '60', seventy: '70', eighty: '80', ninety: '90', dozen: '12',
    तीस: '30', चालीस: '40', पचास: '50', साठ: '60', सत्तर: '70', अस्सी: '80', नब्बे: '90', पाँच: '5', छः: '6', छ: '6', पन्द्रह: '15',
    ত্রিশ: '30', চল্লিশ: '40', পঞ্চাশ: '50', ষাট: '60', সত্তর: '70', আশি: '80', নব্বই: '90', কুড়ি: '20', দু: '2',
    first: '1', second: '2', third: '3', fourth: '4', fifth: '5', sixth: '6', seventh: '7', eighth: '8', ninth: '9', tenth: '10',
      eleventh: '11', twelfth: '12', thirteenth: '13', fourteenth: '14', fifteenth: '15', sixteenth: '16', seventeenth: '17', eighteenth: '18', nineteenth: '19', twentieth: '20',
    पहला: '1', दूसरा: '2', तीसरा: '3', चौथा: '4', पांचवां: '5', छठा: '6',
    প্রথম: '1', দ্বিতীয়: '2', তৃতীয়: '3', চতুর্থ: '4', পঞ্চম: '5', ষষ্ঠ: '6', সপ্তম: '7', অষ্টম: '8', নবম: '9', দশম: '10',
  }),
]); // prettier-ignore

const ROMAN_NUMERAL = /^X{0,3}(?:IX|IV|V?I{0,3})$/u;
const ROMAN_DIGITS: Record<string, number> = { I: 1, V: 5, X: 10 };

/** A Roman numeral of two capitals or more up to XXXIX, as plain digits; undefined where it is none (I and V are words and letters). */
export function toRomanNumber(text: string): string | undefined {
  if (text.length < 2 || text.length > 7 || !ROMAN_NUMERAL.test(text)) return undefined;
  const digits = Array.from(text, (letter) => ROMAN_DIGITS[letter] ?? 0);
  return String(digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0));
}
