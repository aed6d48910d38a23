import type { Gloss } from './gloss.js';
import type { Lexicon } from './lexicon.js';

/**
 * The ways under which a passage is indexed: its own terms, the English meanings of its words, their sounds, and, of
 * Japanese words, how they are typed in Latin letters. Sounds are looked for by likeness, all else exactly.
 */
export type Field = 'terms' | 'glosses' | 'sounds' | 'readings';

/** Something that a word is indexed under; `strength` over 0 to 1 is how surely it stands for the word. */
export interface Feature {
  readonly field: Field;
  readonly key: string;
  readonly strength: number;
  /** One word of a phrase that the unit stands for as a whole: a question matches by it only weakly. */
  readonly partial?: boolean;
}

/** Before the sound of a word that the lexicon knows: a name may sound like it, another known word may not. */
export const KNOWN_WORD = '~';

/** Glosses beyond these add noise, not recall. */
const MOST_GLOSSES = 10;

/** How surely one word of a phrase stands for what it means alone. */
const PHRASE_WORD = 0.85;

/** A sound as a list of features: empty where it tells too little. */
export function toSoundFeatures(sound: string, known: boolean): Feature[] {
  return sound.length > 1 ? [{ field: 'sounds', key: known ? KNOWN_WORD + sound : sound, strength: 1 }] : [];
}

/**
 * Meanings as features: of many each counts less, so that none drowns a single one. A phrase such as `prime minister`
 * stands as a whole and, for passages that are asked in fewer words, as each of its words.
 */
export function toGlossFeatures(glosses: readonly Gloss[], lexicon: Lexicon): Feature[] {
  const ambiguity = 1 / (1 + 0.1 * (Math.min(glosses.length, MOST_GLOSSES) - 1));
  const features = new Map<string, Feature>();
  const add = (key: string, strength: number, partial: boolean): void => {
    if ((features.get(key)?.strength ?? 0) >= strength) return;
    features.set(
      key,
      partial ? { field: 'glosses', key, strength, partial } : { field: 'glosses', key, strength },
    );
  };
  for (const { headword, strength } of glosses
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, MOST_GLOSSES)) {
    const words = lexicon.toContentWords(headword);
    const whole = strength * ambiguity;
    if (headword.includes(' ')) add(toPhraseKey(headword), whole, false);
    for (const word of words) add(word, words.length === 1 ? whole : whole * PHRASE_WORD, words.length > 1);
  }
  return Array.from(features.values());
}

/** The key of a headword of several words as a whole. */
export function toPhraseKey(headword: string): string {
  return headword.replaceAll(' ', '_');
}

/** Whether a key is one that `toPhraseKey` made of several words. */
export function isPhraseKey(key: string): boolean {
  return key.includes('_');
}

/** The headword of a key that `toPhraseKey` made. */
export function toHeadwordOf(key: string): string {
  return key.replaceAll('_', ' ');
}

/** The headwords of meanings, likeliest first; of those as likely, those of fewer words: সাহায্য is help rather than to give a hand. */
export function toHeadwords(glosses: readonly Gloss[]): string[] {
  return glosses
    .toSorted((a, b) => b.strength - a.strength || toLength(a.headword) - toLength(b.headword))
    .map(({ headword }) => headword);
}

function toLength(headword: string): number {
  return headword.split(' ').length;
}
