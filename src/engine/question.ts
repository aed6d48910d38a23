import type { AskedFor } from '../language/asked-for.js';
import type { Language } from '../language/language.js';
import { KNOWN_WORD, type Unit } from '../language/analysis.js';
import type { Lexicon } from '../language/lexicon.js';
import type { NearSound, SoundIndex } from '../language/sound-index.js';
import type { TermId, Vocabulary } from './vocabulary.js';

/** One way in which a passage may match a word of the question. */
interface Alternative {
  readonly term: TermId;
  /** Over 0 to 1: how surely the term stands for the word. */
  readonly strength: number;
}

/** A word of the question with all the terms of the corpus that match it. */
export interface Slot {
  readonly unit: Unit;
  readonly alternatives: readonly Alternative[];
  /** How much the word tells passages apart: BM25's inverse document frequency over all its alternatives. */
  readonly weight: number;
}

/** A question as the ranking sees it. */
export interface Question {
  readonly language: Language | null;
  readonly asksFor: AskedFor | null;
  readonly slots: readonly Slot[];
}

/** BM25's inverse document frequency, in the form that is never negative. */
function toInverseFrequency(passages: number, holding: number): number {
  return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
}

/** What a bigram across words, or a phrase beside its words, counts beside a word. */
export const PART_WEIGHT = 0.6;

/** How far a word of a phrase answers for the phrase: `minister` for `prime minister`. */
const PARTIAL = 0.55;

/** The sounds of a corpus: of its names, and of words that the lexicon knows, under their keys without the mark. */
export interface CorpusSounds {
  readonly names: SoundIndex;
  readonly words: SoundIndex;
}

/** How much a sound counts between a name and a known word, and how near a known word has to be to be taken for a name. */
const MIXED = { strength: 0.8, similarity: 0.9 };

/** Notes the sounds of a passage's units. */
export function noteSounds(units: readonly Unit[], { names, words }: CorpusSounds): void {
  for (const { features } of units) {
    for (const { field, key } of features) {
      if (field !== 'sounds') continue;
      if (key.startsWith(KNOWN_WORD)) words.add(key.slice(KNOWN_WORD.length));
      else names.add(key);
    }
  }
}

/** The sounds of the corpus that are near to one of the question: a name's among names and words, a known word's among names. */
function toNearSounds(key: string, { names, words }: CorpusSounds): NearSound[] {
  if (key.startsWith(KNOWN_WORD)) return toMixed(names.near(key.slice(KNOWN_WORD.length)), '');
  return [...names.near(key), ...toMixed(words.near(key), KNOWN_WORD)];
}

function toMixed(near: readonly NearSound[], mark: string): NearSound[] {
  return near
    .filter(({ similarity }) => similarity >= MIXED.similarity)
    .map(({ sound, similarity }) => ({ sound: mark + sound, similarity: similarity * MIXED.strength }));
}

/** What the question's units match in this corpus. */
export function toSlots(
  units: readonly Unit[],
  vocabulary: Vocabulary,
  sounds: CorpusSounds,
  lexicon: Lexicon,
  passages: number,
): Slot[] {
  return units.map((unit) => {
    const strengths = new Map<TermId, number>();
    const add = (field: 'terms' | 'glosses' | 'sounds', key: string, strength: number): void => {
      const term = vocabulary.find(field, key);
      if (term !== undefined) strengths.set(term, Math.max(strengths.get(term) ?? 0, strength));
    };
    for (const { field, key, strength: whole, partial } of unit.features) {
      const strength = partial === true ? whole * PARTIAL : whole;
      if (field === 'sounds') {
        for (const { sound, similarity } of toNearSounds(key, sounds))
          add(field, sound, strength * similarity ** 2);
      } else add(field, key, strength);
      if (field === 'glosses')
        for (const related of lexicon.relatedTo(key))
          add(field, related.headword, strength * related.strength);
    }
    const alternatives = [...strengths].map(([term, strength]) => ({ term, strength }));
    let holding = 0;
    for (const { term, strength } of alternatives)
      holding += vocabulary.passagesWith(term) * strength * strength;
    return { unit, alternatives, weight: toInverseFrequency(passages, Math.min(holding, passages)) };
  });
}
