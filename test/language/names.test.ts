import { expect, test } from 'vitest';
import { nearSounds, toSoundsBySkeleton, type NearSound } from '../../src/language/sound-index.js';
import { toSimilarity } from '../../src/language/similarity.js';
import { toSound } from '../../src/language/sound.js';
import { toTokens } from '../../src/language/tokens.js';

/** The sound of a name, its words run together: scripts differ in where they part them. */
const toNameSound = (name: string): string =>
  toTokens(name)
    .map(({ text, script }) => toSound(text, script))
    .join('');

/** Those of some sounds that are near to one. */
function findNear(sound: string, sounds: readonly string[]): NearSound[] {
  const bySkeleton = toSoundsBySkeleton(sounds);
  return nearSounds(sound, (skeleton) => bySkeleton.get(skeleton)?.split('\n') ?? []);
}

function isNear(asked: string, written: string): boolean {
  return findNear(toNameSound(asked), [toNameSound(written)]).length > 0;
}

test.each([
  ['Pham|Phạm|ফাম|फाम|ファム'],
  ['Minh|মিন|मिन्ह|ミン'],
  ['Chinh|Chính|চিন|चिन्ह|チン'],
  ['Lao Cai|লাও কাই|लाओ काई|लाओ कै|ラオカイ|ﾗｵｶｲ'],
  ['Nouvelle|नोवेल|नूवेल|নুভেল|ヌーヴェル'],
  ['Aquitaine|एक्विटाइन|एक्विटेन|আকিতেন|アキテーヌ'],
  ['Hanoi|হ্যানয়|हनोई|ハノイ'],
  ['Brest|ব্রেস্ট|ब्रेस्ट|ブレスト'],
  ['London|লন্ডন|लंदन|ロンドン'],
  ['Tokyo|টোকিও|टोक्यो|トーキョー'],
  ['Ukraine|ইউক্রেন|यूक्रेन|ウクライナ'],
  ['Xuan|Xuân|সুয়ান|शुआन|スアン'],
  ['Yunnan|ইউনান|युन्नान'],
  ['Hekou|হেকোউ|हेकोऊ'],
  ['Sherpa|शेरपा|শেরপা'],
])('%s are one name', (spellings) => {
  const names = spellings.split('|');
  for (const asked of names)
    for (const written of names) expect.soft(isNear(asked, written), `${asked} → ${written}`).toBe(true);
});

test.each([
  ['river', 'trade'],
  ['delegation', 'irrigation'],
  ['border', 'water'],
  ['Laos', 'Lagos'],
  ['Vietnam', 'Vienna'],
  ['Korea', 'Kerala'],
  ['Japan', 'Jordan'],
  ['Hanoi', 'Havana'],
  ['Iran', 'Ireland'],
  ['Pham', 'Pune'],
  ['पुल', 'फूल'],
  ['नदी', 'नाम'],
  ['দেশ', 'দল'],
  ['সেতু', 'সভা'],
  ['নদী', 'নেতা'],
  ['ラオス', 'ラゴス'],
  ['タイ', 'トルコ'],
  ['river', 'नाव'],
  ['trade', 'টাকা'],
  ['foreign', 'Brunei'],
  ['Pham', 'チン'],
  ['ミン', 'চিন'],
])('%s and %s are no spellings of one word', (one, other) => {
  expect(isNear(one, other)).toBe(false);
  expect(isNear(other, one)).toBe(false);
});

test('Similarity is 1 for the same sound, the same both ways, and falls with the difference', () => {
  expect(toSimilarity('famincin', 'famincin')).toBe(1);
  expect(toSimilarity('nuvel', 'novel')).toBe(toSimilarity('novel', 'nuvel'));
  expect(toSimilarity('nuvel', 'novel')).toBeGreaterThan(toSimilarity('nuvel', 'nagel'));
  expect(toSimilarity('kat', '')).toBeLessThan(0.2);
});

test('The nearest sounds come first', () => {
  const near = findNear('min', ['Minh', 'Mumbai', 'Manh', 'Min', 'Mono'].map(toNameSound));
  expect(near[0]).toEqual({ sound: 'min', similarity: 1 });
  expect(near.map(({ sound }) => sound)).not.toContain(toNameSound('Mumbai'));
});

test('Kanji tell no sound, and punctuation none', () => {
  expect(toSound('漢字', 'japanese')).toBe('');
  expect(toNameSound('…')).toBe('');
});

test('However many sounds are alike, only a few are compared and found', () => {
  const sounds = Array.from({ length: 5000 }, (_, i) =>
    `m${'aeiou'[i % 5]}${'aeiou'[(i >> 3) % 5]}n`.padEnd(4 + (i % 9), 'a'),
  );
  expect(findNear('man', sounds).length).toBeLessThanOrEqual(12);
});
