import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCldrRows } from '../../src/language/cldr.js';
import { toHindiNormalForm } from '../../src/language/hindi.js';
import { PIVOTED } from '../../src/language/lexicon-keys.js';
import { parseTables, serialiseTables } from '../../src/language/compiled-lexicon.js';
import { toTables, type LexiconTables, type TableRow } from '../../src/language/lexicon-tables.js';
import { serialiseTable, StoredTable, type KeyTable } from '../../src/language/stored-table.js';
import { parseLexiconFile } from '../../src/language/lexicon-file.js';
import { LetterTree, NOWHERE } from '../../src/language/letter-tree.js';
import { createLexicon } from '../../src/language/lexicon.js';
import { toSmallLexicon, toSmallTables } from '../support/lexicon.js';

const LINES = `
red river|लाल नदी|লাল নদী|紅河[こうが]
river|नदी; सरिता|নদী|川[かわ]
sign|हस्ताक्षर करना|স্বাক্ষর করা|署名する[しょめいする]
lead|नेतृत्व करना|নেতৃত্ব দেওয়া|率いる[ひきいる]
leader|नेता|নেতা|指導者[しどうしゃ]
stream|नदी; धारा|ধারা|流れ[ながれ]
`;

const rowsOf = ({ rows }: LexiconTables): TableRow[] =>
  Array.from({ length: rows.length }, (_, row) => rows.at(row)!);

/** Tables as plain values: a stored table may read its parts only when they are asked for. */
function toPlain(tables: LexiconTables): object {
  const entries = (table: KeyTable) => Array.from(table.keys(), (key) => [key, table.get(key)]);
  const words = [...tables.forms.ja.keys(), 'ワ', ''];
  return {
    rows: rowsOf(tables).map(({ english, hi, bn, ja }) => ({
      english,
      equivalents: [hi, bn, ja].map((cell) => cell.map(({ text, reading }) => [text, reading])),
    })),
    tables: [
      tables.headwords,
      tables.englishPhrases,
      tables.associations,
      ...Object.values(tables.beginnings),
      ...[tables.forms, tables.bases, tables.sounds, tables.skeletons].flatMap((kind) =>
        PIVOTED.map((language) => kind[language]),
      ),
    ].map((table) => [table.size, entries(table)]),
    words: words.map((word) => [word, isWord(word, tables.japaneseWords)]),
  };
}

function isWord(word: string, tree: LetterTree): boolean {
  let node = 0;
  for (let i = 0; i < word.length && node !== NOWHERE; i += 1) node = tree.step(node, word.charCodeAt(i));
  return node !== NOWHERE && tree.isKey(node);
}

/** Reads tables from bytes, each part into memory of its own. */
const parseWritten = (bytes: Uint8Array): LexiconTables =>
  parseTables((start, length) => Uint8Array.from(bytes.subarray(start, start + length)));

const rewrite = (tables: LexiconTables): object => toPlain(parseWritten(serialiseTables(tables)));

test('Compiled tables survive being written and read', () => {
  const { rows } = parseLexiconFile(LINES.replaceAll('|', '\t'));
  const tables = toTables(rows, [{ english: 'river', others: ['stream', 'lead'] }]);
  expect(rewrite(tables)).toEqual(toPlain(tables));
});

