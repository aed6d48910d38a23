import { toEnglishHeadwords } from './english-phrases.js';
import type { Gloss } from './gloss.js';
import type { LexiconFault } from './lexicon-file.js';
import type { KeyTable } from './stored-table.js';

/** A line of an associations file: words that a passage may say where a question says this one, the nearest first. */
export interface AssociationRow {
  readonly english: string;
  readonly others: readonly string[];
}

/** How surely the nearest word stands for the other, and each one after it. */
const STRENGTH_BY_NEARNESS = [0.36, 0.32, 0.29, 0.27, 0.25, 0.24, 0.23, 0.22];
/** How much of that holds the other way round: of the last enough to be more than the least that counts of relations. */
const BACK = 0.8;

/** Reads `english<TAB>other; other` lines. Empty lines and lines that begin with `#` are passed over. */
export function parseAssociations(text: string): { rows: AssociationRow[]; faults: LexiconFault[] } {
  const rows: AssociationRow[] = [];
  const faults: LexiconFault[] = [];
  text.split(/\r\n|\r|\n/u).forEach((content, index) => {
    if (content.trim() === '' || content.startsWith('#')) return;
    const [english = '', cell = '', ...further] = content.split('\t').map((part) => part.trim());
    const others = cell
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (english === '' || others.length === 0 || further.length > 0)
      faults.push({ line: index + 1, fault: 'not a word, a tab, and words separated by ";"' });
    else rows.push({ english, others });
  });
  return { rows, faults };
}

/** For each headword the headwords that are associated with it, either way, as `toStoredGlosses` writes them. */
export function toAssociationTable(
  rows: readonly AssociationRow[],
  headwords: KeyTable,
): Map<string, string> {
  const associated = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, strength: number): void => {
    const others = associated.get(from) ?? new Map<string, number>();
    associated.set(from, others.set(to, Math.max(strength, others.get(to) ?? 0)));
  };
  const toHeadword = (word: string): string | undefined =>
    headwords.has(word) ? word : toEnglishHeadwords(word, headwords)[0];
  for (const { english, others } of rows) {
    const from = toHeadword(english);
    others.forEach((other, nearness) => {
      const to = toHeadword(other);
      if (from === undefined || to === undefined || from === to) return;
      const strength = STRENGTH_BY_NEARNESS[nearness] ?? STRENGTH_BY_NEARNESS.at(-1)!;
      add(from, to, strength);
      add(to, from, strength * BACK);
    });
  }
  return new Map(
    Array.from(associated, ([headword, others]) => [
      headword,
      toStoredGlosses(Array.from(others, ([other, strength]) => ({ headword: other, strength }))),
    ]),
  );
}

/** Each on a line, behind its strength. */
export function toStoredGlosses(glosses: readonly Gloss[]): string {
  return glosses.map(({ headword, strength }) => `${strength} ${headword}`).join('\n');
}

/** What `toStoredGlosses` wrote. */
export function parseStoredGlosses(stored: string): Gloss[] {
  if (stored === '') return [];
  return stored.split('\n').map((line) => {
    const space = line.indexOf(' ');
    return { headword: line.slice(space + 1), strength: Number(line.slice(0, space)) };
  });
}
