import type { Unit } from './analysis.js';
import { romaniseIndic } from './indic-romanisation.js';
import { romaniseKana } from './kana.js';
import type { Language } from './language.js';
import type { Lexicon } from './lexicon.js';
import { sentenceEnds } from './sentences.js';

/**
 * A text's words in another language, in their order, a line a sentence: the same lookup as the search, figures kept,
 * names and unknown words romanised. No translation, and not to be shown as one. `analysed` is what the text was analysed to.
 */
export function toGist(
  text: string,
  analysed: readonly Unit[],
  language: Language,
  lexicon: Lexicon,
): string | null {
  const units = analysed.filter(
    // Of what lies across words, an English phrase has a meaning, a pair of letters none.
    ({ kind, headwords }) => kind !== 'part' || headwords.length > 0,
  );
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

function toWord(text: string, unit: Unit, language: Language, lexicon: Lexicon): string {
  const written = text.slice(unit.start, unit.end);
  if (unit.kind === 'figure') return unit.features[0]?.key.slice(1) ?? written;
  const [headword] = unit.headwords;
  if (headword === undefined) return toRomanisation(written, unit);
  if (language === 'en') return headword;
  const [equivalent] = lexicon.rowsOf(headword).flatMap((row) => row[language]);
  return equivalent?.text ?? headword;
}

function toRomanisation(written: string, { script }: Unit): string {
  const latin =
    script === 'devanagari' || script === 'bengali'
      ? romaniseIndic(written)
      : script === 'japanese'
        ? romaniseKana(written)
        : written;
  return latin === '' ? written : latin.charAt(0).toUpperCase() + latin.slice(1);
}
