import { toAskedFor, type AskedFor } from './asked-for.js';
import { analyse } from './analysis.js';
import { toGlossFeatures, toSoundFeatures, type Feature } from './features.js';
import type { Language } from './language.js';
import type { Lexicon } from './lexicon.js';
import { PIVOTED, type Pivoted } from './lexicon-keys.js';
import { toCompoundParts, toDictionaryForms } from './romanised-japanese.js';
import { ROMANISED_ENDINGS, ROMANISED_FUNCTION_WORDS, toRomanisedSound } from './romanised-words.js';
import { toSenses, type SenseBits } from './sentence-senses.js';
import { toTokens, type Token } from './tokens.js';
import type { Unit } from './unit.js';
import { wordRulesFor } from './words.js';

export interface ReadQuestion {
  readonly asksFor: AskedFor | null;
  /** Null where it is none of the four. */
  readonly language: Language | null;
  readonly units: readonly Unit[];
  /** Null where small words are not read: in a long question, and in one typed in Latin letters, whose they may not be. */
  readonly senses: SenseBits | null;
}

/** With what English questions begin that is not what they ask. */
const FRAME = /^\W*(?:(?:please|can you|could you|would you) )*(?:tell|show) (?:me|us)\b/iu;
/** How sure a word typed in Latin letters is beside one in its own script. */
const ROMANISED_STRENGTH = 0.9;
/** The small words of longer ones say too many things at once. */
const LONGEST_SENTENCE = 300;
/** Longer questions are read as English without asking: people don't romanise essays. */
const MOST_ROMANISED_WORDS = 40;

/** Tells a question's language and analyses it; Hindi, Bengali and Japanese also where they are typed in Latin letters. */
export function readQuestion(question: string, lexicon: Lexicon): ReadQuestion {
  const tokens = toTokens(question);
  const scripts = new Map<string, number>();
  for (const { script, text } of tokens) scripts.set(script, (scripts.get(script) ?? 0) + text.length);
  const [script] = [...scripts].filter(([name]) => name !== 'number').sort((a, b) => b[1] - a[1])[0] ?? [];
  const from = FRAME.exec(question)?.[0].length ?? 0;
  const units = mergeFigures(
    analyse(question, lexicon)
      .filter(({ start }) => start >= from)
      .flatMap((unit) => (unit.script === 'japanese' ? toWrittenUnit(unit) : [unit])),
  );
  const asksFor = toAskedFor(question);
  const senses = question.length > LONGEST_SENTENCE ? null : toSenses(question);
  if (script === 'devanagari') return { language: 'hi', units, asksFor, senses };
  if (script === 'bengali') return { language: 'bn', units, asksFor, senses };
  if (script === 'japanese') return { language: 'ja', units, asksFor, senses };
  if (script !== 'latin') return { language: null, units, asksFor, senses };
  const romanised = tellRomanised(tokens, lexicon);
  if (romanised === null)
    return { language: isEnglish(tokens, lexicon) ? 'en' : null, units, asksFor, senses };
  return {
    language: romanised,
    asksFor,
    senses: null,
    units: tokens.flatMap((token) => readRomanisedWord(token, romanised, lexicon, units)),
  };
}

/** By the features of a word those that count where it is asked for in Japanese letters: the same array for the same. */
const written = new WeakMap<readonly Feature[], readonly Feature[]>();

/**
 * A unit without how it is typed in Latin letters: words share that which have nothing else in common. None is left of
 * a unit that only tells how kanji may be read.
 */
function toWrittenUnit(unit: Unit): Unit[] {
  if (unit.features[0]?.field === 'readings') return [];
  let features = written.get(unit.features);
  if (features === undefined) {
    features = unit.features.filter(({ field }) => field !== 'readings');
    written.set(unit.features, features);
  }
  return [{ ...unit, features }];
}

/** Where a figure is written as a word, both are one word of the question: it is not to be found twice. */
function mergeFigures(units: readonly Unit[]): Unit[] {
  const merged: Unit[] = [];
  for (const unit of units) {
    const last = merged.at(-1);
    const isOne = last?.start === unit.start && (last.kind === 'figure') !== (unit.kind === 'figure');
    if (isOne && unit.kind !== 'part' && last.kind !== 'part') {
      const end = Math.max(last.end, unit.end);
      merged[merged.length - 1] = {
        ...last,
        end,
        kind: 'figure',
        features: [...last.features, ...unit.features],
      };
    } else merged.push(unit);
  }
  return merged;
}

function isKnownEnglish(token: Token, lexicon: Lexicon): boolean {
  const rules = wordRulesFor('latin');
  const form = rules.toForm(token.text);
  return rules.stopWords.has(form) || lexicon.toHeadwords(form).length > 0;
}

function isEnglish(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const latin = tokens.filter(({ script }) => script === 'latin');
  // A lone name says nothing about the language; English is then as good a guess as any.
  return latin.length <= 2 || latin.some((token) => isKnownEnglish(token, lexicon));
}

/** What the words of a question in Latin letters look like as words of a language. */
interface Likeness {
  readonly language: Pivoted;
  readonly functionWords: number;
  /** What the function words count. */
  readonly certain: number;
  /** The words that may mean something by their sound. */
  readonly sounded: readonly string[];
}

