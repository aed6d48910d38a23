import anyAscii from 'any-ascii';
import { romaniseIndic } from './indic-romanisation.js';
import { romaniseKana } from './kana.js';
import type { Script } from './tokens.js';

/** Longer names than this are cut: sounds are compared letter by letter. */
const MAX_LENGTH = 24;

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
  if (script === 'devanagari' || script === 'bengali') return romaniseIndic(word);
  if (script === 'japanese') return romaniseKana(word);
  const plain = word
    .normalize('NFD')
    .replaceAll(/\p{Mn}+/gu, '')
    .replaceAll(/[đĐ]/gu, 'd');
  return levelLatin(
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

const CONSONANT_CLASS: Record<string, string> = {
  k: 'k', g: 'g', t: 't', d: 'd', n: 'n', m: 'm', p: 'p', f: 'f', b: 'b', v: 'b', r: 'r', l: 'r', s: 's', z: 's', j: 's', c: 's',
}; // prettier-ignore
const VOWELS = 'aeiou';

/**
 * The consonants of a sound by class, under which an index looks for sounds that are near: v and b, l and r, and the
 * sibilants are one; glides, inner h and an r that no vowel follows (which Japanese doesn't write) are left out.
 * A sound without consonants is its own skeleton.
 */
function toSkeleton(sound: string): string {
  let skeleton = sound.startsWith('h') ? 'h' : '';
  for (let i = 0; i < sound.length; i += 1) {
    const letter = sound[i] ?? '';
    const next = sound[i + 1] ?? '';
    if (letter === 'r' && !VOWELS.includes(next || '-') && next !== 'y') continue;
    if (letter === 't' && next === 's') continue;
    const consonant = CONSONANT_CLASS[letter];
    if (consonant !== undefined && !(skeleton.endsWith(consonant) && sound[i - 1] === letter))
      skeleton += consonant;
  }
  return skeleton === '' || skeleton === 'h' ? sound : skeleton;
}

/** The skeletons that a sound may be indexed under: w is written as v, as b or as a vowel; g may be soft. */
export function toSkeletonVariants(sound: string): string[] {
  const variants = new Set([toSkeleton(sound)]);
  if (sound.includes('w')) variants.add(toSkeleton(sound.replaceAll('w', 'v')));
  if (sound.includes('v')) variants.add(toSkeleton(sound.replaceAll('v', 'w')));
  if (/j/u.test(sound)) variants.add(toSkeleton(sound.replaceAll('j', 'g')));
  if (/g[iy]/u.test(sound)) variants.add(toSkeleton(sound.replaceAll(/g(?=[iy])/gu, 'j')));
  // Vietnamese Ng- is written with g, with n or with both.
  if (sound.startsWith('ng')) variants.add(toSkeleton(sound.slice(1))).add(toSkeleton(`n${sound.slice(2)}`));
  if (sound.includes('h')) variants.add(toSkeleton(sound.replaceAll('h', '')));
  return [...variants];
}
