import anyAscii from 'any-ascii';
import { romaniseIndic } from './indic-romanisation.js';
import { romaniseKana } from './kana.js';
import { remembered } from './remembered.js';
import type { Script } from './tokens.js';

/** Longer names than this are cut: sounds are compared letter by letter. */
const MAX_LENGTH = 24;

/** A word of a document is indexed and then offered to complete with: both ask for its sound, one soon after the other. */
const MOST_WORDS = 1000;
const romaniseIndicWord = remembered(MOST_WORDS, romaniseIndic);
const levelLatinWord = remembered(MOST_WORDS, levelLatin);

/**
 * A word's sound in Latin letters, phonetically levelled, so that the spellings of one name in different scripts
 * come close: Chinh, চিন, चिन्ह and チン are cin, cin, cinh and cin. Empty where the script tells no sound (kanji).
 */
export function toSound(word: string, script: Script): string {
  return romanise(word, script)
    .replaceAll(/([a-z])\1+/gu, '$1')
    .slice(0, MAX_LENGTH);
}

function romanise(word: string, script: Script): string {
  if (script === 'devanagari' || script === 'bengali') return romaniseIndicWord(word);
  if (script === 'japanese') return romaniseKana(word);
  const plain = word
    .normalize('NFD')
    .replaceAll(/\p{Mn}+/gu, '')
    .replaceAll(/[đĐ]/gu, 'd');
  return levelLatinWord(
    anyAscii(plain)
      .toLowerCase()
      .replaceAll(/[^a-z]/gu, ''),
  );
}

/** What Latin spelling stands for in English and in romanised Asian names; applied in order. `C` is the ch of church. */
const LATIN_RULES: readonly (readonly [RegExp, string])[] = [
  [/^x/u, 's'], [/^kn/u, 'n'], [/^wr/u, 'r'], [/^ps/u, 's'], [/sch|sh/gu, 's'], [/t?ch/gu, 'C'], [/ph/gu, 'f'],
  [/igh/gu, 'ai'], [/ght/gu, 't'], [/([tkgbdjr])h/gu, '$1'], [/[st]ion/gu, 'son'], [/ture$/u, 'Car'], [/ck/gu, 'k'], [/qu(?=[aeio])/gu, 'kw'], [/qu?/gu, 'k'], [/([bcdfgjklmnpstz])u(?=[aeio])/gu, '$1w'],
  [/x/gu, 'ks'], [/c(?=[eiy])/gu, 's'], [/c/gu, 'k'], [/C/gu, 'c'], [/([tdsz])z/gu, '$1s'], [/g(?=[ey]|i[^aeou])/gu, 'j'], [/(?!^)n[hg]/gu, 'n'],
  [/wh/gu, 'w'], [/ee|ea|ie/gu, 'i'], [/oo|ou/gu, 'u'], [/ay|ey/gu, 'e'], [/aw|ow/gu, 'o'], [/([^aeiou])e$/u, '$1'],
  [/([^aeiou])es$/u, '$1s'], [/y(?![aeiou])/gu, 'i'], [/n(?=[pbm])/gu, 'm'],
]; // prettier-ignore

function levelLatin(word: string): string {
  return LATIN_RULES.reduce((sound, [pattern, replacement]) => sound.replace(pattern, replacement), word);
}

const CLASSES = {
  k: 'k',
  g: 'g',
  t: 't',
  d: 'd',
  n: 'n',
  m: 'm',
  p: 'p',
  f: 'f',
  b: 'bv',
  r: 'rl',
  s: 'szjc',
};
/** Which class a consonant is of, by its code. */
const CONSONANT_CLASS: (string | undefined)[] = [];
for (const [name, consonants] of Object.entries(CLASSES))
  for (const consonant of consonants) CONSONANT_CLASS[consonant.charCodeAt(0)] = name;
const IS_VOWEL: (boolean | undefined)[] = [];
for (const vowel of 'aeiou') IS_VOWEL[vowel.charCodeAt(0)] = true;
const [R, T, S, Y] = [0x72, 0x74, 0x73, 0x79];

/**
 * The consonants of a sound by class, under which an index looks for sounds that are near: v and b, l and r, and the
 * sibilants are one; glides, inner h and an r that no vowel follows (which Japanese doesn't write) are left out.
 * A sound without consonants is its own skeleton.
 */
function toSkeleton(sound: string): string {
  let skeleton = sound.startsWith('h') ? 'h' : '';
  let before = '';
  // By code: a large corpus has hundreds of thousands of sounds.
  for (let i = 0; i < sound.length; i += 1) {
    const letter = sound.charCodeAt(i);
    const next = sound.charCodeAt(i + 1);
    if (letter === R && IS_VOWEL[next] !== true && next !== Y) continue;
    if (letter === T && next === S) continue;
    const consonant = CONSONANT_CLASS[letter];
    if (consonant === undefined || (consonant === before && sound.charCodeAt(i - 1) === letter)) continue;
    skeleton += consonant;
    before = consonant;
  }
  return skeleton === '' || skeleton === 'h' ? sound : skeleton;
}

/** The skeletons that a sound may be indexed under: w is written as v, as b or as a vowel; g may be soft. */
export function toSkeletonVariants(sound: string): string[] {
  const variants = new Set([toSkeleton(sound)]);
  if (sound.includes('w')) variants.add(toSkeleton(sound.replaceAll('w', 'v')));
  if (sound.includes('v')) variants.add(toSkeleton(sound.replaceAll('v', 'w')));
  if (sound.includes('j')) variants.add(toSkeleton(sound.replaceAll('j', 'g')));
  if (sound.includes('gi') || sound.includes('gy'))
    variants.add(toSkeleton(sound.replaceAll(/g(?=[iy])/gu, 'j')));
  // Vietnamese Ng- is written with g, with n or with both.
  if (sound.startsWith('ng')) variants.add(toSkeleton(sound.slice(1))).add(toSkeleton(`n${sound.slice(2)}`));
  // Indic scripts write the vowel that speech drops after an r: शेरपा is Sherpa.
  const spoken = sound.replaceAll(/([aeiou]r)[ao](?=[^aeiou][aeiou])/gu, '$1');
  if (spoken !== sound) variants.add(toSkeleton(spoken));
  if (sound.includes('h')) variants.add(toSkeleton(sound.replaceAll('h', '')));
  return [...variants];
}
