import { toBengaliVerbRoots } from './bengali.js';
import { toJapaneseNormalForm, toJapaneseStems } from './japanese.js';
import type { LexiconRow } from './lexicon-file.js';
import { toSound } from './sound.js';
import { toTokens } from './tokens.js';
import { wordRulesFor } from './words.js';

/** The languages that a headword is given in. */
export const PIVOTED = ['hi', 'bn', 'ja'] as const;
export type Pivoted = (typeof PIVOTED)[number];

/**
 * What looking words up needs, compiled: keys to meanings, a meaning being `row.rank`: the how-manieth row, and the
 * how-manieth equivalent of it the word is. Several are separated by spaces. Kept as text, because most are never
 * asked for and text loads fastest.
 */
export interface LexiconTables {
  readonly rows: readonly LexiconRow[];
  /** By a word's normal form, or a phrase's stems joined with spaces. */
  readonly forms: Readonly<Record<Pivoted, Map<string, string>>>;
  /** By what inflection leaves of a word. */
  readonly bases: Readonly<Record<Pivoted, Map<string, string>>>;
  /** By sound in Latin letters. */
  readonly sounds: Readonly<Record<Pivoted, Map<string, string>>>;
}

/** The script in which a language's words are written when they are spaced. */
export function scriptOf(language: 'hi' | 'bn'): 'devanagari' | 'bengali' {
  return language === 'hi' ? 'devanagari' : 'bengali';
}

/** The last word of phrases such as हस्ताक्षर करना, স্বাক্ষর করা: inflected out of recognition, without a meaning of its own. */
const LIGHT_VERBS: Record<'hi' | 'bn', ReadonlySet<string>> = {
  hi: new Set('करना होना देना लेना जाना रखना लगाना'.split(' ').map(wordRulesFor('devanagari').toForm)),
  bn: new Set('করা হওয়া দেওয়া নেওয়া যাওয়া রাখা'.split(' ').map(wordRulesFor('bengali').toForm)),
};

/** The key under which a Hindi or Bengali word or phrase is looked up, and whether it is a phrase. */
export function toSpacedKey(language: 'hi' | 'bn', text: string): { key: string; isPhrase: boolean } {
  const rules = wordRulesFor(scriptOf(language));
  let forms = toTokens(text).map((token) => rules.toForm(token.text));
  if (forms.length > 1 && LIGHT_VERBS[language].has(forms.at(-1) ?? '')) {
    const rest = forms.slice(0, -1);
    if (!rest.every((form) => rules.stopWords.has(form))) forms = rest;
  }
  if (forms.length === 1) return { key: forms[0] ?? '', isPhrase: false };
  return { key: forms.map((form) => rules.toStem(form)).join(' '), isPhrase: true };
}

/** Compiles rows into tables. */
export function toTables(rows: readonly LexiconRow[]): LexiconTables {
  const tables = createTables(rows);
  rows.forEach((row, index) => {
    for (const language of ['hi', 'bn'] as const) {
      row[language].forEach(({ text }, rank) => addSpaced(tables, language, text, `${index}.${rank}`));
    }
    row.ja.forEach(({ text, reading }, rank) => {
      const meaning = `${index}.${rank}`;
      for (const stem of toJapaneseStems(toJapaneseNormalForm(text))) add(tables.forms.ja, stem, meaning);
      addSound(tables.sounds.ja, toSound(reading ?? text, 'japanese'), meaning);
    });
  });
  return tables;
}

function addSpaced(tables: LexiconTables, language: 'hi' | 'bn', text: string, meaning: string): void {
  const { key, isPhrase } = toSpacedKey(language, text);
  if (key === '') return;
  add(tables.forms[language], key, meaning);
  const [word] = text.split(' ');
  if (isPhrase || word === undefined) return;
  addSound(tables.sounds[language], toSound(word, scriptOf(language)), meaning);
  const bases = wordRulesFor(scriptOf(language)).toBases(key).slice(1);
  if (language === 'bn') bases.push(...toBengaliVerbRoots(key));
  for (const base of new Set(bases))
    if (base !== key && base.length > 1) add(tables.bases[language], base, meaning);
}

function addSound(table: Map<string, string>, sound: string, meaning: string): void {
  if (sound.length > 1) add(table, sound, meaning);
}

function add(table: Map<string, string>, key: string, meaning: string): void {
  const known = table.get(key);
  table.set(key, known === undefined ? meaning : `${known} ${meaning}`);
}

function createTables(rows: readonly LexiconRow[]): LexiconTables {
  const empty = (): Record<Pivoted, Map<string, string>> => ({ hi: new Map(), bn: new Map(), ja: new Map() });
  return { rows, forms: empty(), bases: empty(), sounds: empty() };
}

const KINDS = ['forms', 'bases', 'sounds'] as const;

/** Tables as text: the rows as JSON on the first line, then sections of `key<TAB>meanings` lines under `kind language count`. */
export function serialiseTables(tables: LexiconTables): string {
  const lines = [JSON.stringify(tables.rows)];
  for (const kind of KINDS) {
    for (const language of PIVOTED) {
      const table = tables[kind][language];
      lines.push(`${kind} ${language} ${table.size}`);
      for (const [key, meanings] of table) lines.push(`${key}\t${meanings}`);
    }
  }
  return lines.join('\n');
}

/** Reads what `serialiseTables` wrote. */
export function parseTables(text: string): LexiconTables {
  const lines = text.split('\n');
  const tables = createTables(JSON.parse(lines[0] ?? '[]') as LexiconRow[]);
  let at = 1;
  for (const kind of KINDS) {
    for (const language of PIVOTED) {
      const count = Number(lines[at]?.split(' ')[2] ?? 0);
      const table = tables[kind][language];
      for (let i = at + 1; i <= at + count; i += 1) {
        const line = lines[i] ?? '';
        const tab = line.indexOf('\t');
        table.set(line.slice(0, tab), line.slice(tab + 1));
      }
      at += count + 1;
    }
  }
  return tables;
}
