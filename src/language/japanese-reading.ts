import { mergeGlosses, type Gloss } from './gloss.js';
import { toGlossFeatures, toHeadwords, toSoundFeatures, type Feature } from './features.js';
import { isHiragana, JAPANESE_STOP_WORDS, mayBeHiragana, toJapaneseNormalForm } from './japanese.js';
import type { ReadLetterPairs } from './letter-pairs.js';
import type { Lexicon } from './lexicon.js';
import { remembered } from './remembered.js';
import { toSegments, type Segment } from './segmentation.js';
import { toSound } from './sound.js';
import type { Token } from './tokens.js';
import { mergePlaced, place, type Make, type Placed, type Reading } from './unit.js';

/** Of the lexicon; and names and other words that it doesn't know. */
const MOST_KNOWN = 15_000;
const MOST_UNKNOWN = 10_000;
const KATAKANA_WORD = /^[\p{Script=Katakana}ー]+$/u;

/** Reads runs of Japanese letters: the words in them, and every pair of letters. */
export function createJapaneseReader<Made extends NonNullable<unknown>>(
  lexicon: Lexicon,
  readLetterPairs: ReadLetterPairs<Made>,
  make: Make<Made>,
): (run: Token) => Placed<Made>[] {
  const makeOf = (reading: Reading | null): Made | null => (reading === null ? null : make(reading, null));
  const readKnown = remembered(MOST_KNOWN, (word) => makeOf(readWord(word, true, lexicon)));
  const readUnknown = remembered(MOST_UNKNOWN, (word) => makeOf(readWord(word, false, lexicon)));
  const readCompound = remembered(MOST_UNKNOWN, (word) => makeOf(readKanji(word, lexicon)));
  return (token) => {
    const run = toJapaneseNormalForm(token.text);
    // Half-width kana come out shorter; a word of such a run is then told by the whole run.
    const aligned = run.length === token.text.length;
    const words: Placed<Made>[] = [];
    const add = (text: string, start: number, made: Made | null): void => {
      if (made === null) return;
      const from = aligned ? token.start + start : token.start;
      words.push(place(from, aligned ? from + text.length : token.end, 'japanese', made));
    };
    const segments = toSegments(run, lexicon.japaneseWords);
    const compounds = toCompounds(segments);
    for (const { text, start } of compounds) add(text, start, readCompound(text));
    for (const { text, start, known } of segments) {
      // What stands between the words is mostly grammar, in more forms than are worth remembering.
      if (!known && mayBeHiragana(text.charCodeAt(0)) && isHiragana(text)) continue;
      add(text, start, known ? readKnown(text) : readUnknown(text));
    }
    if (compounds.length > 0) words.sort((a, b) => a.start - b.start || b.end - a.end);
    return mergePlaced(words, readLetterPairs(token));
  };
}

function readWord(word: string, known: boolean, lexicon: Lexicon): Reading | null {
  if (JAPANESE_STOP_WORDS.has(word)) return null;
  const glosses = known ? lookUp(word, lexicon) : [];
  const toFeatures = (): Feature[] => {
    const term: Feature[] = [{ field: 'terms', key: word, strength: 1 }];
    return term.concat(
      toGlossFeatures(glosses, lexicon),
      KATAKANA_WORD.test(word) ? toSoundFeatures(toSound(word, 'japanese'), known) : [],
      toReadingFeatures(lexicon.readingsOf(word), 1),
    );
  };
  return { kind: known ? 'word' : 'name', headwords: toHeadwords(glosses), toFeatures };
}

/**
 * How words end that follow from another, and what that may end in instead: 似ている is alike, and a form of resembling;
 * 聞こえない is inaudible, and of hearing; 高すぎる is overpriced, and of expensive.
 */
const ORIGINS: readonly (readonly [ending: RegExp, others: readonly string[]])[] = [
  [/^(.+)てい[るた]?$/u, ['て', '']],
  [/^(.+?)(?:く?ない|すぎる?|やすい|にくい)$/u, ['', 'い']],
];
const ORIGIN_STRENGTH = 0.7;

function lookUp(word: string, lexicon: Lexicon): readonly Gloss[] {
  const glosses = lexicon.lookUpJapanese(word) ?? [];
  const origins = ORIGINS.flatMap(([ending, others]) => {
    const base = ending.exec(word)?.[1];
    return base === undefined ? [] : others.map((other) => base + other);
  });
  const origin = origins.map((each) => lexicon.lookUpJapanese(each)).find((found) => found !== undefined);
  return mergeGlosses(glosses, origin ?? [], ORIGIN_STRENGTH);
}

/** Of a word that is read in several ways each counts in full: what is typed says which it is. */
function toReadingFeatures(readings: readonly string[], strength: number): Feature[] {
  return readings.filter((key) => key.length > 1).map((key) => ({ field: 'readings', key, strength }));
}

/**
 * Names and words that the lexicon doesn't have: so many kanji side by side of which none is part of a longer known
 * word. Where far more stand so, it is no Japanese.
 */
const COMPOUND = { fewest: 2, most: 4, mostSideBySide: 6 };
/** How surely a compound is read as its kanji mostly are, and how surely it is a name that sounds so. */
const COMPOUND_STRENGTH = { reading: 0.9, sound: 0.6 };
const KANJI_WORD = /^[\p{Script=Han}々]+$/u;

/** The compounds of a run, of which the longer ones are also given by their parts: surname and name stand side by side. */
function toCompounds(segments: readonly Segment[]): { text: string; start: number }[] {
  const compounds: { text: string; start: number }[] = [];
  let open = '';
  let begin = 0;
  const close = (): void => {
    const most = open.length > COMPOUND.mostSideBySide ? 0 : Math.min(COMPOUND.most, open.length);
    for (let size = COMPOUND.fewest; size <= most; size += 1)
      for (let at = 0; at + size <= open.length; at += 1)
        compounds.push({ text: open.slice(at, at + size), start: begin + at });
    open = '';
  };
  for (const { text, start, known } of segments) {
    const isLoose = KANJI_WORD.test(text) && (!known || text.length === 1);
    if (!isLoose || begin + open.length !== start) close();
    if (!isLoose) continue;
    if (open === '') begin = start;
    open += text;
  }
  close();
  return compounds;
}

/** What a compound is typed as in Latin letters; it may be a name, which other languages spell by its sound. */
function readKanji(word: string, lexicon: Lexicon): Reading | null {
  const readings = lexicon.readKanji(word);
  if (readings.length === 0) return null;
  const sounds = readings.flatMap((sound) => toSoundFeatures(sound, false));
  const features = [
    ...toReadingFeatures(readings, COMPOUND_STRENGTH.reading),
    ...sounds.map((feature) => ({ ...feature, strength: COMPOUND_STRENGTH.sound })),
  ];
  return { kind: 'part', headwords: [], toFeatures: () => features };
}
