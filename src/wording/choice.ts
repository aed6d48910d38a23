import { LANGUAGES, type Language } from '../language/language.js';
import { bengali } from './bn.js';
import { english } from './en.js';
import { hindi } from './hi.js';
import { japanese } from './ja.js';
import type { Wording } from './wording.js';

const WORDINGS: Readonly<Record<Language, Wording>> = {
  en: english,
  hi: hindi,
  bn: bengali,
  ja: japanese,
};

export function wordingOf(language: Language): Wording {
  return WORDINGS[language];
}

/** Of a locale as Discord (`en-GB`) or a terminal (`bn_BD.UTF-8`) names it; null where we don't speak it. */
export function toLanguage(locale: string): Language | null {
  const code = /^[a-z]+/.exec(locale.toLowerCase())?.[0];
  return LANGUAGES.find((language) => language === code) ?? null;
}

/** By its letters alone, for what is said before a question is looked at; null for Latin ones, which many share. */
export function languageOfScript(text: string): Language | null {
  if (/\p{Script=Bengali}/u.test(text)) return 'bn';
  if (/\p{Script=Devanagari}/u.test(text)) return 'hi';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)) return 'ja';
  return null;
}
