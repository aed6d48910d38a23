import { createEnglishPhrases, type EnglishPhrases } from './english-phrases.js';
import { ENGLISH_STOP_WORDS, toEnglishBases, toEnglishStem, toEnglishVariants } from './english.js';
import { LetterTree } from './letter-tree.js';
import { toJapaneseLemma, toJapaneseNormalForm } from './japanese.js';
import type { LexiconRow } from './lexicon-file.js';
import { PIVOTED, scriptOf, toSpacedKey, type LexiconTables, type Pivoted } from './lexicon-tables.js';
import { remembered } from './remembered.js';
import { SoundIndex } from './sound-index.js';
import { createWordFamilies } from './word-families.js';
import { wordRulesFor } from './words.js';

/** An English meaning of a word: a headword, and how strongly the word stands for it, over 0 to 1. */
export interface Gloss {
  readonly headword: string;
  readonly strength: number;
}

/** What was found under a key; `lemma` is that key. */
interface Finding {
  readonly lemma: string;
  readonly glosses: readonly Gloss[];
}

/** Looks words up. Every method is a pure reading. */
export interface Lexicon {
  /** The rows of a headword; several where a glossary adds to it. */
  rowsOf(headword: string): readonly LexiconRow[];
  /** The base forms of an English word, in normal form, that are headwords, likeliest first. */
  toHeadwords(form: string): readonly string[];
  /** The words of a headword that carry meaning, each in its base form: `look for` is look. */
  toContentWords(headword: string): readonly string[];
  readonly englishPhrases: EnglishPhrases;
  /** What a Hindi or Bengali word in normal form means: by its whole form, else by what the least stripping leaves. */
  lookUpWord(language: 'hi' | 'bn', form: string): Finding | undefined;
  /** How many words the longest phrase has that begins with a stem; 0 where none does. */
  longestPhraseFrom(language: 'hi' | 'bn', stem: string): number;
  hasPhrase(language: 'hi' | 'bn', stems: readonly string[]): boolean;
  /** What a phrase means, by the stems of its words. */
  lookUpPhrase(language: 'hi' | 'bn', stems: readonly string[]): readonly Gloss[] | undefined;
  lookUpJapanese(text: string): readonly Gloss[] | undefined;
  /** Every Japanese string that can be looked up. */
  japaneseWords(): LetterTree;
  /** What a word of the language may mean that is typed in Latin letters, by its sound; likeliest first. */
  meaningsOfSound(language: Pivoted, sound: string): readonly Gloss[];
  /** Other headwords that share equivalents or a root with one, most first: its synonyms as three languages see them, and its family. */
  relatedTo(headword: string): readonly Gloss[];
  readonly size: number;
}

/** The first equivalent of a headword stands for it most; the fourth still does. */
const STRENGTH_BY_RANK = [1, 0.9, 0.8, 0.7];
/** How much of a shared equivalent passes to the other headword, to how many, and the least that counts. */
const RELATED = { share: 0.8, most: 6, least: 0.1, strongest: 0.6, family: 0.5 };

/** A word typed in Latin letters has to sound this much like the one it is taken for. */
const LEAST_SIMILARITY = 0.82;

const MOST_FORMS = 5000;

