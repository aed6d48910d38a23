import { createEnglishPhrases, toEnglishHeadwords, type EnglishPhrases } from './english-phrases.js';
import { ENGLISH_STOP_WORDS, toEnglishStem } from './english.js';
import type { LetterTree } from './letter-tree.js';
import { findGlosses, mergeGlosses, type Gloss } from './gloss.js';
import { toCompoundReadings } from './kanji-readings.js';
import { scriptOf, type Pivoted } from './lexicon-keys.js';
import type { LexiconTables } from './lexicon-tables.js';
import { createContinue, type Continuations } from './phrase-beginnings.js';
import { createIsChanged, toRelated, toRowsByHeadword } from './relations.js';
import { remembered } from './remembered.js';
import { nearSounds } from './sound-index.js';
import { toSound } from './sound.js';
import { wordRulesFor } from './words.js';

/** What was found of a word. */
export interface Finding {
  /** The likeliest of the words that it may be a form of. */
  readonly lemma: string;
  /** All that were found, separated by spaces: the same means the same. */
  readonly source: string;
  /** Made when they are asked for: who remembers what the source means needs them no more. */
  readonly glosses: readonly Gloss[];
}

/** Looks words up. Every method is a pure reading. */
export interface Lexicon {
  /** The word of another language that a headword is most often said by; null where there is none. */
  equivalentOf(headword: string, language: Pivoted): string | null;
  /** The base forms of an English word, in normal form, that are headwords, likeliest first. */
  toHeadwords(form: string): readonly string[];
  /** The words of a headword that carry meaning, each in its base form: `look for` is look. */
  toContentWords(headword: string): readonly string[];
  readonly englishPhrases: EnglishPhrases;
  /**
   * What a Hindi or Bengali word in normal form means: by its whole form or what the least stripping leaves, and, less
   * surely, by what the next stripping leaves: পৌঁছে is part of a phrase for delivering, and a form of arriving.
   */
  lookUpWord(language: 'hi' | 'bn', form: string): Finding | undefined;
  /** What phrases go on with after a stem; null where none begins with it. */
  continuePhrase(language: 'hi' | 'bn', stem: string): Continuations | null;
  hasPhrase(language: 'hi' | 'bn', stems: readonly string[]): boolean;
  /** What a phrase means, by the stems of its words. */
  lookUpPhrase(language: 'hi' | 'bn', stems: readonly string[]): readonly Gloss[] | undefined;
  lookUpJapanese(text: string): readonly Gloss[] | undefined;
  /** Every Japanese string that can be looked up. */
  readonly japaneseWords: LetterTree;
  /** How a Japanese word sounds that can be looked up, in Latin letters. */
  readingsOf(text: string): readonly string[];
  /** How a word of kanji may sound that can't be looked up, in Latin letters, likeliest first. */
  readKanji(text: string): readonly string[];
  /** Whether a word of the language sounds so. */
  hasSound(language: Pivoted, sound: string): boolean;
  /** What a word of the language may mean that is typed in Latin letters, by its sound; likeliest first. */
  meaningsOfSound(language: Pivoted, sound: string): readonly Gloss[];
  /** Other headwords that share equivalents or a root with one, or are associated with it, most first. */
  relatedTo(headword: string): readonly Gloss[];
  readonly size: number;
}

/** How sure it is that a word is another form of what it looks like, and that it is what more stripping leaves. */
const STRIPPED = 0.9;
const FURTHER = 0.5;

/** A word typed in Latin letters has to sound this much like the one it is taken for. */
const LEAST_SIMILARITY = 0.82;

const MOST_FORMS = 5000;
/** What was typed in Latin letters is likely to be typed again. */
const MOST_SOUNDS = 1000;

