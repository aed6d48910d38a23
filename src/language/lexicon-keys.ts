import { toJapaneseLemma, toJapaneseNormalForm } from './japanese.js';
import { toTokens } from './tokens.js';
import { wordRulesFor } from './words.js';

/** The languages that a headword is given in. */
export const PIVOTED = ['hi', 'bn', 'ja'] as const;
export type Pivoted = (typeof PIVOTED)[number];

/** The script in which a language's words are written when they are spaced. */
export function scriptOf(language: 'hi' | 'bn'): 'devanagari' | 'bengali' {
  return language === 'hi' ? 'devanagari' : 'bengali';
}

/** The last word of phrases such as हस्ताक्षर करना, স্বাক্ষর করা: inflected out of recognition, without a meaning of its own. */
const LIGHT_VERBS: Record<'hi' | 'bn', ReadonlySet<string>> = {
  hi: new Set(
    'करना होना देना लेना जाना रखना लगाना'.split(' ').map((verb) => wordRulesFor('devanagari').toForm(verb)),
  ),
  bn: new Set(
    'করা হওয়া দেওয়া নেওয়া যাওয়া রাখা'.split(' ').map((verb) => wordRulesFor('bengali').toForm(verb)),
  ),
};

/** The key under which a Hindi or Bengali word or phrase is looked up, and whether it is a phrase. */
export function toSpacedKey(language: 'hi' | 'bn', text: string): { key: string; isPhrase: boolean } {
  const rules = wordRulesFor(scriptOf(language));
  let forms = toTokens(text).map((token) => rules.toForm(token.text));
  if (forms.length > 1 && LIGHT_VERBS[language].has(forms.at(-1) ?? '')) {
    const rest = forms.slice(0, -1);
    if (!rest.every((form) => rules.stopWords.has(form))) forms = rest;
  }
  if (forms.length === 1) return { key: forms[0] ?? '', isPhrase: false };
  return { key: forms.map((form) => rules.toStem(form)).join(' '), isPhrase: true };
}

/** The key of an equivalent of a headword, of any language. */
export function toKey(language: Pivoted, text: string): string {
  return language === 'ja' ? toJapaneseLemma(toJapaneseNormalForm(text)) : toSpacedKey(language, text).key;
}
