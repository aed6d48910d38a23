import type { Language } from '../src/language/language.js';
import { pick } from './random.js';

/** English words that have a plural at most, and those whose plural has a syllable more. */
const ABSTRACT = /(?:ness|ion|ity|ment|ism|ist|er|or)$/u;
const HISSING = /(?:[sxz]|[cs]h)$/u;

/** A word as running text has it: now and then with an ending, roughly by the rules of its language. */
export function inflect(word: string, language: Language, random: () => number): string {
  return INFLECT[language](word, random);
}

const INFLECT: Readonly<Record<Language, (word: string, random: () => number) => string>> = {
  en(word, random) {
    const chance = random();
    if (chance > 0.34 || word.endsWith('ly')) return word;
    if (chance < 0.2 || ABSTRACT.test(word))
      return HISSING.test(word) ? `${word}es` : `${word.replace(/([^aeiou])y$/u, '$1ie')}s`;
    return word.replace(/e$/u, '') + (chance < 0.27 ? 'ed' : 'ing');
  },
  hi(word, random) {
    const chance = random();
    if (chance > 0.4) return word;
    if (word.endsWith('ना')) return word.slice(0, -1) + pick(['े', 'ी', 'ा'], random);
    if (word.endsWith('ा')) return word.slice(0, -1) + pick(['े', 'ों'], random);
    if (word.endsWith('ी')) return word.slice(0, -1) + pick(['ियों', 'ियाँ'], random);
    return chance < 0.15 ? `${word}ों` : word;
  },
  bn(word, random) {
    const chance = random();
    if (word.endsWith('করা')) return word.slice(0, -1) + pick(['ে', 'েন', 'েছে', 'ার', 'া', 'তে'], random);
    if (chance > 0.4) return word;
    const genitive = /[ািীুূেো]$/u.test(word) ? 'র' : 'ের';
    return word + pick([genitive, genitive, 'কে', 'তে', 'টি', 'গুলো'], random);
  },
  ja(word, random) {
    return word.endsWith('する')
      ? word.slice(0, -2) + pick(['した', 'して', 'する', 'され', 'しない'], random)
      : word;
  },
};
