import { expect, test } from 'vitest';
import { analyse, type Field } from '../../src/language/analysis.js';
import { toSmallLexicon } from '../support/lexicon.js';

const lexicon = toSmallLexicon(`
river|नदी|নদী|川[かわ]
red|लाल|লাল|赤[あか]
red river|लाल नदी|লাল নদী|紅河[こうが]
bridge|पुल|সেতু|橋[はし]
border|सीमा|সীমান্ত|国境[こっきょう]
gate|द्वार|দ্বার|ゲート
lead|नेतृत्व करना|নেতৃত্ব দেওয়া|率いる[ひきいる]
`);

const keysOf = (text: string, field: Field): string[] =>
  analyse(text, lexicon).flatMap(({ features }) =>
    features.filter((feature) => feature.field === field).map(({ key }) => key),
  );
const wordsOf = (text: string): string[] =>
  analyse(text, lexicon)
    .filter(({ kind }) => kind !== 'part')
    .map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

test.each([
  ['The bridges over the river', ['word bridges', 'word river']],
  ['नदी पर पुल', ['word नदी', 'word पुल']],
  ['লাল নদীর ওপর সেতু', ['word লাল নদীর', 'word সেতু']],
  ['लाल नदी के पुल', ['word लाल नदी', 'word पुल']],
  ['国境ゲートの橋', ['word 国境', 'word ゲート', 'word 橋']],
  ['Zorblax led 20 of them', ['name Zorblax', 'word led', 'figure 20']],
  ['ファムが率いた', ['name ファム', 'word 率い']],
  ['who is it?', []],
])('The words of "%s" are %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('A word in each of the four languages has the same gloss', () => {
  for (const text of ['bridges', 'पुलों', 'সেতুর', '橋を'])
    expect.soft(keysOf(text, 'glosses'), text).toContain('bridge');
});

test('A name is indexed under its sound in every script, kanji apart', () => {
  for (const text of ['Brest', 'ব্রেস্ট', 'ब्रेस्ट', 'ブレスト', 'Брест'])
    expect.soft(keysOf(text, 'sounds'), text).toHaveLength(1);
  expect(keysOf('漢字', 'sounds')).toEqual([]);
});

test('A phrase is indexed under its own words too, so that a part of it finds it', () => {
  expect(keysOf('লাল নদী', 'terms')).toEqual(expect.arrayContaining(keysOf('নদী', 'terms')));
});

test('A phrase is indexed under what its words mean alone, rather than under what they are a part of', () => {
  const school = toSmallLexicon(`
going to school|स्कूल
go to school|स्कूल
academy|स्कूल
at school|स्कूल में
`);
  const keys = analyse('स्कूल में', school).flatMap(({ features }) => features.map(({ key }) => key));
  expect(keys).toContain('academy');
});

test('Japanese is indexed under pairs of letters too, without pairs of hiragana', () => {
  expect(keysOf('国境では', 'terms')).toEqual(expect.arrayContaining(['_国境', '_境で']));
  expect(keysOf('国境では', 'terms')).not.toContain('_では');
});

test('Chinese, Korean and Thai are indexed under pairs of letters, other alphabets under their words', () => {
  expect(keysOf('한국어', 'terms')).toEqual(['_한국', '_국어']);
  expect(keysOf('ไทย', 'terms')).toEqual(['_ไท', '_ทย']);
  expect(keysOf('代表团', 'terms')).toEqual(expect.arrayContaining(['_代表', '_表团']));
  expect(keysOf('Делегация', 'terms')).toEqual(['делегация']);
});

test('A figure is indexed under its value, whatever its digits', () => {
  for (const text of ['1,506.14 million', '১,৫০৬.১৪ মিলিয়ন', '15億614万'])
    expect.soft(keysOf(text, 'terms'), text).toContain('#1506140000');
});

test('No unit begins or ends inside a character', () => {
  const text = '𠮷野家と𠮷田';
  const isInside = (at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;
  const cut = analyse(text, lexicon).filter(({ start, end }) => isInside(start) || isInside(end));
  expect(cut.map(({ start, end }) => [start, end])).toEqual([]);
});

test.each([
  ['an English word', 'bridges', 'Two bridges over the bridges'],
  ['a Hindi word', 'पुलों', 'पुलों पर पुलों'],
  ['a long Bengali word', 'প্রধানমন্ত্রীদেরকে', 'প্রধানমন্ত্রীদেরকে ও প্রধানমন্ত্রীদেরকে'],
  ['a phrase', 'लाल नदी', 'पुल, लाल नदी और लाल नदी'],
  ['a Japanese word', 'ゲート', '橋のゲートはゲート'],
  ['a katakana name', 'ファム', 'ファムとファム'],
  ['a pair of letters', '境は', '国境は国境は'],
  ['a figure', '১৯৮৪', '১৯৮৪ 1984 १९८४'],
  ['a Russian word', 'мост', 'мост и мост'],
  ['two Korean letters', '다리', '다리'],
])('Wherever %s stands, its units have the same list of features', (_, written, text) => {
  const listsOf = (read: string) =>
    analyse(read, lexicon)
      .filter(({ start, end }) => read.slice(start, end) === written)
      .map(({ features }) => features);
  const lists = [...listsOf(text), ...listsOf(`${written}.`)];
  expect(lists.length).toBeGreaterThanOrEqual(2);
  expect(new Set(lists).size).toBe(1);
});
