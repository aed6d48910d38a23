import { keepTextReader, type Placed, type Reading } from './analysis.js';
import { romaniseIndic } from './indic-romanisation.js';
import { romaniseKana } from './kana.js';
import type { Language } from './language.js';
import type { Lexicon } from './lexicon.js';
import { sentenceEnds } from './sentences.js';
import type { Script } from './tokens.js';

/** What a gist needs of a word, phrase or figure. */
interface GistWord {
  /** Its first meaning in English; null where no lexicon has it. */
  readonly headword: string | null;
  /** The figure that it is; null of all else. */
  readonly figure: string | null;
  /** A pair of letters or a run of kanji that no lexicon has, beside the words that stand there. */
  readonly isPart: boolean;
}

const PART: GistWord = { headword: null, figure: null, isPart: true };
const UNKNOWN: GistWord = { ...PART, isPart: false };

function toGistWord({ kind, headwords: [headword], toFeatures }: Reading): GistWord {
  if (kind === 'figure') return { ...UNKNOWN, figure: toFeatures()[0]?.key.slice(1) ?? null };
  if (headword !== undefined) return { ...UNKNOWN, headword };
  return kind === 'part' ? PART : UNKNOWN;
}

/** Passages say more different words than questions do. Each takes some 200 bytes, and twice as many may be kept. */
const MOST_WORDS = 25_000;

const readerOf = keepTextReader(toGistWord, MOST_WORDS);

/**
 * A text's words in another language, in their order, a line a sentence: the same lookup as the search, figures kept,
 * names and unknown words romanised. No translation, and not to be shown as one.
 */
export function toGist(text: string, language: Language, lexicon: Lexicon): string | null {
  const units = readerOf(lexicon)(text).filter(({ made }) => !made.isPart);
  const ends = sentenceEnds(text);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  const lines: string[] = [];
  let next = 0;
  for (const end of ends) {
    const words: string[] = [];
    let readTo = 0;
    for (let unit = units[next]; unit !== undefined && unit.start < end; unit = units[(next += 1)]) {
      if (unit.start < readTo) continue;
      words.push(toWord(text, unit, language, lexicon));
      readTo = unit.end;
    }
    const line = words.filter((word) => word !== '').join(language === 'ja' ? '・' : ' ');
    if (line !== '') lines.push(line);
  }
  return lines.length === 0 ? null : lines.join('\n');
}

function toWord(text: string, unit: Placed<GistWord>, language: Language, lexicon: Lexicon): string {
  const { headword, figure } = unit.made;
  if (figure !== null) return figure;
  if (headword === null) return toRomanisation(text.slice(unit.start, unit.end), unit.script);
  if (language === 'en') return headword;
  return lexicon.equivalentOf(headword, language) ?? headword;
}

function toRomanisation(written: string, script: Script): string {
  const latin =
    script === 'devanagari' || script === 'bengali'
      ? romaniseIndic(written)
      : script === 'japanese'
        ? romaniseKana(written)
        : written;
  return latin === '' ? written : latin.charAt(0).toUpperCase() + latin.slice(1);
}
