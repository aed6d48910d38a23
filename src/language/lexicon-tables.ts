import { toAssociationTable, type AssociationRow } from './associations.js';
import { toBengaliVerbRoots } from './bengali.js';
import { toEnglishPhrases } from './english-phrases.js';
import type { Gloss } from './gloss.js';
import { toJapaneseLemma, toJapaneseNormalForm, toJapaneseStems, toKanaStems } from './japanese.js';
import { toKanjiReadings } from './kanji-readings.js';
import { LetterTree } from './letter-tree.js';
import type { LexiconRow } from './lexicon-file.js';
import { scriptOf, toSpacedKey, type Pivoted } from './lexicon-keys.js';
import { toPhraseBeginnings } from './phrase-beginnings.js';
import { toSoundsBySkeleton } from './sound-index.js';
import { toSound } from './sound.js';
import type { KeyTable } from './stored-table.js';
import { wordRulesFor } from './words.js';

/** A row of a lexicon, with the headwords related to its own as they were compiled; undefined where they weren't. */
export interface TableRow extends LexiconRow {
  readonly related?: readonly Gloss[] | undefined;
}

/** Rows by number. */
export interface RowList {
  readonly length: number;
  at(row: number): TableRow | undefined;
}

type Tables<Key extends string> = Readonly<Record<Key, KeyTable>>;

/**
 * What looking words up needs, compiled. In `forms`, `bases` and `sounds` keys lead to meanings, a meaning being
 * `row.rank`: the how-manieth row, and the how-manieth equivalent of it the word is; several are separated by spaces.
 */
export interface LexiconTables {
  readonly rows: RowList;
  /** The numbers of the rows of each headword, separated by spaces. */
  readonly headwords: KeyTable;
  /** By a word's normal form, or a phrase's stems joined with spaces. */
  readonly forms: Tables<Pivoted>;
  /** By what inflection leaves of a word. */
  readonly bases: Tables<Pivoted>;
  /** By sound in Latin letters. */
  readonly sounds: Tables<Pivoted>;
  /** The sounds under each skeleton, each on a line. */
  readonly skeletons: Tables<Pivoted>;
  /** The headwords of several words, by their bases. */
  readonly englishPhrases: KeyTable;
  /** What phrases begin with, see `toPhraseBeginnings`. */
  readonly beginnings: Tables<'en' | 'hi' | 'bn'>;
  /** The keys of the Japanese forms. */
  readonly japaneseWords: LetterTree;
  /** How each Japanese form sounds, or rather the word that it is a form of; several sounds are separated by spaces. */
  readonly readings: KeyTable;
  /** For each headword others that are associated with it, see `toAssociationTable`. */
  readonly associations: KeyTable;
  /** How kanji are read, see `toKanjiReadings`. */
  readonly kanji: KeyTable;
}

/** Compiles rows into tables. */
export function toTables(
  rows: readonly LexiconRow[],
  associations: readonly AssociationRow[] = [],
): LexiconTables {
  const tables = new MadeTables(rows, associations);
  rows.forEach((row, index) => {
    add(tables.headwords, row.english, String(index));
    for (const language of ['hi', 'bn'] as const) {
      row[language].forEach(({ text }, rank) => addSpaced(tables, language, text, `${index}.${rank}`));
    }
    row.ja.forEach(({ text, reading }, rank) => {
      const meaning = `${index}.${rank}`;
      const form = toJapaneseNormalForm(text);
      const sound = toSound(toLemmaReading(form, reading ?? form), 'japanese');
      const addForm = (key: string): void => {
        // Two equivalents of a row may be written alike in kana: the likelier one tells.
        if (!hasRow(tables.forms.ja.get(key), index)) add(tables.forms.ja, key, meaning);
        if (sound.length > 1) addOnce(tables.readings, key, sound);
      };
      for (const stem of toKanaStems(form, reading)) addForm(stem);
      for (const stem of toJapaneseStems(form)) {
        addForm(stem);
        // The dot between the parts of a foreign name is often left out.
        if (stem.includes('・')) addForm(stem.replaceAll('・', ''));
      }
      const whole = toSound(reading ?? text, 'japanese');
      for (const one of new Set([whole, sound])) addSound(tables.sounds.ja, one, meaning);
    });
  });
  return tables;
}

