import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/language/analysis.js';
import type { Lexicon } from '../../src/language/lexicon.js';
import { readQuestion } from '../../src/language/question-reading.js';
import { toCompoundParts, toDictionaryForms } from '../../src/language/romanised-japanese.js';
import { shippedLexicon, toSmallLexicon } from '../support/lexicon.js';

test.each([
  ['tsukutta', 'tsukuru'],
  ['nonda', 'nomu'],
  ['yonde', 'yobu'],
  ['kaita', 'kaku'],
  ['oyoida', 'oyogu'],
  ['hanashita', 'hanasu'],
  ['tabeta', 'taberu'],
  ['ochita', 'ochiru'],
  ['kakimasu', 'kaku'],
  ['moraimashita', 'morau'],
  ['machimasu', 'matsu'],
  ['tabemasen', 'taberu'],
  ['kakanai', 'kaku'],
  ['kawanai', 'kau'],
  ['tabenai', 'taberu'],
  ['hirakareta', 'hiraku'],
  ['samukatta', 'samui'],
  ['takaku', 'takai'],
  ['yomitai', 'yomu'],
  ['sankasuru', 'sanka'],
  ['kaishishita', 'kaishi'],
])('%s may be a form of %s', (typed, word) => {
  expect(toDictionaryForms(typed)).toContain(word);
});

test('A short word is no form of anything', () => {
  expect(toDictionaryForms('ta')).toEqual([]);
  expect(toDictionaryForms('')).toEqual([]);
});

test('A word that is typed as one is parted where both parts are words', () => {
  const isWord = (sound: string) => ['ringo', 'gari', 'rin'].includes(sound);
  expect(toCompoundParts('ringogari', isWord)).toEqual(['ringo', 'gari']);
  expect(toCompoundParts('ringohata', isWord)).toEqual([]);
  expect(toCompoundParts('rin', isWord)).toEqual([]);
});

describe('How kanji are read that no row has side by side', () => {
  let shipped: Lexicon;
  beforeAll(async () => {
    shipped = await shippedLexicon();
  }, 30_000);

  test.each([
    ['粗大', 'sodai'],
    ['給券機', 'kyukenki'],
    ['木村', 'kimura'],
    ['森田', 'morita'],
    ['山田', 'yamada'],
  ])('is learned from those that do: %s is %s', (word, reading) => {
    expect(shipped.lookUpJapanese(word)).toBeUndefined();
    expect(shipped.readKanji(word)).toContain(reading);
  });

  test('is not told where a letter stands in no row', () => {
    expect(shipped.readKanji('水鰧')).toEqual([]);
    expect(shipped.readKanji('')).toEqual([]);
  });
});

const LEXICON = toSmallLexicon(`
river|नदी|নদী|川[かわ]
participate|भाग लेना|অংশ নেওয়া|参加する[さんかする]
make|बनाना|বানানো|作る[つくる]
water|पानी|জল|水[みず]; 水道[すいどう]
field|खेत|মাঠ|野[の]; 野外[やがい]
apple|सेब|আপেল|りんご
period|अवधि|সময়কাল|期間[きかん]
organ|अंग|অঙ্গ|器官[きかん]
`);

const readingsOf = (text: string): string[] =>
  analyse(text, LEXICON).flatMap(({ features }) =>
    features.filter(({ field }) => field === 'readings').map(({ key }) => key),
  );

test('A Japanese passage is indexed by how its words are typed in Latin letters, whatever their form', () => {
  expect(readingsOf('橋を作った')).toContain('tukuru');
  expect(readingsOf('参加した')).toEqual(['sanka']);
  expect(readingsOf('水野さん')).toEqual(expect.arrayContaining(['suiya', 'mizuno', 'mizu']));
});

test('A run of many unknown kanji, as Chinese is, is not read as Japanese names', () => {
  expect(readingsOf('水野水野水野水野').filter((key) => key.includes('suiya'))).toEqual([]);
});

const askedReadings = (question: string): string[] =>
  readQuestion(question, LEXICON).units.flatMap(({ features }) =>
    features.filter(({ field }) => field === 'readings').map(({ key }) => key),
  );

test('A question in Latin letters asks for them', () => {
  expect(askedReadings('kawa no mizu wa dare ga tsukutta no desu ka')).toEqual(
    expect.arrayContaining(['kawa', 'mizu', 'tukuru']),
  );
});

test('A question in Japanese letters does not, since words share a sound that have nothing else in common', () => {
  expect(askedReadings('水野さんの期間はいつですか')).toEqual([]);
  const [unit] = readQuestion('期間', LEXICON).units;
  expect(unit?.features.map(({ key }) => key)).toContain('期間');
  // What is remembered of a word is looked up by these.
  expect(readQuestion('期間は?', LEXICON).units[0]?.features).toBe(unit?.features);
});