/** A lexicon over compiled tables; further ones (a corpus's glossary) add to the first. */
export function createLexicon(first: LexiconTables, ...further: readonly LexiconTables[]): Lexicon {
  // Most corpora have no glossary: every word would be looked up once more, in nothing.
  const others = further.filter(({ headwords }) => headwords.size > 0);
  const layers = [first, ...others];
  const rows = toRowsByHeadword(layers);
  const contentWords = new Map<string, readonly string[]>();
  const related = new Map<string, readonly Gloss[]>();
  const equivalents: Readonly<Record<Pivoted, Map<string, string | null>>> = {
    hi: new Map(),
    bn: new Map(),
    ja: new Map(),
  };

  const find = (kind: 'forms' | 'bases' | 'sounds', language: Pivoted, key: string): Gloss[] | undefined =>
    findGlosses(layers, kind, language, key);

  const toHeadwords = remembered(MOST_FORMS, (form): readonly string[] => toEnglishHeadwords(form, rows));

  function toContentWords(headword: string): readonly string[] {
    const known = contentWords.get(headword);
    if (known !== undefined) return known;
    const parts = headword.split(/[ -]/u);
    const words =
      parts.length === 1 ? parts : parts.filter((word) => word !== '' && !ENGLISH_STOP_WORDS.has(word));
    const bases =
      parts.length === 1 ? parts : words.map((word) => toHeadwords(word)[0] ?? toEnglishStem(word));
    const found = bases.length === 0 ? [headword.replaceAll(' ', '_')] : bases;
    contentWords.set(headword, found);
    return found;
  }

  function equivalentOf(headword: string, language: Pivoted): string | null {
    const known = equivalents[language].get(headword);
    if (known !== undefined) return known;
    const found = rows.get(headword);
    const text = found.flatMap((row) => row[language])[0]?.text ?? null;
    // Of headwords alone: a text may hold any other word.
    if (found.length > 0) equivalents[language].set(headword, text);
    return text;
  }

  function lookUpWord(language: 'hi' | 'bn', form: string): Finding | undefined {
    let likeliest: string | undefined;
    for (const lemma of wordRulesFor(scriptOf(language)).toBases(form)) {
      if (!layers.some(({ forms, bases }) => forms[language].has(lemma) || bases[language].has(lemma)))
        continue;
      if (likeliest !== undefined) return toFinding(language, likeliest, lemma);
      likeliest = lemma;
    }
    return likeliest === undefined ? undefined : toFinding(language, likeliest);
  }

  function toFinding(language: 'hi' | 'bn', lemma: string, further?: string): Finding {
    return {
      lemma,
      source: further === undefined ? lemma : `${lemma} ${further}`,
      get glosses() {
        const glosses = toLemmaGlosses(language, lemma);
        if (further === undefined) return glosses;
        return mergeGlosses(glosses, toLemmaGlosses(language, further), FURTHER);
      },
    };
  }

  function toLemmaGlosses(language: 'hi' | 'bn', lemma: string): Gloss[] {
    const [forms, bases] = [find('forms', language, lemma), find('bases', language, lemma)];
    return mergeGlosses(forms ?? [], bases ?? [], STRIPPED);
  }

  const isChanged = createIsChanged(layers, rows);

  function relatedTo(headword: string): readonly Gloss[] {
    const known = related.get(headword);
    if (known !== undefined) return known;
    const [row] = rows.get(headword);
    const compiled = isChanged(headword) ? undefined : row?.related;
    const found = compiled ?? toRelated(headword, rows, layers);
    // Of headwords alone: a question may hold any other word.
    if (row !== undefined) related.set(headword, found);
    return found;
  }

  const soundsUnder = (language: Pivoted, skeleton: string): string[] =>
    layers.flatMap(({ skeletons }) => skeletons[language].get(skeleton)?.split('\n') ?? []);

  function toMeaningsOfSound(sound: string, language: Pivoted): Gloss[] {
    const strengths = new Map<string, number>();
    const nearest = nearSounds(sound, (skeleton) => soundsUnder(language, skeleton), LEAST_SIMILARITY);
    const enough = (nearest[0]?.similarity ?? 0) - 0.06;
    for (const near of nearest) {
      if (near.similarity < enough) continue;
      for (const { headword, strength } of find('sounds', language, near.sound) ?? []) {
        strengths.set(headword, Math.max(strengths.get(headword) ?? 0, strength * near.similarity ** 3));
      }
    }
    return [...strengths]
      .map(([headword, strength]) => ({ headword, strength }))
      .sort((a, b) => b.strength - a.strength);
  }
  const meaningsOfSound: Readonly<Record<Pivoted, (sound: string) => readonly Gloss[]>> = {
    hi: remembered(MOST_SOUNDS, (sound) => toMeaningsOfSound(sound, 'hi')),
    bn: remembered(MOST_SOUNDS, (sound) => toMeaningsOfSound(sound, 'bn')),
    ja: remembered(MOST_SOUNDS, (sound) => toMeaningsOfSound(sound, 'ja')),
  };

  // Made when a Japanese text is first read: a corpus without one needs none.
  let japaneseWords: LetterTree | undefined;
  const continuePhrase = {
    hi: createContinue(layers.map(({ beginnings }) => beginnings.hi)),
    bn: createContinue(layers.map(({ beginnings }) => beginnings.bn)),
  };

  return {
    equivalentOf,
    toHeadwords,
    toContentWords,
    englishPhrases: createEnglishPhrases(first, others),
    lookUpWord,
    continuePhrase: (language, stem) => continuePhrase[language](stem),
    hasPhrase(language, stems) {
      const key = stems.join(' ');
      return layers.some(({ forms }) => forms[language].has(key));
    },
    lookUpPhrase: (language, stems) => find('forms', language, stems.join(' ')),
    lookUpJapanese: (text) => find('forms', 'ja', text),
    get japaneseWords() {
      return (japaneseWords ??= toJapaneseWords(first, others));
    },
    readingsOf: (text) => layers.flatMap(({ readings }) => readings.get(text)?.split(' ') ?? []),
    readKanji: (text) => toCompoundReadings(text, first.kanji).map((reading) => toSound(reading, 'japanese')),
    hasSound: (language, sound) => layers.some(({ sounds }) => sounds[language].has(sound)),
    meaningsOfSound: (language, sound) => meaningsOfSound[language](sound),
    relatedTo,
    size: toSize(layers),
  };
}

function toJapaneseWords(first: LexiconTables, others: readonly LexiconTables[]): LetterTree {
  const further = others.flatMap(({ forms }) => [...forms.ja.keys()]);
  if (further.length === 0) return first.japaneseWords;
  const words = first.japaneseWords.copy();
  for (const key of further) words.add(key);
  return words;
}

function toSize([first, ...others]: readonly LexiconTables[]): number {
  const further = new Set(others.flatMap(({ headwords }) => [...headwords.keys()]));
  return (first?.headwords.size ?? 0) + [...further].filter((word) => !first?.headwords.has(word)).length;
}
