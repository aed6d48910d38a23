import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../src/language/analysis.js';
import { toAskedFor } from '../../src/language/asked-for.js';
import { toGist } from '../../src/language/gist.js';
import { readFigures } from '../../src/language/number-reader.js';
import { readQuestion } from '../../src/language/question-reading.js';
import { sentenceEnds } from '../../src/language/sentences.js';
import { toSimilarity } from '../../src/language/similarity.js';
import { nearSounds, toSoundsBySkeleton } from '../../src/language/sound-index.js';
import { toSkeletonVariants, toSound } from '../../src/language/sound.js';
import { toTokens } from '../../src/language/tokens.js';
import { countWork } from '../support/counted-work.js';
import { craftedText, MOST_TIMES } from '../support/crafted-text.js';
import { toSmallLexicon } from '../support/lexicon.js';

const PIECES = [
  ...Array.from("a1.,;-'’ \n१১１〇一億万アｶﾞー・あ漢がকোক্য়ाकि्\u0301\u093c\u200d𠮷가กяé«!?X"),
  ...'x kn ch tch sh sch igh ght ation qu ou ie n ng ph one 1,0 1.0 0.0 million hundred লাখ টি तीन سی'.split(
    ' ',
  ),
  '\ud800',
];
const text = craftedText(PIECES, 250);
const figures = craftedText(Array.from('01১.,一億'), 250);
const names = craftedText([...Array.from('abcehgnstuxyé'), 'tch', 'sch', 'ght', 'qu'], 250);

const lexicon = toSmallLexicon(`
red river|लाल नदी|লাল নদী|紅河[こうが]
border gate|सीमा द्वार|সীমান্ত গেট|国境ゲート[こっきょうげーと]
border|सीमा|সীমান্ত|国境[こっきょう]
`);

test.each([
  ['cut into tokens', text, (crafted: string) => toTokens(crafted)],
  ['read for figures', text, (crafted: string) => readFigures(crafted, toTokens(crafted))],
  [
    'read for figures and full of them',
    figures,
    (crafted: string) => readFigures(crafted, toTokens(crafted)),
  ],
  ['sounded as a Latin word', names, (crafted: string) => toSound(crafted, 'latin')],
  ['sounded as a Hindi word', text, (crafted: string) => toSound(crafted, 'devanagari')],
  ['sounded as a Bengali word', text, (crafted: string) => toSound(crafted, 'bengali')],
  ['sounded as a Japanese word', text, (crafted: string) => toSound(crafted, 'japanese')],
  ['told by its consonants', names, (crafted: string) => toSkeletonVariants(crafted)],
  ['cut into sentences', text, (crafted: string) => sentenceEnds(crafted)],
  ['asked what it asks for', text, (crafted: string) => toAskedFor(crafted)],
  ['analysed', text, (crafted: string) => analyse(crafted, lexicon)],
  ['given the gist of', text, (crafted: string) => toGist(crafted, 'hi', lexicon)],
  ['read as a question', text, (crafted: string) => readQuestion(crafted, lexicon)],
])('A crafted text that is %s costs no more than its length', { timeout: 60_000 }, (_, crafted, act) => {
  fc.assert(
    fc.property(crafted, ({ short, long }) => {
      // What is known of a letter is found out once.
      act(short);
      const work = countWork(() => act(short));
      expect(countWork(() => act(long))).toBeLessThanOrEqual(MOST_TIMES * work + 200);
    }),
    { numRuns: 100 },
  );
});

const sound = fc
  .array(fc.constantFrom(...Array.from('aeioukgtdnmpbrlsjvwhy')), { maxLength: 200 })
  .map((drawn) => drawn.join(''));

test('Comparing two sounds looks at each letter of one for every letter of the other, and no oftener', () => {
  fc.assert(
    fc.property(sound, sound, (a, b) => {
      const letters = a.length * b.length + a.length + 2 * b.length;
      expect(countWork(() => toSimilarity(a, b))).toBeLessThanOrEqual(
        2 * letters + 2 * (a.length + b.length) * 6 + 12,
      );
    }),
  );
});

test('No sound is longer than a long name', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('latin', 'devanagari', 'bengali', 'japanese'), ({ long }, script) => {
      expect(toSound(long, script).length).toBeLessThanOrEqual(24);
    }),
  );
});

test('Looking for near sounds costs the same, however many sounds of one skeleton a corpus has', () => {
  /** Names with the same consonants, which only differ in their vowels. */
  const toNames = (size: number): Map<string, string[]> => {
    const names = Array.from(
      { length: size },
      (_, i) =>
        `k${i
          .toString(5)
          .padStart(8, '0')
          .replaceAll(/\d/gu, (digit) => 'aeiou'[Number(digit)] ?? '')}nt`,
    );
    return new Map(
      Array.from(toSoundsBySkeleton(names), ([skeleton, sounds]) => [skeleton, sounds.split('\n')]),
    );
  };
  const [some, many] = [toNames(1000), toNames(5000)];
  const costs = [some, many].map((names) =>
    countWork(() => nearSounds('kaeioaeiont', (skeleton) => names.get(skeleton) ?? [])),
  );
  expect(costs[0]).toBeGreaterThan(10_000);
  expect(costs[1]).toBeLessThanOrEqual((costs[0] ?? 0) * 1.05);
});
