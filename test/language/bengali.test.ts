import { expect, test } from 'vitest';
import {
  BENGALI_STOP_WORDS,
  toBengaliName,
  toBengaliNormalForm,
  toBengaliVerbRoots,
} from '../../src/language/bengali.js';
import { analyse } from '../../src/language/analysis.js';
import { toSimilarity } from '../../src/language/similarity.js';
import { toSmallLexicon } from '../support/lexicon.js';

const toSounds = (text: string): string[] =>
  analyse(text, lexicon).flatMap(({ features }) =>
    features.filter(({ field }) => field === 'sounds').map(({ key }) => key),
  );

const lexicon = toSmallLexicon(`
river||নদী
city||শহর
province||প্রদেশ
delegation||প্রতিনিধিদল
leader||নেতা
meeting||বৈঠক
conference||সম্মেলন
embassy||দূতাবাস
person||মানুষ
house||বাড়ি
document||দলিল
hospital||হাসপাতাল
write||লেখা
send||পাঠানো
inform||জানানো
keep||রাখা
hear||শোনা
see||দেখা
learn||শেখা
bring||আনা
eat||খাওয়া
get||পাওয়া
buy||কেনা
open||খোলা
`);

test.each([
  ['river', 'নদী নদি নদীর নদীতে নদীগুলোর নদীটি'],
  ['city', 'শহর শহরে শহরের শহরটির শহরগুলোর শহরেও'],
  ['province', 'প্রদেশ প্রদেশের প্রদেশে প্রদেশগুলো প্রদেশগুলির প্রদেশগুলোর প্রদেশটি'],
  ['delegation', 'প্রতিনিধিদল প্রতিনিধিদলের প্রতিনিধিদলকে প্রতিনিধিদলটির'],
  ['leader', 'নেতা নেতারা নেতাদের নেতাকে নেতার'],
  ['meeting', 'বৈঠক বৈঠকে বৈঠকের বৈঠকগুলো বৈঠকগুলোতে'],
  ['conference', 'সম্মেলন সম্মেলনে সম্মেলনের সম্মেলনটি সম্মেলনেও'],
  ['embassy', 'দূতাবাস দূতাবাসের দূতাবাসগুলোকে দূতাবাসগুলোর'],
  ['person', 'মানুষ মানুষের মানুষকে মানুষেরা'],
  ['hospital', 'হাসপাতাল হাসপাতালে হাসপাতালগুলোও'],
  ['write', 'লেখা লিখেছেন লেখেন লিখবে লিখতে লিখল'],
  ['send', 'পাঠানো পাঠিয়েছিল পাঠিয়েছে পাঠায় পাঠাবে পাঠাতে'],
  ['inform', 'জানানো জানিয়েছে জানায় জানান জানানোর'],
  ['keep', 'রাখা রাখেন রেখেছে রাখবে রাখতে'],
  ['hear', 'শোনা শোনেন শুনেছে শুনতে'],
  ['see', 'দেখা দেখেছেন দেখেন দেখতে'],
  ['learn', 'শেখা শিখেছে শেখেন শিখতে'],
  ['bring', 'আনা এনেছে আনেন আনতে'],
  ['eat', 'খাওয়া খেয়েছে খায় খাবেন'],
  ['buy', 'কেনা কিনেছে কেনেন কিনবে'],
  ['open', 'খোলা খুলেছে খোলেন খুলতে'],
])('%s is among what each of %s means', (headword, forms) => {
  for (const form of forms.split(' ')) {
    const found = lexicon.lookUpWord('bn', toBengaliNormalForm(form));
    expect
      .soft(
        found?.glosses.map((gloss) => gloss.headword),
        form,
      )
      .toContain(headword);
  }
});

test.each([
  ['সিম্পসন', 'সিম্পসনকে সিম্পসনরা সিম্পসনদের সিম্পসনদেরকে সিম্পসনেরা সিম্পসনেরও'],
  ['হ্যানয়', 'হ্যানয়তে হ্যানয়কে হ্যানয়ের'],
  ['লাও', 'লাওকে লাওতে লাওরা'],
])('%s is heard in each of %s', (name, forms) => {
  const [heard = ''] = toSounds(name);
  for (const form of forms.split(' ')) {
    const near = toSounds(form).map((sound) => toSimilarity(heard, sound));
    expect.soft(Math.max(...near), form).toBeGreaterThan(0.85);
  }
});

test('A short name keeps what looks like an ending', () => {
  expect(toBengaliName('রে')).toBe('রে');
  expect(toBengaliName('মিতা')).toBe('মিতা');
});

test.each([
  ['লেখা', 'লেখ লিখ'],
  ['শোনা', 'শোন শুন'],
  ['রাখা', 'রাখ রেখ'],
  ['আনা', 'আন এন'],
  ['দেওয়া', 'দে দি দিয়'],
  ['খাওয়া', 'খা খে খেয়'],
  ['যাওয়া', 'যা গি গেছ'],
  ['জানানো', 'জানা জানিয়'],
  ['পাঠানো', 'পাঠা পাঠিয়'],
])('The forms of %s begin with one of %s', (verb, roots) => {
  const found = toBengaliVerbRoots(toBengaliNormalForm(verb));
  for (const root of roots.split(' ')) expect.soft(found, root).toContain(toBengaliNormalForm(root));
});

test('What is no verbal noun has no roots', () => {
  expect(toBengaliVerbRoots(toBengaliNormalForm('নদী'))).toEqual([]);
});

test.each([
  ['বাড়ি', 'বাড\u09bcি'],
  ['বাড়ি', 'বাড়ী'],
  ['হয়', 'হয\u09bc'],
  ['গুলো', 'গুল\u09c7\u09be'],
  ['নদী', 'নদি'],
  ['শহর', 'সহর'],
  ['কারণ', 'কারন'],
  ['চাঁদ', 'চাদ'],
  ['হঠাৎ', 'হঠাত'],
  ['দূতাবাস', 'দুতাবাস'],
  ['বিশেষ', 'বিসেস'],
  ['ক\u200dষ', 'কষ'],
])('%s and %s are spellings of one word', (one, other) => {
  expect(toBengaliNormalForm(one)).toBe(toBengaliNormalForm(other));
});

test.each([
  ['দেশ', 'দিশা'],
  ['বন', 'মন'],
  ['করা', 'খরা'],
  ['কেনা', 'কোনা'],
])('%s and %s stay words of their own', (one, other) => {
  expect(toBengaliNormalForm(one)).not.toBe(toBengaliNormalForm(other));
});

test.each(['কে', 'কী', 'ছিলেন', 'এবং', 'কোথায়', 'কোন', 'জন্য', 'হয়েছে', 'করেছেন', 'তাঁর'])(
  '%s carries no topic',
  (word) => {
    expect(BENGALI_STOP_WORDS.has(toBengaliNormalForm(word))).toBe(true);
  },
);
