import { expect, test } from 'vitest';
import { readFigures } from '../../src/language/number-reader.js';
import { multiplyByPowerOfTen, toKanjiNumber, toPlainNumber } from '../../src/language/numbers.js';
import { toTokens } from '../../src/language/tokens.js';

const valuesIn = (text: string): string[] =>
  readFigures(text, toTokens(text)).flatMap(({ values }) => values);

test.each([
  ['2024', '2024 २०२४ ২০২৪ ２０２４ 二〇二四 ٢٠٢٤ ๒๐๒๔ 2,024'],
  [
    '1506140000',
    '1,506.14 million|१,५०६.१४ मिलियन|১,৫০৬.১৪ মিলিয়ন|15億614万|１５億６１４万|1,506,140,000|1.50614 billion',
  ],
  ['500000', '5 lakh|5 लाख|५ लाख|৫ লক্ষ|৫ লাখ|50万|五十万|5,00,000|500 thousand|৫০০ হাজার'],
  ['20000000', '2 crore|2 करोड़|२ करोड़|২ কোটি|2000万|20 million|二千万'],
  ['75', '75th|75वीं|৭৫তম|৭৫ তম|第75回|七十五|第七十五回'],
  ['14', '14th|14वीं|१४|১৪তম|第14回|第十四回|fourteen|चौदह|চৌদ্দ'],
  ['5', 'fifth|5th|पाँचवाँ|पांच|পঞ্চম|পাঁচ|第五|第5回|五つ'],
  ['51.55', '51.55 %|51.55%|५१.५५ प्रतिशत|৫১.৫৫ শতাংশ|51.55％|51.55パーセント|51.550'],
  ['12', 'twelve|Twelve|बारह|বারো|12|十二|dozen'],
  ['350', '350|三百五十|৩৫০|nope 350 nope'],
  ['1000000', 'one million|दस लाख|দশ লাখ|1 million|百万|10 lakh'],
  ['3', 'third|तीसरा|তৃতীয়|第三|3rd|three'],
  ['7', '007|7|७|৭|seven'],
])('%s is meant by each of %s', (value, spellings) => {
  for (const spelling of spellings.split(spellings.includes('|') ? '|' : ' '))
    expect.soft(valuesIn(spelling), spelling).toContain(value);
});

test.each([
  ['6.5 to 7 %', ['6.5', '7']],
  ['6.5〜7%', ['6.5', '7']],
  ['18 January 1950', ['18', '1950']],
  ['১৯৫০ সালের ১৮ জানুয়ারি', ['1950', '18']],
  ['2026年から2030年まで', ['2026', '2030']],
  ['三百五十人と十二人', ['350', '12']],
  ['1.2.3', ['1.2.3']],
])('%s holds the figures %j, in order', (text, values) => {
  expect(valuesIn(text)).toEqual(values);
});

test.each(['一部', '一般に', '千', 'hundred', 'सौ', 'million dollars', 'no figure', '三重県', '', '.,.,'])(
  '"%s" holds no figure',
  (text) => {
    expect(valuesIn(text)).toEqual([]);
  },
);

test('A figure stands in the text where it says, multiplier included', () => {
  const text = 'worth 1,506.14 million dollars, 15億614万ドル。';
  const written = readFigures(text, toTokens(text)).map(({ start, end }) => text.slice(start, end));
  expect(written).toEqual(['1,506.14 million', '15億614万']);
});

test('A multiplier in the next sentence multiplies nothing', () => {
  expect(valuesIn('In 2024. Million by million they came.')).toEqual(['2024']);
});

test.each([
  ['1506.14', 6, '1506140000'],
  ['0.5', 2, '50'],
  ['1.23456', 3, '1234.56'],
  ['5', 5, '500000'],
])('%s times ten to the %i is %s, exactly', (plain, power, product) => {
  expect(multiplyByPowerOfTen(plain, power)).toBe(product);
});

test.each([
  ['15億614万', '1506140000'],
  ['1.5億', '150000000'],
  ['3千5百', '3500'],
  ['二〇二四', '2024'],
  ['二十一', '21'],
  ['九'.repeat(40), undefined],
  ['十月', undefined],
])('%s is the Japanese number %s', (text, value) => {
  expect(toKanjiNumber(text)).toBe(value);
});

test('Plain numbers have no grouping, no leading zeroes and no empty decimals', () => {
  expect(['1,00,000', '007', '1.50', '1.0', '০.৫০'].map(toPlainNumber)).toEqual([
    '100000',
    '7',
    '1.5',
    '1',
    '0.5',
  ]);
});
