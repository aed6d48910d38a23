import { isHiragana, JAPANESE_STOP_WORDS, toJapaneseNormalForm } from './japanese.js';
import type { Gloss, Lexicon } from './lexicon.js';
import { readFigures } from './number-reader.js';
import { toSegments } from './segmentation.js';
import { toSound } from './sound.js';
import { toNormalForm, toTokens, type Script, type Token } from './tokens.js';
import { wordRulesFor } from './words.js';

/** The three ways under which a passage is indexed: its own terms, the English meanings of its words, their sounds. */
export type Field = 'terms' | 'glosses' | 'sounds';

/** Something that a word is indexed under; `strength` over 0 to 1 is how surely it stands for the word. */
export interface Feature {
  readonly field: Field;
  readonly key: string;
  readonly strength: number;
  /** One word of a phrase that the unit stands for as a whole: a question matches by it only weakly. */
  readonly partial?: boolean;
}

/** A word, phrase, figure or character bigram of a text, with all that it is indexed under. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly script: Script;
  /** `part`: a bigram that lies across words; it helps to rank but is no word of its own. */
  readonly kind: 'word' | 'name' | 'figure' | 'part';
  readonly features: readonly Feature[];
  /** The English meanings of the whole unit, likeliest first; none where no lexicon has it. */
  readonly headwords: readonly string[];
}

/** Before the sound of a word that the lexicon knows: a name may sound like it, another known word may not. */
export const KNOWN_WORD = '~';

function toSoundFeature(sound: string, known: boolean): Feature {
  return { field: 'sounds', key: known ? KNOWN_WORD + sound : sound, strength: 1 };
}

/** Glosses beyond these add noise, not recall. */
const MOST_GLOSSES = 10;

/** How surely one word of a phrase stands for what it means alone. */
const PHRASE_WORD = 0.85;

/** Text → units, in order of their beginnings; stop words and punctuation are left out. Linear in the text's length. */
export function analyse(text: string, lexicon: Lexicon): Unit[] {
  const tokens = toTokens(text);
  const figures = readFigures(text, tokens);
  const units: Unit[] = figures.map(({ start, end, values }) => ({
    start,
    end,
    script: 'number',
    kind: 'figure',
    features: values.map((value) => ({ field: 'terms', key: `#${value}`, strength: 1 })),
    headwords: [],
  }));
  const starts = new Set(figures.map(({ start }) => start));
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    if (token === undefined) break;
    const [found, used] = analyseToken(tokens, i, lexicon, starts);
    for (const unit of found) units.push(unit);
    i += used;
  }
  return units.sort((a, b) => a.start - b.start || b.end - a.end);
}

function analyseToken(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  figureStarts: ReadonlySet<number>,
): [Unit[], number] {
  const token = tokens[at] as Token;
  if (token.script === 'number') return [[], 1];
  if (token.script === 'japanese') return [analyseJapanese(token, lexicon), 1];
  if (token.script === 'unspaced') return [toBigrams(token.text, token.start, 'unspaced', 'word'), 1];
  if (token.script === 'devanagari' || token.script === 'bengali') {
    const phrase = findPhrase(tokens, at, lexicon);
    if (phrase !== undefined) return phrase;
    const unit = analyseIndicWord(token, lexicon);
    return [unit === undefined ? [] : [unit], 1];
  }
  if (figureStarts.has(token.start)) return [[], 1];
  if (token.script !== 'latin') return [[analyseForeignWord(token)], 1];
  const unit = analyseLatinWord(token, lexicon);
  return [[...findEnglishPhrase(tokens, at, lexicon), ...(unit === undefined ? [] : [unit])], 1];
}

function analyseLatinWord(token: Token, lexicon: Lexicon): Unit | undefined {
  const rules = wordRulesFor('latin');
  const form = rules.toForm(token.text);
  const bases = rules.toBases(form);
  if (rules.stopWords.has(form) || (bases[0] !== undefined && rules.stopWords.has(bases[0])))
    return undefined;
  const headwords = lexicon.toHeadwords(form);
  const glosses = headwords.length > 0 ? headwords.slice(0, 2) : [rules.toStem(form)];
  const features: Feature[] = glosses.map((key, rank) => ({
    field: 'glosses',
    key,
    strength: rank === 0 ? 1 : 0.8,
  }));
  const sound = toSound(form, 'latin');
  if (sound.length > 1) features.push(toSoundFeature(sound, headwords.length > 0));
  return {
    start: token.start,
    end: token.end,
    script: 'latin',
    kind: headwords.length > 0 ? 'word' : 'name',
    features,
    headwords,
  };
}

/** The phrase that begins here, beside the words of which it is made. */
function findEnglishPhrase(tokens: readonly Token[], at: number, lexicon: Lexicon): Unit[] {
  const first = tokens[at] as Token;
  const forms = tokens
    .slice(at, at + LONGEST_PHRASE)
    .map(({ text, script }) => (script === 'latin' ? wordRulesFor('latin').toForm(text) : ''));
  const phrase = lexicon.findEnglishPhrase(forms);
  const last = phrase === undefined ? undefined : tokens[at + phrase.length - 1];
  if (phrase === undefined || last === undefined) return [];
  const features: Feature[] = [{ field: 'glosses', key: toPhraseKey(phrase.headword), strength: 1 }];
  return [
    {
      start: first.start,
      end: last.end,
      script: 'latin',
      kind: 'part',
      features,
      headwords: [phrase.headword],
    },
  ];
}

