import { beforeAll, expect, test } from 'vitest';
import type { Language } from '../../src/language/language.js';
import type { Lexicon } from '../../src/language/lexicon.js';
import { readQuestion } from '../../src/language/question-reading.js';
import { shippedLexicon } from '../support/lexicon.js';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await shippedLexicon();
}, 30_000);

test.each<[string, Language | null]>([
  ['who led the Japan delegation', 'en'],
  ['How many delegations went abroad?', 'en'],
  ['weather in Hanoi', 'en'],
  ['What did Phạm Minh Chính say?', 'en'],
  ['लाल नदी पर पुल किसने माँगा?', 'hi'],
  ['UNESCO ने क्या किया?', 'hi'],
  ['লাল নদীর ওপর সেতু কে চেয়েছেন?', 'bn'],
  ['紅河の橋は誰が提案したか', 'ja'],
  ['ラオカイ', 'ja'],
  ['Где находится мост?', null],
  ['다리는 어디에 있습니까', null],
  ['2024', null],
  ['', null],
  ['?!', null],
])('"%s" is asked in %s', (question, language) => {
  expect(readQuestion(question, lexicon).language).toBe(language);
});

test.each<[string, Language, readonly string[]]>([
  ['lal nadi par pul', 'hi', ['red', 'river', 'bridge']],
  ['lal nadi par pul ka prastav kisne rakha', 'hi', ['red', 'river', 'bridge', 'proposal']],
  ['pradhan mantri kaun hai', 'hi', ['prime', 'minister']],
  ['japan jaane wale pratinidhimandal ka netritva kisne kiya', 'hi', ['delegation', 'leadership']],
  ['nadir opor setu', 'bn', ['river', 'bridge']],
  ['basanta sabha kothay hoyechilo', 'bn', ['spring', 'meeting']],
  ['simanta dwar kothay', 'bn', ['border']],
  ['kokkyo geeto', 'ja', ['border', 'gate']],
  ['kokkyo geeto no boeki gaku', 'ja', ['border', 'gate', 'trade']],
  ['nihon no shusho wa dare desu ka', 'ja', ['prime', 'minister']],
  ['keizai gaiko no zenkoku kaigi wa doko de hirakareta', 'ja', ['economic', 'diplomacy', 'meeting']],
])('"%s" is %s in Latin letters and speaks of %j', (question, language, glosses) => {
  const read = readQuestion(question, lexicon);
  const found = read.units.flatMap(({ features }) =>
    features.filter(({ field }) => field === 'glosses').map(({ key }) => key),
  );
  expect.soft(read.language).toBe(language);
  expect.soft(found).toEqual(expect.arrayContaining([...glosses]));
});

test.each(['Lao Cai', 'Pham Minh Chinh', 'Hoang Quoc Khanh', 'Tran Luu Quang', 'Nouvelle-Aquitaine'])(
  'The lone name "%s" is taken for no Hindi, Bengali or Japanese',
  (name) => {
    expect([null, 'en']).toContain(readQuestion(name, lexicon).language);
  },
);

test('A word typed in Latin letters stands in the question where it says', () => {
  const question = '  lal nadi par pul?';
  const words = readQuestion(question, lexicon).units.map(({ start, end }) => question.slice(start, end));
  expect(words).toEqual(['lal', 'nadi', 'pul']);
});

test('Figures in a question typed in Latin letters stay figures', () => {
  const { units } = readQuestion('simanta stambha 1369 kothay', lexicon);
  expect(
    units.filter(({ kind }) => kind === 'figure').flatMap(({ features }) => features.map(({ key }) => key)),
  ).toEqual(['#1369']);
});

test.each(['the a of', 'who is it?', 'यह कौन है', 'তিনি কে ছিলেন', 'それは何ですか'])(
  '"%s" asks about nothing',
  (question) => {
    expect(readQuestion(question, lexicon).units.filter(({ kind }) => kind !== 'part')).toEqual([]);
  },
);

test('A figure that is written as a word is one word of the question', () => {
  const units = readQuestion('তিনটি আইনি দলিল', lexicon).units.filter(({ kind }) => kind !== 'part');
  expect(units).toHaveLength(3);
  expect(units[0]?.features.map(({ key }) => key)).toEqual(expect.arrayContaining(['#3', 'three']));
});

test.each([
  ['Please tell me about the bridge', 'bridge'],
  ['can you show us the bridge?', 'bridge'],
])('What frames "%s" is no part of it', (question, word) => {
  expect(readQuestion(question, lexicon).units.map(({ start, end }) => question.slice(start, end))).toEqual([
    word,
  ]);
});