function toLikeness(words: readonly string[], language: Pivoted): Likeness {
  const isFunctionWord = (word: string): boolean =>
    ROMANISED_FUNCTION_WORDS[language].has(word.toLowerCase());
  const functionWords = words.filter(isFunctionWord);
  return {
    language,
    functionWords: functionWords.length,
    certain: functionWords.reduce((sum, word) => sum + (word.length > 2 ? 1.4 : 0.8), 0),
    // A capital in the middle of things makes a name, and names sound like something in every language.
    sounded: words.filter((word) => !isFunctionWord(word) && !/^\p{Lu}/u.test(word)),
  };
}

/** The language that Latin letters spell: the one of which more words are known than of English; null for English. */
function tellRomanised(tokens: readonly Token[], lexicon: Lexicon): Pivoted | null {
  const latin = tokens.filter(({ script }) => script === 'latin');
  if (latin.length === 0 || latin.length > MOST_ROMANISED_WORDS) return null;
  const english = latin.filter((token) => isKnownEnglish(token, lexicon)).length;
  if (english / latin.length > 0.65) return null;
  // Names alone sound like something in every language: without a function word, most words have to be known.
  const enoughOf = ({ functionWords }: Likeness): number =>
    functionWords > 0 ? Math.max(english, 0.4 * latin.length) : Math.max(english, 0.6 * latin.length, 1.5);
  const words = latin.map(({ text }) => text);
  const likenesses = PIVOTED.map((language) => toLikeness(words, language));
  // No word counts more than one by its sound. Most English is told by that, without looking for sounds.
  if (likenesses.every((likeness) => likeness.certain + likeness.sounded.length <= enoughOf(likeness)))
    return null;
  let best: { likeness: Likeness; known: number } | null = null;
  for (const likeness of likenesses) {
    const { certain, sounded, language } = likeness;
    if (certain + sounded.length <= (best?.known ?? 0)) continue;
    const known =
      certain +
      sounded.reduce(
        (sum, word) => sum + (romanisedGlosses(word, language, lexicon)[0]?.strength ?? 0) ** 2,
        0,
      );
    if (known > (best?.known ?? 0)) best = { likeness, known };
  }
  return best !== null && best.known > enoughOf(best.likeness) ? best.likeness.language : null;
}

/** What a word typed in Latin letters may mean in a language, likeliest first. */
function romanisedGlosses(
  text: string,
  language: Pivoted,
  lexicon: Lexicon,
): { headword: string; strength: number }[] {
  const word = text.toLowerCase();
  const stems =
    language === 'ja'
      ? toDictionaryForms(word).filter((form) => lexicon.hasSound('ja', toRomanisedSound(form, 'ja')))
      : ROMANISED_ENDINGS[language].flatMap((ending) =>
          word.endsWith(ending) && word.length - ending.length >= 3 ? [word.slice(0, -ending.length)] : [],
        );
  const found = new Map<string, number>();
  for (const [form, factor] of [[word, 1] as const, ...stems.map((stem) => [stem, 0.9] as const)]) {
    for (const { headword, strength } of lexicon.meaningsOfSound(
      language,
      toRomanisedSound(form, language),
    )) {
      found.set(headword, Math.max(found.get(headword) ?? 0, strength * factor));
    }
  }
  return [...found]
    .map(([headword, strength]) => ({ headword, strength }))
    .sort((a, b) => b.strength - a.strength);
}

function readRomanisedWord(
  token: Token,
  language: Pivoted,
  lexicon: Lexicon,
  units: readonly Unit[],
): Unit[] {
  const asEnglish = units.filter(({ start }) => start === token.start);
  if (token.script !== 'latin') return asEnglish;
  if (ROMANISED_FUNCTION_WORDS[language].has(token.text.toLowerCase())) return [];
  const glosses = romanisedGlosses(token.text, language, lexicon);
  const features: Feature[] = toGlossFeatures(
    glosses.map(({ headword, strength }) => ({ headword, strength: strength * ROMANISED_STRENGTH })),
    lexicon,
  );
  const add = (feature: Feature): void => {
    if (!features.some(({ field, key }) => field === feature.field && key === feature.key))
      features.push(feature);
  };
  if (language === 'ja') toReadings(token.text, lexicon).forEach(add);
  for (const feature of asEnglish.flatMap((unit) => unit.features)) {
    const strength = feature.strength * (glosses.length === 0 || feature.field === 'sounds' ? 1 : 0.5);
    add({ ...feature, strength });
  }
  toSoundFeatures(toRomanisedSound(token.text, language), false).forEach(add);
  const kind = glosses.length === 0 ? (asEnglish[0]?.kind ?? 'name') : 'word';
  const headwords = glosses.map(({ headword }) => headword);
  return features.length === 0
    ? []
    : [{ start: token.start, end: token.end, script: 'latin', kind, features, headwords }];
}

/** How surely a word stands for one that it may be a form of, or be made up of. */
const READING = { form: 0.9, part: 0.7 };

/** A word typed in Latin letters as the Japanese words that it may be, by how they sound. */
function toReadings(text: string, lexicon: Lexicon): Feature[] {
  const word = text.toLowerCase();
  const sound = toRomanisedSound(word, 'ja');
  const isWord = (part: string): boolean => lexicon.hasSound('ja', part);
  const forms = toDictionaryForms(word)
    .map((form) => toRomanisedSound(form, 'ja'))
    .filter(isWord);
  const parts = isWord(sound) || forms.length > 0 ? [] : toCompoundParts(sound, isWord);
  const toFeature = (key: string, strength: number): Feature => ({ field: 'readings', key, strength });
  return [
    toFeature(sound, 1),
    ...forms.map((form) => toFeature(form, READING.form)),
    ...parts.map((part) => toFeature(part, READING.part)),
  ];
}