function analyseForeignWord(token: Token): Unit {
  const features: Feature[] = [{ field: 'terms', key: toNormalForm(token.text), strength: 1 }];
  const sound = toSound(token.text, token.script);
  if (sound.length > 1) features.push(toSoundFeature(sound, false));
  return { start: token.start, end: token.end, script: token.script, kind: 'name', features, headwords: [] };
}

function languageOf(script: Script): 'hi' | 'bn' {
  return script === 'bengali' ? 'bn' : 'hi';
}

const LONGEST_PHRASE = 4;

function findPhrase(tokens: readonly Token[], at: number, lexicon: Lexicon): [Unit[], number] | undefined {
  const first = tokens[at] as Token;
  const rules = wordRulesFor(first.script);
  if (!lexicon.beginsPhrase(languageOf(first.script), rules.toStem(rules.toForm(first.text))))
    return undefined;
  const stems: string[] = [];
  for (const token of tokens.slice(at, at + LONGEST_PHRASE)) {
    if (token.script !== first.script) break;
    stems.push(rules.toStem(rules.toForm(token.text)));
  }
  for (let length = stems.length; length >= 2; length -= 1) {
    const glosses = lexicon.lookUpPhrase(languageOf(first.script), stems.slice(0, length));
    const last = tokens[at + length - 1];
    if (glosses === undefined || last === undefined) continue;
    const parts = tokens.slice(at, at + length).flatMap((token) => analyseIndicWord(token, lexicon) ?? []);
    const whole: Unit = {
      start: first.start,
      end: last.end,
      script: first.script,
      kind: 'word',
      features: [
        ...toGlossFeatures(glosses, lexicon),
        ...parts.flatMap(({ features }) => features.filter(({ field }) => field === 'terms')),
      ],
      headwords: toHeadwords(glosses),
    };
    return [[whole], length];
  }
  return undefined;
}

function analyseIndicWord(token: Token, lexicon: Lexicon): Unit | undefined {
  const rules = wordRulesFor(token.script);
  const form = rules.toForm(token.text);
  if (form === '' || rules.stopWords.has(form)) return undefined;
  const found = lexicon.lookUpWord(languageOf(token.script), form);
  const features: Feature[] = [{ field: 'terms', key: found?.lemma ?? rules.toStem(form), strength: 1 }];
  if (found !== undefined) features.push(...toGlossFeatures(found.glosses, lexicon));
  const sound = toSound(token.text, token.script);
  if (sound.length > 1) features.push(toSoundFeature(sound, found !== undefined));
  return {
    start: token.start,
    end: token.end,
    script: token.script,
    kind: found === undefined ? 'name' : 'word',
    features,
    headwords: toHeadwords(found?.glosses ?? []),
  };
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
    features.set(key, { field: 'glosses', key, strength, ...(partial ? { partial } : {}) });
  };
  for (const { headword, strength } of glosses
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, MOST_GLOSSES)) {
    const words = lexicon.toContentWords(headword);
    const whole = strength * ambiguity;
    if (headword.includes(' ')) add(toPhraseKey(headword), whole, false);
    for (const word of words) add(word, words.length === 1 ? whole : whole * PHRASE_WORD, words.length > 1);
  }
  return [...features.values()];
}

function toPhraseKey(headword: string): string {
  return headword.replaceAll(' ', '_');
}

function toHeadwords(glosses: readonly Gloss[]): string[] {
  return glosses.toSorted((a, b) => b.strength - a.strength).map(({ headword }) => headword);
}

const KATAKANA_WORD = /^[\p{Script=Katakana}ー]+$/u;

function analyseJapanese(token: Token, lexicon: Lexicon): Unit[] {
  const run = toJapaneseNormalForm(token.text);
  // Half-width kana come out shorter; a word of such a run is then told by the whole run.
  const aligned = run.length === token.text.length;
  const units: Unit[] = [];
  for (const { text, start, known } of toSegments(run, lexicon)) {
    if ((isHiragana(text) && !known) || JAPANESE_STOP_WORDS.has(text)) continue;
    const features: Feature[] = [{ field: 'terms', key: text, strength: 1 }];
    const glosses = known ? (lexicon.lookUpJapanese(text) ?? []) : [];
    features.push(...toGlossFeatures(glosses, lexicon));
    if (KATAKANA_WORD.test(text)) {
      const sound = toSound(text, 'japanese');
      if (sound.length > 1) features.push(toSoundFeature(sound, known));
    }
    units.push({
      start: aligned ? token.start + start : token.start,
      end: aligned ? token.start + start + text.length : token.end,
      script: 'japanese',
      kind: known ? 'word' : 'name',
      features,
      headwords: toHeadwords(glosses),
    });
  }
  for (const unit of toBigrams(token.text, token.start, 'japanese', 'part')) units.push(unit);
  return units;
}

/** Overlapping pairs of letters; pairs of hiragana are grammar and left out. A lone letter stands for itself. */
function toBigrams(run: string, start: number, script: Script, kind: 'word' | 'part'): Unit[] {
  const units: Unit[] = [];
  const text = run.length === 1 ? `${run} ` : run;
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2).trim();
    // Half of a character that takes two units is no letter.
    if (isHiragana(pair) || pair.includes('・') || /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(pair)) continue;
    const key = `_${toNormalForm(pair)}`;
    units.push({
      start: start + i,
      end: start + i + pair.length,
      script,
      kind,
      features: [{ field: 'terms', key, strength: 1 }],
      headwords: [],
    });
  }
  return units;
}
