import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/language/analysis.js';
import { toJapaneseNormalForm, toJapaneseStems } from '../../src/language/japanese.js';
import { toSegments } from '../../src/language/segmentation.js';
import { toSmallLexicon } from '../support/lexicon.js';

test.each([
  ['書く', '書く 書か 書き 書け 書い'],
  ['泳ぐ', '泳ぐ 泳ぎ 泳い'],
  ['話す', '話す 話し 話さ'],
  ['待つ', '待つ 待ち 待っ'],
  ['呼ぶ', '呼ぶ 呼び 呼ん'],
  ['飲む', '飲む 飲み 飲ん'],
  ['買う', '買う 買わ 買い 買っ'],
  ['率いる', '率いる 率い'],
  ['訪れる', '訪れる 訪れ'],
  ['食べる', '食べる 食べ'],
  ['見る', '見る 見た 見て 見ま'],
  ['新しい', '新しい 新しく 新しか 新しさ'],
  ['協力する', '協力'],
  ['川', '川'],
  ['ラオカイ', 'ラオカイ'],
])('%s is known by %s', (word, stems) => {
  expect(toJapaneseStems(word)).toEqual(expect.arrayContaining(stems.split(' ')));
});

test.each([
  ['見る', '見'],
  ['する', 'し'],
  ['したい', 'した'],
  ['川', ''],
])('%s is not known by "%s", which too much begins with', (word, stem) => {
  expect(toJapaneseStems(word)).not.toContain(stem);
});

test('Half-width katakana are levelled, hiragana stay hiragana', () => {
  expect(toJapaneseNormalForm('ﾗｵｶｲ')).toBe('ラオカイ');
  expect(toJapaneseNormalForm('らおかい')).toBe('らおかい');
});

const words = toSmallLexicon(`
border|||国境[こっきょう]
gate|||ゲート
pass|||通る[とおる]
trade|||取引[とりひき]; 貿易[ぼうえき]
border guard|||国境警備隊[こっきょうけいびたい]
guard|||警備[けいび]
corps|||隊[たい]
economic|||経済[けいざい]
growth|||成長[せいちょう]
rate|||率[りつ]
lead|||率いる[ひきいる]
write|||書く[かく]
cooperate|||協力する[きょうりょくする]
prime minister|||首相[しゅしょう]
country|||国[くに]
japan|||日本[にほん]
japanese|||日本語[にほんご]
language|||語[ご]
asia|||アジア
`).japaneseWords;

/** Known words as they are, unknown parts in brackets. */
const split = (run: string): string =>
  toSegments(run, words)
    .map(({ text, known }) => (known ? text : `[${text}]`))
    .join(' ');

test.each([
  ['国境ゲートを通る取引', '国境 ゲート [を] 通る 取引'],
  ['国境警備隊', '国境警備隊'],
  ['警備隊', '警備 隊'],
  ['経済成長率', '経済 成長 率'],
  ['日本語', '日本語'],
  ['率いた', '率い [た]'],
  ['書いた', '書い [た]'],
  ['協力した', '協力 [した]'],
  ['ファムミンチン首相', '[ファムミンチン] 首相'],
  ['国境の橋脚', '国境 [の] [橋脚]'],
  ['アジア貿易', 'アジア 貿易'],
  ['カンボジアン', '[カンボジアン]'],
  ['', ''],
])('%s is made of %s', (run, parts) => {
  expect(split(run)).toBe(parts);
});

test('The segments of any run make up the run', () => {
  const letters = fc.constantFrom(
    ...Array.from('国境ゲートを通る取引警備隊経済成長率日本語協力する𠮷野家ー々ｱﾞァ'),
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 60 }), (drawn) => {
      const run = drawn.join('');
      const segments = toSegments(run, words);
      expect(segments.map(({ text }) => text).join('')).toBe(run);
      for (const { text, start } of segments) expect(run.slice(start, start + text.length)).toBe(text);
    }),
  );
});

test('A run longer than any sentence is segmented to its end', () => {
  const run = '国境ゲート'.repeat(1001);
  const segments = toSegments(run, words);
  expect(segments.map(({ text }) => text).join('')).toBe(run);
  expect(segments.filter(({ known }) => known).length).toBeGreaterThan(1990);
});

describe('Words in kana alone', () => {
  const kana = toSmallLexicon(`
happy|खुश|খুশি|嬉しい[うれしい]
forget|भूलना|ভোলা|忘れる[わすれる]
hot|गरम|গরম|暑い[あつい]; 熱い[あつい]
dark|अंधेरा|অন্ধকার|暗い[くらい]
hand over|सौंपना|সোপর্দ করা|渡す[わたす]
painful|दर्दनाक|বেদনাদায়ক|痛い[いたい]
stop|रोकना|থামা|やめる
give|देना|দেওয়া|くれる
scientific|वैज्ञानिक|বৈজ্ঞানিক|科学的な[かがくてきな]
`);
  const glossesOf = (text: string): string[] =>
    analyse(text, kana).flatMap(({ features }) =>
      features.filter(({ field }) => field === 'glosses').map(({ key }) => key),
    );

  test.each([
    ['うれしいです', 'happy'],
    ['うれしくなった', 'happy'],
    ['名前をわすれました', 'forget'],
    ['仕事をやめて', 'stop'],
  ])('%s says %s', (text, headword) => {
    expect(glossesOf(text)).toContain(headword);
  });

  test.each(['何人くらい', 'わたしは', 'していたから', 'していたい', '手伝ってくれた', 'かがくてきな'])(
    '%s says nothing of what it looks like',
    (text) => {
      expect(glossesOf(text)).toEqual([]);
    },
  );

  test('mean what two words of a row do that sound alike, once', () => {
    expect(kana.lookUpJapanese('あつい')).toHaveLength(1);
  });
});

describe('Words that follow from others', () => {
  const derived = toSmallLexicon(`
hear|सुनना|শোনা|聞こえる[きこえる]
inaudible|अश्रव्य|অশ্রুত|聞こえない[きこえない]
expensive|महंगा|দামি|高い[たかい]
overpriced|बहुत महंगा|অতিরিক্ত দামি|高すぎる[たかすぎる]
`);

  test.each([
    ['声が聞こえない', ['inaudible', 'hear']],
    ['値段が高すぎる', ['overpriced', 'expensive']],
    ['とても高そうだ', ['expensive']],
  ])('%s means %j, the word itself most', (text, headwords) => {
    const glosses = analyse(text, derived).flatMap(({ features }) =>
      features.filter(({ field }) => field === 'glosses'),
    );
    expect(glosses.map(({ key }) => key)).toEqual(headwords);
    expect(glosses.map(({ strength }) => strength)).toEqual(
      glosses.map(({ strength }) => strength).sort((a, b) => b - a),
    );
  });
});
