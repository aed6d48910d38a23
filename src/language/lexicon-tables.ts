import { toBengaliVerbRoots } from './bengali.js';
import type { Gloss } from './gloss.js';
import { toJapaneseNormalForm, toJapaneseStems } from './japanese.js';
import type { Equivalent, LexiconRow } from './lexicon-file.js';
import { PIVOTED, scriptOf, toSpacedKey, type Pivoted } from './lexicon-keys.js';
import { toRelated, toRowsByHeadword } from './relations.js';
import { toSound } from './sound.js';
import { wordRulesFor } from './words.js';

/** A row of a lexicon, with the headwords related to its own as they were compiled; undefined where they weren't. */
export interface TableRow extends LexiconRow {
  readonly related?: readonly Gloss[] | undefined;
}

/**
 * What looking words up needs, compiled: keys to meanings, a meaning being `row.rank`: the how-manieth row, and the
 * how-manieth equivalent of it the word is. Several are separated by spaces. Kept as text, because most are never
 * asked for and text loads fastest.
 */
export interface LexiconTables {
  readonly rows: readonly TableRow[];
  /** By a word's normal form, or a phrase's stems joined with spaces. */
  readonly forms: Readonly<Record<Pivoted, Map<string, string>>>;
  /** By what inflection leaves of a word. */
  readonly bases: Readonly<Record<Pivoted, Map<string, string>>>;
  /** By sound in Latin letters. */
  readonly sounds: Readonly<Record<Pivoted, Map<string, string>>>;
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
      for (const stem of toJapaneseStems(toJapaneseNormalForm(text))) {
        add(tables.forms.ja, stem, meaning);
        // The dot between the parts of a foreign name is often left out.
        if (stem.includes('・')) add(tables.forms.ja, stem.replaceAll('・', ''), meaning);
      }
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

/** The kinds of tables, in the order in which they are written. */
export const KINDS = ['forms', 'bases', 'sounds'] as const;
/** An equivalent as the compiled lexicon has it: a Japanese reading stands behind its word. */
type CompiledEquivalent = string | readonly [string, string];
export type CompiledRow = Readonly<Record<Pivoted, readonly CompiledEquivalent[]>>;

/**
 * Tables as UTF-8 in sections, whose lengths in bytes the first line tells: all headwords, then for every kind and
 * language its keys and their meanings, in the same order and separated by tabs; then what is related to the headword of
 * each row, each on a line behind its strength; then every row as JSON. So each is found without reading the others:
 * decoding and splitting them all is what loading a lexicon would cost.
 */
export function serialiseTables(tables: LexiconTables): Uint8Array {
  const sections = [tables.rows.map(({ english }) => english).join('\t')];
  for (const kind of KINDS) {
    for (const language of PIVOTED) {
      const table = tables[kind][language];
      sections.push([...table.keys()].join('\t'), [...table.values()].join('\t'));
    }
  }
  sections.push(toRelatedCells(tables).join('\t'));
  for (const { hi, bn, ja } of tables.rows) {
    const compiled: CompiledRow = {
      hi: hi.map(toCompiled),
      bn: bn.map(toCompiled),
      ja: ja.map(toCompiled),
    };
    sections.push(JSON.stringify(compiled));
  }
  const encoder = new TextEncoder();
  const lengths = sections.map((section) => encoder.encode(section).length);
  return encoder.encode(`${lengths.join(' ')}\n${sections.join('')}`);
}

/** For each row what is related to its headword; for a further row of one headword nothing. */
function toRelatedCells(tables: LexiconTables): string[] {
  const rows = toRowsByHeadword([tables]);
  return tables.rows.map((row) => {
    if (rows.get(row.english)?.[0] !== row) return '';
    return toRelated(row.english, rows, [tables])
      .map(({ headword, strength }) => `${strength} ${headword}`)
      .join('\n');
  });
}

function toCompiled({ text, reading }: Equivalent): CompiledEquivalent {
  return reading === null ? text : [text, reading];
}
