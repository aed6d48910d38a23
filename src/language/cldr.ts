import type { Equivalent, LexiconRow } from './lexicon-file.js';

/** Languages that people ask about: every two-letter code, and the larger ones that only have three letters. */
const THREE_LETTER_LANGUAGES = [
  'yue',
  'fil',
  'haw',
  'bho',
  'mai',
  'mni',
  'sat',
  'doi',
  'kok',
  'raj',
  'awa',
  'mag',
  'hne',
  'syl',
  'hmn',
  'tet',
  'ceb',
  'ilo',
  'nan',
  'wuu',
];
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
const LOCALES = { hi: 'hi', bn: 'bn', ja: 'ja' } as const;

/**
 * Names of countries, languages, currencies, months, days and units in the four languages, from the Unicode CLDR
 * that Node carries in its ICU (`Intl`).
 */
export function toCldrRows(): LexiconRow[] {
  const rows = new Map<string, LexiconRow>();
  const add = (english: string, names: readonly [string, string, string]): void => {
    const headword = english
      .normalize('NFD')
      .replaceAll(/\p{Mn}/gu, '')
      .toLowerCase()
      .replaceAll(/[’']/gu, '')
      .replace(/\s*\(.*\)$/u, '')
      .replaceAll('&', 'and');
    const [hi, bn, ja] = names.map(toEquivalent);
    if (rows.has(headword) || hi === undefined || bn === undefined || ja === undefined) return;
    rows.set(headword, { english: headword, hi: [hi], bn: [bn], ja: [ja] });
  };
  for (const type of ['region', 'language', 'currency'] as const) {
    const codes = {
      region: PAIRS,
      language: [...PAIRS.map((pair) => pair.toLowerCase()), ...THREE_LETTER_LANGUAGES],
      currency: Intl.supportedValuesOf('currency'),
    };
    const english = new Intl.DisplayNames('en', { type, fallback: 'none' });
    const others = Object.values(LOCALES).map(
      (locale) => new Intl.DisplayNames(locale, { type, fallback: 'none' }),
    );
    for (const code of codes[type]) {
      const name = english.of(code);
      const [hi, bn, ja] = others.map((names) => names.of(code));
      // Reserved codes stand for none, and ZZ for an unknown region.
      if (name !== undefined && hi !== undefined && bn !== undefined && ja !== undefined && code !== 'ZZ')
        add(name, [hi, bn, ja]);
    }
  }
  for (let month = 0; month < 12; month += 1)
    addDate(add, new Date(Date.UTC(2024, month, 15)), { month: 'long' });
  for (let day = 1; day <= 7; day += 1) addDate(add, new Date(Date.UTC(2024, 0, day)), { weekday: 'long' });
  for (const unit of Intl.supportedValuesOf('unit')) {
    const nameIn = (locale: string): string => toUnitName(locale, unit);
    add(nameIn('en'), [nameIn('hi'), nameIn('bn'), nameIn('ja')]);
  }
  return [...rows.values()];
}

function addDate(
  add: (english: string, names: readonly [string, string, string]) => void,
  date: Date,
  options: Intl.DateTimeFormatOptions,
): void {
  const nameIn = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
  add(nameIn('en'), [nameIn('hi'), nameIn('bn'), nameIn('ja')]);
}

function toUnitName(locale: string, unit: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
    .formatToParts(1)
    .filter(({ type }) => type === 'unit')
    .map(({ value }) => value.trim())
    .join(' ');
}

/** A name without what stands in brackets behind it; undefined where nothing in another script than Latin is left. */
function toEquivalent(name: string): Equivalent | undefined {
  const text = name.replace(/\s*[（(].*[)）]$/u, '').trim();
  return /[^\p{Script=Latin}\p{N}\p{P}\s]/u.test(text) ? { text, reading: null } : undefined;
}
