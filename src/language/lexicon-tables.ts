import { toBengaliVerbRoots } from './bengali.js';
import { toJapaneseNormalForm, toJapaneseStems } from './japanese.js';
import type { Equivalent, LexiconRow } from './lexicon-file.js';
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
  hi: new Set(
    'करना होना देना लेना जाना रखना लगाना'.split(' ').map((verb) => wordRulesFor('devanagari').toForm(verb)),
  ),
  bn: new Set(
    'করা হওয়া দেওয়া নেওয়া যাওয়া রাখা'.split(' ').map((verb) => wordRulesFor('bengali').toForm(verb)),
  ),
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

const KINDS = ['forms', 'bases', 'sounds'] as const;
/** An equivalent as the compiled lexicon has it: a Japanese reading stands behind its word. */
type CompiledEquivalent = string | readonly [string, string];
type CompiledRow = Readonly<Record<Pivoted, readonly CompiledEquivalent[]>>;

/**
 * Tables as UTF-8 in sections, whose lengths in bytes the first line tells: all headwords, then for every kind and
 * language its keys and their meanings, in the same order and separated by tabs; then every row as JSON. So each is
 * found without reading the others: decoding and splitting them all is what loading a lexicon would cost.
 */
export function serialiseTables(tables: LexiconTables): Uint8Array {
  const sections = [tables.rows.map(({ english }) => english).join('\t')];
  for (const kind of KINDS) {
    for (const language of PIVOTED) {
      const table = tables[kind][language];
      sections.push([...table.keys()].join('\t'), [...table.values()].join('\t'));
    }
  }
  for (const { hi, bn, ja } of tables.rows) {
    const row: CompiledRow = { hi: hi.map(toCompiled), bn: bn.map(toCompiled), ja: ja.map(toCompiled) };
    sections.push(JSON.stringify(row));
  }
  const encoder = new TextEncoder();
  const lengths = sections.map((section) => encoder.encode(section).length);
  return encoder.encode(`${lengths.join(' ')}\n${sections.join('')}`);
}

/** Reads what `serialiseTables` wrote, most of it when it is first asked for. */
export function parseTables(bytes: Uint8Array): LexiconTables {
  const sections = new Sections(bytes);
  const firstRow = 1 + 2 * KINDS.length * PIVOTED.length;
  const tablesOf = (kind: (typeof KINDS)[number]): StoredTables =>
    new StoredTables(sections, 1 + 2 * PIVOTED.length * KINDS.indexOf(kind));
  return {
    rows: sections.readCells(0).map((english, index) => new StoredRow(english, sections, firstRow + index)),
    forms: tablesOf('forms'),
    bases: tablesOf('bases'),
    sounds: tablesOf('sounds'),
  };
}

function toCompiled({ text, reading }: Equivalent): CompiledEquivalent {
  return reading === null ? text : [text, reading];
}

const LINE_FEED = 10;

/** The sections of a compiled lexicon, by number. */
class Sections {
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const header = bytes.indexOf(LINE_FEED);
    const lengths = this.#decoder.decode(bytes.subarray(0, header)).split(' ');
    this.#starts = new Uint32Array(lengths.length + 1);
    let start = header + 1;
    lengths.forEach((length, index) => {
      this.#starts[index] = start;
      start += Number(length);
    });
    this.#starts[lengths.length] = start;
  }

  read(index: number): string {
    return this.#decoder.decode(this.#bytes.subarray(this.#starts[index], this.#starts[index + 1]));
  }

  readCells(index: number): string[] {
    const section = this.read(index);
    return section === '' ? [] : section.split('\t');
  }
}

/** A row whose equivalents are parsed when somebody asks for them: of most, only the headword is ever needed. */
class StoredRow implements LexiconRow {
  readonly english: string;
  readonly #sections: Sections;
  readonly #index: number;

  constructor(english: string, sections: Sections, index: number) {
    this.english = english;
    this.#sections = sections;
    this.#index = index;
  }

  get hi(): Equivalent[] {
    return this.#parse('hi');
  }

  get bn(): Equivalent[] {
    return this.#parse('bn');
  }

  get ja(): Equivalent[] {
    return this.#parse('ja');
  }

  #parse(language: Pivoted): Equivalent[] {
    const row = JSON.parse(this.#sections.read(this.#index)) as CompiledRow;
    return row[language].map((equivalent) =>
      typeof equivalent === 'string'
        ? { text: equivalent, reading: null }
        : { text: equivalent[0], reading: equivalent[1] },
    );
  }
}

/** The tables of one kind, each made when it is first used: a corpus without Japanese needs no Japanese keys. */
class StoredTables implements Record<Pivoted, Map<string, string>> {
  readonly #sections: Sections;
  readonly #first: number;
  readonly #tables = new Map<Pivoted, Map<string, string>>();

  constructor(sections: Sections, first: number) {
    this.#sections = sections;
    this.#first = first;
  }

  get hi(): Map<string, string> {
    return this.#table('hi');
  }

  get bn(): Map<string, string> {
    return this.#table('bn');
  }

  get ja(): Map<string, string> {
    return this.#table('ja');
  }

  #table(language: Pivoted): Map<string, string> {
    let table = this.#tables.get(language);
    if (table === undefined) {
      table = new Map();
      const at = this.#first + 2 * PIVOTED.indexOf(language);
      const keys = this.#sections.readCells(at);
      const meanings = this.#sections.readCells(at + 1);
      for (let i = 0; i < keys.length; i += 1) table.set(keys[i] ?? '', meanings[i] ?? '');
      this.#tables.set(language, table);
    }
    return table;
  }
}
