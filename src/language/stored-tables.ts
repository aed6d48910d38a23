import type { Gloss } from './gloss.js';
import type { Equivalent } from './lexicon-file.js';
import { PIVOTED, type Pivoted } from './lexicon-keys.js';
import { KINDS, type CompiledRow, type LexiconTables, type TableRow } from './lexicon-tables.js';

/** Reads what `serialiseTables` wrote, most of it when it is first asked for. */
export function parseTables(bytes: Uint8Array): LexiconTables {
  const sections = new Sections(bytes);
  const relations = new Relations(sections, 1 + 2 * KINDS.length * PIVOTED.length);
  const tablesOf = (kind: (typeof KINDS)[number]): StoredTables =>
    new StoredTables(sections, 1 + 2 * PIVOTED.length * KINDS.indexOf(kind));
  return {
    rows: sections.readCells(0).map((english, index) => new StoredRow(english, index, sections, relations)),
    forms: tablesOf('forms'),
    bases: tablesOf('bases'),
    sounds: tablesOf('sounds'),
  };
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

/** What is related to the headword of each row; read when somebody first asks for it. */
class Relations {
  /** The section with them; rows have the sections after it. */
  readonly section: number;
  readonly #sections: Sections;
  #cells: readonly string[] | undefined;

  constructor(sections: Sections, section: number) {
    this.#sections = sections;
    this.section = section;
  }

  of(row: number): Gloss[] {
    this.#cells ??= this.#sections.readCells(this.section);
    const cell = this.#cells[row] ?? '';
    if (cell === '') return [];
    return cell.split('\n').map((line) => {
      const space = line.indexOf(' ');
      return { headword: line.slice(space + 1), strength: Number(line.slice(0, space)) };
    });
  }
}

/** A row whose equivalents and relations are parsed when somebody asks for them: of most, only the headword is ever needed. */
class StoredRow implements TableRow {
  readonly english: string;
  readonly #index: number;
  readonly #sections: Sections;
  readonly #relations: Relations;
  #row: CompiledRow | undefined;

  constructor(english: string, index: number, sections: Sections, relations: Relations) {
    this.english = english;
    this.#index = index;
    this.#sections = sections;
    this.#relations = relations;
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
    return this.#relations.of(this.#index);
  }

  #read(): CompiledRow {
    const section = this.#relations.section + 1 + this.#index;
    return (this.#row ??= JSON.parse(this.#sections.read(section)) as CompiledRow);
  }

  #parse(language: Pivoted): Equivalent[] {
    return this.#read()[language].map((equivalent) =>
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
