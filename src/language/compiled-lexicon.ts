import { parseStoredGlosses, toStoredGlosses } from './associations.js';
import type { Gloss } from './gloss.js';
import { LetterTree } from './letter-tree.js';
import type { Equivalent } from './lexicon-file.js';
import { PIVOTED, type Pivoted } from './lexicon-keys.js';
import type { LexiconTables, RowList, TableRow } from './lexicon-tables.js';
import { toRelated, toRowsByHeadword } from './relations.js';
import { openSections, packSections, type ReadBytes } from './sections.js';
import { serialiseList, serialiseTable, StoredList, StoredTable, type KeyTable } from './stored-table.js';

/** An equivalent as the compiled lexicon has it: a Japanese reading stands behind its word. */
type CompiledEquivalent = string | readonly [string, string];
type CompiledRow = Readonly<Record<Pivoted, readonly CompiledEquivalent[]>>;

const KINDS = ['forms', 'bases', 'sounds', 'skeletons'] as const;
const PHRASED = ['en', 'hi', 'bn'] as const;

/** Tables as bytes that are used as they lie: a section for each table, and one for each part of the rows. */
export function serialiseTables(tables: LexiconTables): Uint8Array {
  const sections = new Map<string, Uint8Array>();
  const addTable = (name: string, table: KeyTable): void => {
    const entries = Array.from(table.keys(), (key) => [key, table.get(key) ?? ''] as const);
    sections.set(name, serialiseTable(new Map(entries)));
  };
  const rows = Array.from({ length: tables.rows.length }, (_, row) => tables.rows.at(row)!);
  sections.set('rows', serialiseList(rows.map(({ english }) => english)));
  sections.set('equivalents', serialiseList(rows.map((row) => JSON.stringify(toCompiledRow(row)))));
  sections.set('related', serialiseList(toRelatedCells(rows, tables)));
  addTable('headwords', tables.headwords);
  addTable('readings', tables.readings);
  addTable('kanji', tables.kanji);
  addTable('associations', tables.associations);
  addTable('english phrases', tables.englishPhrases);
  for (const language of PHRASED) addTable(`beginnings ${language}`, tables.beginnings[language]);
  for (const kind of KINDS)
    for (const language of PIVOTED) addTable(`${kind} ${language}`, tables[kind][language]);
  sections.set('japanese words', tables.japaneseWords.serialise());
  return packSections(sections);
}

/** For each row what is related to its headword, each on a line behind its strength; for a further row of one headword nothing. */
function toRelatedCells(rows: readonly TableRow[], tables: LexiconTables): string[] {
  const byHeadword = toRowsByHeadword([tables]);
  return rows.map((row) => {
    if (byHeadword.get(row.english)[0] !== row) return '';
    return toStoredGlosses(toRelated(row.english, byHeadword, [tables]));
  });
}

function toCompiledRow({ hi, bn, ja }: TableRow): CompiledRow {
  return { hi: hi.map(toCompiled), bn: bn.map(toCompiled), ja: ja.map(toCompiled) };
}

function toCompiled({ text, reading }: Equivalent): CompiledEquivalent {
  return reading === null ? text : [text, reading];
}

/** Tables that `serialiseTables` wrote; of each, nothing is read before it is asked for. */
export function parseTables(read: ReadBytes): LexiconTables {
  const section = openSections(read);
  const table = (name: string): (() => StoredTable) => once(() => new StoredTable(section(name)));
  const byLanguage = (kind: (typeof KINDS)[number]): Record<Pivoted, KeyTable> => {
    const [hi, bn, ja] = [table(`${kind} hi`), table(`${kind} bn`), table(`${kind} ja`)];
    return { get hi() { return hi(); }, get bn() { return bn(); }, get ja() { return ja(); } }; // prettier-ignore
  };
  const rows = once(() => new StoredRows(section));
  const [headwords, englishPhrases] = [table('headwords'), table('english phrases')];
  const [readings, kanji, associations] = [table('readings'), table('kanji'), table('associations')];
  const [en, hi, bn] = [table('beginnings en'), table('beginnings hi'), table('beginnings bn')];
  const japaneseWords = once(() => LetterTree.parse(section('japanese words')));
  return {
    get rows() { return rows(); },
    get headwords() { return headwords(); },
    get englishPhrases() { return englishPhrases(); },
    get readings() { return readings(); },
    get kanji() { return kanji(); },
    get associations() { return associations(); },
    get japaneseWords() { return japaneseWords(); },
    forms: byLanguage('forms'),
    bases: byLanguage('bases'),
    sounds: byLanguage('sounds'),
    skeletons: byLanguage('skeletons'),
    beginnings: { get en() { return en(); }, get hi() { return hi(); }, get bn() { return bn(); } },
  }; // prettier-ignore
}

/** Makes something when it is first asked for. */
function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** Rows of a compiled lexicon, each made when it is first asked for. */
class StoredRows implements RowList {
  readonly headwords: StoredList;
  readonly equivalents: () => StoredList;
  readonly related: () => StoredList;
  readonly #rows: (StoredRow | undefined)[];

  constructor(section: (name: string) => Uint8Array) {
    this.headwords = new StoredList(section('rows'));
    this.equivalents = once(() => new StoredList(section('equivalents')));
    this.related = once(() => new StoredList(section('related')));
    this.#rows = Array.from({ length: this.headwords.length });
  }

  get length(): number {
    return this.headwords.length;
  }

  at(row: number): StoredRow | undefined {
    if (row >= this.length) return undefined;
    return (this.#rows[row] ??= new StoredRow(row, this));
  }
}

/** A row whose equivalents and relations are parsed when somebody asks for them: of most, only the headword is ever needed. */
class StoredRow implements TableRow {
  readonly english: string;
  readonly #index: number;
  readonly #rows: StoredRows;
  #equivalents: CompiledRow | undefined;

  constructor(index: number, rows: StoredRows) {
    this.english = rows.headwords.at(index);
    this.#index = index;
    this.#rows = rows;
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

  get related(): Gloss[] {
    return parseStoredGlosses(this.#rows.related().at(this.#index));
  }

  #parse(language: Pivoted): Equivalent[] {
    this.#equivalents ??= JSON.parse(this.#rows.equivalents().at(this.#index)) as CompiledRow;
    return this.#equivalents[language].map((equivalent) =>
      typeof equivalent === 'string'
        ? { text: equivalent, reading: null }
        : { text: equivalent[0], reading: equivalent[1] },
    );
  }
}
