import { expect, test } from 'vitest';
import { romaniseIndic } from '../../src/language/indic-romanisation.js';
import { romaniseKana } from '../../src/language/kana.js';

test.each([
  ['ラオカイ', 'raokai'],
  ['らおかい', 'raokai'],
  ['ﾗｵｶｲ', 'raokai'],
  ['ファム・ミン・チン', 'famumincin'],
  ['ヌーヴェル・アキテーヌ', 'nuveruakitenu'],
  ['ティー', 'ti'],
  ['ｳﾞｨﾗ', 'vira'],
  ['シンブン', 'simbun'],
  ['ジャパン', 'japan'],
  ['グエン', 'guen'],
  ['ハノイ', 'hanoi'],
  ['ウィーン', 'win'],
  ['東京タワー', 'tawa'],
  ['漢字', ''],
  ['ッー・', ''],
])('%s is written %s in Latin letters', (kana, latin) => {
  expect(romaniseKana(kana)).toBe(latin);
});

test.each([
  ['फाम', 'fam'],
  ['मिन्ह', 'minh'],
  ['चिन्ह', 'cinh'],
  ['काई', 'kai'],
  ['कै', 'kai'],
  ['कर्नाटक', 'karnatak'],
  ['फ़्रांस', 'frans'],
  ['नूवेल', 'nuvel'],
  ['कृष्ण', 'krisn'],
  ['ज़मीन', 'zamin'],
  ['ফাম', 'fam'],
  ['মিন', 'min'],
  ['চিন', 'cin'],
  ['কাই', 'kai'],
  ['আকিতেন', 'akiten'],
  ['সংবাদ', 'sombad'],
  ['হঠাৎ', 'hotat'],
  ['ফোন', 'fon'],
  ['রোম', 'rom'],
  ['টোকিও', 'tokio'],
  ['কোরিয়া', 'koriya'],
  ['পৌর', 'paur'],
])('%s is written %s in Latin letters', (word, latin) => {
  expect(romaniseIndic(word)).toBe(latin);
});

test.each(['ড়া', 'কোয়াং', 'পৌর', 'फ़ोन', 'लड़की'])('%s sounds the same composed and decomposed', (word) => {
  expect(romaniseIndic(word.normalize('NFD'))).toBe(romaniseIndic(word.normalize('NFC')));
});
