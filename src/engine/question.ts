import type { AskedFor } from '../language/asked-for.js';
import type { Language } from '../language/language.js';
import type { SenseBits } from '../language/sentence-senses.js';
import { KNOWN_WORD, type Unit } from '../language/analysis.js';
import { toHeadwordOf, toPhraseKey } from '../language/features.js';
import type { Lexicon } from '../language/lexicon.js';
import { nearSounds, type NearSound } from '../language/sound-index.js';
import { toSkeletonVariants } from '../language/sound.js';
import { toInverseFrequency } from './bm25.js';
import { keepFound } from './kept.js';
import { toTermKey, type StoredIndex, type Term, type TermId } from './stored-index.js';

/** One way in which a passage may match a word of the question. */
interface Alternative {
  readonly term: Term;
  /** Over 0 to 1: how surely the term stands for the word. */
  readonly strength: number;
}

/** A word of the question with all the terms of the corpus that match it. */
export interface Slot {
  readonly unit: Unit;
  readonly alternatives: readonly Alternative[];
  /** How much the word tells passages apart: BM25's inverse document frequency over all its alternatives, less for what stands beside words. */
  readonly weight: number;
}

/** The terms of all alternatives of all words, in their order. */
export function toTermIds(slots: readonly Slot[]): TermId[] {
  return slots.flatMap(({ alternatives }) => alternatives.map(({ term }) => term.id));
}

/** A question as the ranking sees it. */
export interface Question {
  readonly language: Language | null;
  readonly asksFor: AskedFor | null;
  readonly slots: readonly Slot[];
  /** What its small words say; null where that is not read. */
  readonly senses: SenseBits | null;
}

/** What a pair of letters or a compound of kanji, and what a phrase counts beside the words that stand there. */
const PART_WEIGHT = { letters: 0.6, phrase: 0.3 };

/** How far a word of a phrase answers for the phrase: `minister` for `prime minister`. */
const PARTIAL = 0.55;

/** How much a sound counts between a name and a known word, and how near a known word has to be to be taken for a name. */
const MIXED = { strength: 0.8, similarity: 0.9 };

/** A term that stands for a word less surely than this is left out: it costs a search, and no answer hangs on it. */
const LEAST_STRENGTH = 0.12;

/** So many alternatives of words are remembered, twice as many at most: each takes some 100 bytes. */
const MOST_ALTERNATIVES = 50_000;

/** What a unit with certain features matches. */
type Meeting = Pick<Slot, 'alternatives' | 'weight'>;

/**
 * Tells what a question's units match in this corpus. Units of one word share their features, the same array: what
 * they match is remembered by that.
 */
export function createToSlots(index: StoredIndex, lexicon: Lexicon): (units: readonly Unit[]) => Slot[] {
  const toMeeting = keepFound(
    MOST_ALTERNATIVES,
    (words: readonly Unit['features'][]) => toMeetings(words, index, lexicon),
    ({ alternatives }) => alternatives.length + 1,
  );
  return (units) => {
    const meetings = toMeeting(units.map(({ features }) => features));
    return units.map((unit, i): Slot => {
      const { alternatives, weight } = meetings[i]!;
      return { unit, alternatives, weight: weight * toShare(unit) };
    });
  };
}

function toShare({ kind, headwords }: Unit): number {
  if (kind !== 'part') return 1;
  return headwords.length > 0 ? PART_WEIGHT.phrase : PART_WEIGHT.letters;
}

function toMeetings(words: readonly Unit['features'][], index: StoredIndex, lexicon: Lexicon): Meeting[] {
  const near = findNearSounds(words.flat(), index);
  const wanted = words.map((features) => toKeys(features, near, lexicon));
  const keys = [...new Set(wanted.flatMap((some) => [...some.keys()]))];
  const found = index.findTerms(keys);
  const terms = new Map(keys.map((key, at) => [key, found[at] ?? null]));
  return wanted.map((strengths) => {
    const alternatives: Alternative[] = [];
    let holding = 0;
    for (const [key, strength] of strengths) {
      const term = terms.get(key) ?? null;
      if (term === null) continue;
      alternatives.push({ term, strength });
      holding += term.passages * strength * strength;
    }
    return { alternatives, weight: toInverseFrequency(index.size, Math.min(holding, index.size)) };
  });
}

/** The keys of all terms that would match a unit, each with how surely it stands for it. */
function toKeys(
  features: Unit['features'],
  near: ReadonlyMap<string, readonly NearSound[]>,
  lexicon: Lexicon,
): Map<string, number> {
  const strengths = new Map<string, number>();
  const add = (key: string, strength: number): void => {
    if (strength >= LEAST_STRENGTH && strength > (strengths.get(key) ?? 0)) strengths.set(key, strength);
  };
  for (const { field, key, strength: whole, partial } of features) {
    const strength = partial === true ? whole * PARTIAL : whole;
    if (field === 'sounds') {
      for (const { sound, similarity } of near.get(key) ?? [])
        add(toTermKey('sounds', sound), strength * similarity ** 2);
    } else add(toTermKey(field, key), strength);
    if (field === 'glosses')
      for (const related of lexicon.relatedTo(toHeadwordOf(key)))
        add(toTermKey('glosses', toPhraseKey(related.headword)), strength * related.strength);
  }
  return strengths;
}

/** For every sound of the question the sounds of the corpus that are near to it: a name's among names and words, a known word's among names. */
function findNearSounds(features: Unit['features'], index: StoredIndex): Map<string, NearSound[]> {
  const sounds = new Set<string>();
  for (const { field, key } of features) if (field === 'sounds') sounds.add(key);
  const skeletons = new Set<string>();
  for (const sound of sounds) {
    const isKnown = sound.startsWith(KNOWN_WORD);
    for (const skeleton of toSkeletonVariants(isKnown ? sound.slice(KNOWN_WORD.length) : sound)) {
      skeletons.add(skeleton);
      if (!isKnown) skeletons.add(KNOWN_WORD + skeleton);
    }
  }
  const soundsUnder = index.findSounds([...skeletons]);
  const found = new Map([...skeletons].map((skeleton, at) => [skeleton, soundsUnder[at] ?? []]));
  const names = (skeleton: string): readonly string[] => found.get(skeleton) ?? [];
  const words = (skeleton: string): readonly string[] => found.get(KNOWN_WORD + skeleton) ?? [];
  return new Map(
    [...sounds].map((sound) => [
      sound,
      sound.startsWith(KNOWN_WORD)
        ? toMixed(nearSounds(sound.slice(KNOWN_WORD.length), names))
        : [...nearSounds(sound, names), ...toMixed(nearSounds(sound, words), KNOWN_WORD)],
    ]),
  );
}

function toMixed(near: readonly NearSound[], mark = ''): NearSound[] {
  return near
    .filter(({ similarity }) => similarity >= MIXED.similarity)
    .map(({ sound, similarity }) => ({ sound: mark + sound, similarity: similarity * MIXED.strength }));
}

/** The skeletons under which a sound's key is to be found, those of known words apart. */
export function toSoundSkeletons(key: string): string[] {
  if (!key.startsWith(KNOWN_WORD)) return toSkeletonVariants(key);
  return toSkeletonVariants(key.slice(KNOWN_WORD.length)).map((skeleton) => KNOWN_WORD + skeleton);
}