function hasRow(meanings: string | undefined, row: number): boolean {
  return meanings?.split(' ').some((meaning) => meaning.startsWith(`${row}.`)) ?? false;
}

type MadeTable = Map<string, string>;

/** Tables that were just made; what follows from them is made when it is first asked for. */
class MadeTables implements LexiconTables {
  readonly rows: readonly TableRow[];
  readonly headwords: MadeTable = new Map();
  readonly forms = toEmpty();
  readonly bases = toEmpty();
  readonly sounds = toEmpty();
  readonly readings: MadeTable = new Map();
  readonly #skeletons = new Map<Pivoted, KeyTable>();
  #englishPhrases: MadeTable | undefined;
  #beginnings: LexiconTables['beginnings'] | undefined;
  #japaneseWords: LetterTree | undefined;
  #kanji: MadeTable | undefined;
  #associations: MadeTable | undefined;
  readonly #associationRows: readonly AssociationRow[];

  constructor(rows: readonly LexiconRow[], associations: readonly AssociationRow[]) {
    this.rows = rows;
    this.#associationRows = associations;
  }

  get skeletons(): Tables<Pivoted> {
    const of = (language: Pivoted): KeyTable => {
      let table = this.#skeletons.get(language);
      if (table === undefined)
        this.#skeletons.set(language, (table = toSoundsBySkeleton(this.sounds[language].keys())));
      return table;
    };
    return { get hi() { return of('hi'); }, get bn() { return of('bn'); }, get ja() { return of('ja'); } }; // prettier-ignore
  }

  get englishPhrases(): MadeTable {
    return (this.#englishPhrases ??= toEnglishPhrases(this.headwords));
  }

  get beginnings(): LexiconTables['beginnings'] {
    return (this.#beginnings ??= {
      en: toPhraseBeginnings(this.englishPhrases.keys()),
      hi: toPhraseBeginnings(this.forms.hi.keys()),
      bn: toPhraseBeginnings(this.forms.bn.keys()),
    });
  }

  get japaneseWords(): LetterTree {
    return (this.#japaneseWords ??= LetterTree.of(this.forms.ja.keys()));
  }

  get associations(): MadeTable {
    return (this.#associations ??= toAssociationTable(this.#associationRows, this.headwords));
  }

  get kanji(): MadeTable {
    return (this.#kanji ??= toKanjiReadings(
      this.rows.flatMap(({ ja }) => ja.map(({ text, reading }) => ({ text, reading: reading ?? '' }))),
    ));
  }
}

function toEmpty(): Record<Pivoted, MadeTable> {
  return { hi: new Map(), bn: new Map(), ja: new Map() };
}

/** How the lemma of a word is read, by how the word is: 協力する is きょうりょくする, and 協力 is きょうりょく. */
function toLemmaReading(word: string, reading: string): string {
  const ending = word.slice(toJapaneseLemma(word).length);
  return ending !== '' && reading.endsWith(ending) ? reading.slice(0, -ending.length) : reading;
}

function addSpaced(tables: MadeTables, language: 'hi' | 'bn', text: string, meaning: string): void {
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

function addSound(table: MadeTable, sound: string, meaning: string): void {
  if (sound.length > 1) add(table, sound, meaning);
}

function addOnce(table: MadeTable, key: string, value: string): void {
  if (!(table.get(key)?.split(' ').includes(value) ?? false)) add(table, key, value);
}

function add(table: MadeTable, key: string, meaning: string): void {
  const known = table.get(key);
  table.set(key, known === undefined ? meaning : `${known} ${meaning}`);
}