/** A lexicon over compiled tables; later ones (a corpus's glossary) add to earlier ones. */
export function createLexicon(...layers: readonly LexiconTables[]): Lexicon {
  const rows = new Map<string, LexiconRow[]>();
  for (const layer of layers) {
    for (const row of layer.rows) {
      const known = rows.get(row.english);
      if (known === undefined) rows.set(row.english, [row]);
      else known.push(row);
    }
  }
  const contentWords = new Map<string, readonly string[]>();
  const related = new Map<string, readonly Gloss[]>();

  function find(kind: 'forms' | 'bases' | 'sounds', language: Pivoted, key: string): Gloss[] | undefined {
    let glosses: Gloss[] | undefined;
    for (const layer of layers) {
      const meanings = layer[kind][language].get(key);
      if (meanings !== undefined) (glosses ??= []).push(...toGlosses(meanings, layer));
    }
    return glosses;
  }

  const toHeadwords = remembered(MOST_FORMS, (form): readonly string[] => {
    const bases = toEnglishBases(form).filter((base) => rows.has(base));
    if (bases.length > 0) return bases;
    return toEnglishVariants(form).flatMap((variant) =>
      toEnglishBases(variant).filter((base) => rows.has(base)),
    );
  });

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

  function lookUpWord(language: 'hi' | 'bn', form: string): Finding | undefined {
    for (const lemma of wordRulesFor(scriptOf(language)).toBases(form)) {
      const glosses = find('forms', language, lemma) ?? find('bases', language, lemma);
      if (glosses !== undefined) return { lemma, glosses };
    }
    return undefined;
  }

  const familyOf = createWordFamilies(rows);

  function relatedTo(headword: string): readonly Gloss[] {
    const known = related.get(headword);
    if (known !== undefined) return known;
    const shared = new Map<string, number>();
    for (const relative of familyOf(headword)) shared.set(relative, RELATED.family);
    for (const row of rows.get(headword) ?? []) {
      for (const language of PIVOTED) {
        row[language].forEach(({ text }, rank) => {
          const key =
            language === 'ja' ? toJapaneseLemma(toJapaneseNormalForm(text)) : toSpacedKey(language, text).key;
          const glosses = find('forms', language, key) ?? [];
          const share = (RELATED.share * strengthOf(rank)) / PIVOTED.length / Math.sqrt(glosses.length);
          for (const { headword: other, strength } of glosses) {
            if (other !== headword) shared.set(other, (shared.get(other) ?? 0) + share * strength);
          }
        });
      }
    }
    const found = [...shared]
      .map(([other, strength]) => ({ headword: other, strength: Math.min(RELATED.strongest, strength) }))
      .filter(({ strength }) => strength >= RELATED.least)
      .sort((a, b) => b.strength - a.strength || (a.headword < b.headword ? -1 : 1))
      .slice(0, RELATED.most);
    // Of headwords alone: a question may hold any other word.
    if (rows.has(headword)) related.set(headword, found);
    return found;
  }

  // Made when a text in the language is first read.
  let japaneseWords: LetterTree | undefined;
  const longestPhrases = new Map<'hi' | 'bn', Map<string, number>>();

  const soundIndexes = new Map<Pivoted, SoundIndex>();

  /** Made when somebody first asks in Latin letters: most servers never need it. */
  function soundIndexOf(language: Pivoted): SoundIndex {
    let index = soundIndexes.get(language);
    if (index === undefined) {
      index = new SoundIndex();
      for (const layer of layers) for (const sound of layer.sounds[language].keys()) index.add(sound);
      soundIndexes.set(language, index);
    }
    return index;
  }

  function meaningsOfSound(language: Pivoted, sound: string): Gloss[] {
    const strengths = new Map<string, number>();
    const nearest = soundIndexOf(language).near(sound);
    const enough = Math.max(LEAST_SIMILARITY, (nearest[0]?.similarity ?? 0) - 0.06);
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

  return {
    rowsOf: (headword) => rows.get(headword) ?? [],
    toHeadwords,
    toContentWords,
    englishPhrases: createEnglishPhrases(rows.keys(), toHeadwords),
    lookUpWord,
    longestPhraseFrom(language, stem) {
      let longest = longestPhrases.get(language);
      if (longest === undefined) longestPhrases.set(language, (longest = toLongestPhrases(language, layers)));
      return longest.get(stem) ?? 0;
    },
    hasPhrase(language, stems) {
      const key = stems.join(' ');
      return layers.some(({ forms }) => forms[language].has(key));
    },
    lookUpPhrase: (language, stems) => find('forms', language, stems.join(' ')),
    lookUpJapanese: (text) => find('forms', 'ja', text),
    japaneseWords: () => (japaneseWords ??= toJapaneseWords(layers)),
    meaningsOfSound,
    relatedTo,
    size: rows.size,
  };
}

/** The stems with which the phrases of a language begin, and how many words the longest of them has. */
function toLongestPhrases(language: 'hi' | 'bn', layers: readonly LexiconTables[]): Map<string, number> {
  const longest = new Map<string, number>();
  for (const { forms } of layers) {
    for (const key of forms[language].keys()) {
      if (!key.includes(' ')) continue;
      const [first = '', ...others] = key.split(' ');
      longest.set(first, Math.max(longest.get(first) ?? 0, others.length + 1));
    }
  }
  return longest;
}

function toJapaneseWords(layers: readonly LexiconTables[]): LetterTree {
  const words = new LetterTree();
  for (const { forms } of layers) for (const key of forms.ja.keys()) words.add(key);
  return words;
}

function strengthOf(rank: number): number {
  return STRENGTH_BY_RANK[rank] ?? 0.6;
}

function toGlosses(meanings: string, layer: LexiconTables): Gloss[] {
  return meanings.split(' ').map((meaning) => {
    const [row, rank] = meaning.split('.');
    return { headword: layer.rows[Number(row)]?.english ?? '', strength: strengthOf(Number(rank)) };
  });
}