test('Tables of any rows survive being written and read', () => {
  const word = (letters: string) =>
    fc
      .array(fc.constantFrom(...Array.from(letters)), { minLength: 1, maxLength: 5 })
      .map((drawn) => drawn.join(''));
  const equivalents = (letters: string) =>
    fc.array(
      word(letters).map((text) => ({ text, reading: null })),
      { maxLength: 3 },
    );
  const rows = fc.array(
    fc.record({
      english: word('abc -"\\'),
      hi: equivalents('नदीपुल ़्'),
      bn: equivalents('নদীকো য়'),
      ja: equivalents('川橋かわるハ・ー'),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(rows, (drawn) => {
      const tables = toTables(drawn);
      expect(rewrite(tables)).toEqual(toPlain(tables));
    }),
  );
});

test('An empty lexicon survives too', () => {
  expect(rewrite(toTables([]))).toEqual(toPlain(toTables([])));
});

test('A table tells what is not in it, whatever is asked for', () => {
  const word = fc.string({ unit: 'binary', maxLength: 6 });
  fc.assert(
    fc.property(fc.dictionary(word, fc.string()), word, (entries, other) => {
      const map = new Map(Object.entries(entries));
      const table = new StoredTable(serialiseTable(map));
      for (const key of [...map.keys(), other, `${other}x`]) {
        expect(table.get(key)).toBe(map.get(key));
        expect(table.has(key)).toBe(map.has(key));
      }
    }),
  );
});

test("A phrase of a glossary is found among the lexicon's, in any inflection that the lexicon tells", () => {
  const base = toSmallTables(`${LINES}\nred lead|सिंदूर|সিঁদুর|鉛丹`);
  const glossary = toSmallTables('lead river|ज़|য|ゼ\nred lead paint|र|র|ペ');
  for (const tables of [base, parseWritten(serialiseTables(base))]) {
    const { englishPhrases: phrases } = createLexicon(tables, glossary);
    const bases = (text: string) => text.split(' ').map((word) => phrases.toBase(word));
    expect(phrases.find(bases('led rivers'))?.headword).toBe('lead river');
    expect(phrases.find(bases('red lead paint'))?.headword).toBe('red lead paint');
    expect(phrases.find(bases('red lead'))?.headword).toBe('red lead');
    expect(phrases.continue('red')).toEqual(new Map([['river', 2], ['lead', 3]])); // prettier-ignore
    expect(phrases.continue('paint')).toBeNull();
  }
});

test('What a word means is ordered by how surely it means it', () => {
  const lexicon = toSmallLexicon(LINES);
  const found = lexicon.lookUpWord('hi', toHindiNormalForm('नदियों'))?.glosses ?? [];
  expect(found.map(({ headword }) => headword).sort()).toEqual(['river', 'stream']);
  const second = lexicon.lookUpWord('hi', toHindiNormalForm('सरिता'))?.glosses[0];
  expect(second?.headword).toBe('river');
  expect(second?.strength).toBeLessThan(found[0]?.strength ?? 0);
});

test('A light verb is no part of what is looked up', () => {
  const lexicon = toSmallLexicon(LINES);
  expect(lexicon.lookUpWord('hi', toHindiNormalForm('हस्ताक्षर'))?.glosses[0]?.headword).toBe('sign');
  expect(lexicon.lookUpJapanese('署名')?.[0]?.headword).toBe('sign');
});

test('A glossary adds meanings to the lexicon and leaves it as it was', () => {
  const base = toSmallTables(LINES);
  const both = createLexicon(base, toSmallTables('zqx|नदी||ゼットク\nriver|दरिया'));
  const meanings = both.lookUpWord('hi', toHindiNormalForm('नदी'))?.glosses.map(({ headword }) => headword);
  expect(meanings).toEqual(expect.arrayContaining(['river', 'stream', 'zqx']));
  expect(both.lookUpWord('hi', toHindiNormalForm('दरिया'))?.glosses[0]?.headword).toBe('river');
  expect(both.lookUpJapanese('ゼットク')?.[0]?.headword).toBe('zqx');
  expect(both.equivalentOf('river', 'hi')).toBe('नदी');
  expect(both.equivalentOf('zqx', 'ja')).toBe('ゼットク');
  expect(both.equivalentOf('zqx', 'bn')).toBeNull();
  expect(both.equivalentOf('nowhere', 'hi')).toBeNull();
  expect(createLexicon(base).lookUpJapanese('ゼットク')).toBeUndefined();
});

const RELATED = `${LINES}
leadership|नेतृत्व|নেতৃত্ব|指導[しどう]
brook|सरिता; नाला|নালা|小川[おがわ]
water|पानी|জল|水[みず]
`;

/** What is related to each headword of a lexicon, and to words that are none. */
function toRelations(first: LexiconTables, ...others: readonly LexiconTables[]): object {
  const lexicon = createLexicon(first, ...others);
  const headwords = [first, ...others].flatMap((layer) => rowsOf(layer).map(({ english }) => english));
  return [...headwords, 'signatory', 'streamer', 'zqx', ''].map((word) => [word, lexicon.relatedTo(word)]);
}

test('Relations are the same compiled as they are found in the rows', () => {
  const tables = toSmallTables(RELATED);
  const compiled = parseWritten(serialiseTables(tables));
  expect(rowsOf(compiled).map(({ related }) => related)).not.toContain(undefined);
  expect(toRelations(compiled)).toEqual(toRelations(tables));
});

test('A glossary changes the relations of what it touches, compiled or not', () => {
  const tables = toSmallTables(RELATED);
  const compiled = parseWritten(serialiseTables(tables));
  const lines = fc.constantFrom(
    'brook|नदी||',
    'zqx|नदी; पानी|নদী; জল|川',
    'waterer|ज़||',
    'streaming|ज़||',
    'sign|निशान|চিহ্ন|',
    'river|||流れ',
    'nothing|ज़||ゼットク',
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(lines, { maxLength: 4 }),
      fc.uniqueArray(lines, { maxLength: 2 }),
      (one, two) => {
        const glossaries = [toSmallTables(one.join('\n')), toSmallTables(two.join('\n'))];
        expect(toRelations(compiled, ...glossaries)).toEqual(toRelations(tables, ...glossaries));
      },
    ),
  );
  const touched = createLexicon(compiled, toSmallTables('zqx|पानी|জল|水'));
  expect(touched.relatedTo('water').map(({ headword }) => headword)).toContain('zqx');
  expect(createLexicon(compiled).relatedTo('water')).toEqual([]);
});

test('Headwords that share equivalents are related, and others are not', () => {
  const lexicon = toSmallLexicon(LINES);
  expect(lexicon.relatedTo('river').map(({ headword }) => headword)).toContain('stream');
  expect(lexicon.relatedTo('river').map(({ headword }) => headword)).not.toContain('leader');
  expect(lexicon.relatedTo('river').map(({ headword }) => headword)).not.toContain('river');
});

test('An inflected English word leads to the headwords that there are', () => {
  const lexicon = toSmallLexicon(LINES);
  expect(lexicon.toHeadwords('rivers')).toEqual(['river']);
  expect(lexicon.toHeadwords('led')).toEqual(['lead']);
  expect(lexicon.toHeadwords('zorbled')).toEqual([]);
  expect(lexicon.toContentWords('red river')).toHaveLength(2);
});

test.each([
  ['japan', 'जापान', 'জাপান', '日本'],
  ['belarus', 'बेलारूस', 'বেলারুশ', 'ベラルーシ'],
  ['french', 'फ़्रेंच', 'ফরাসি', 'フランス語'],
  ['january', 'जनवरी', 'জানুয়ারি', '1月'],
  ['friday', 'शुक्रवार', 'শুক্রবার', '金曜日'],
])('The names that come with Node hold %s as %s, %s and %s', (english, hi, bn, ja) => {
  const rows = toCldrRows();
  const row = rows.find((found) => found.english === english);
  expect(row?.hi[0]?.text).toBe(hi);
  expect(row?.bn[0]?.text.normalize('NFC')).toBe(bn.normalize('NFC'));
  expect(row?.ja[0]?.text).toBe(ja);
  expect(new Set(rows.map((found) => found.english)).size).toBe(rows.length);
});
