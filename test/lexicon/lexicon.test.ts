import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseAssociations } from '../../src/language/associations.js';
import { toJapaneseNormalForm, toJapaneseStems } from '../../src/language/japanese.js';
import { parseLexiconFile, type LexiconRow } from '../../src/language/lexicon-file.js';
import type { Lexicon } from '../../src/language/lexicon.js';
import { toTokens } from '../../src/language/tokens.js';
import { wordRulesFor } from '../../src/language/words.js';
import { shippedLexicon } from '../support/lexicon.js';

interface Line {
  readonly where: string;
  readonly content: string;
  readonly row: LexiconRow | undefined;
}

const FOLDER = new URL('../../lexicon/', import.meta.url);
const LANGUAGES = ['hi', 'bn', 'ja'] as const;
const MOST_EQUIVALENTS = 6;
const LETTERS = {
  english: /^[a-z0-9](?:[a-z0-9 '.&/-]*[a-z0-9.])?$/u,
  hi: /^[\p{Script=Devanagari}\u200c\u200d\d .'-]+$/u,
  bn: /^[\p{Script=Bengali}\u200c\u200d\d .'-]+$/u,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ー・A-Za-z0-9-]+$/u,
  reading: /^[\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u,
};

let lines: Line[];
let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = await shippedLexicon();
  lines = (await readLines(FOLDER)).map((line) => ({ ...line, row: parseLexiconFile(line.content).rows[0] }));
}, 30_000);

/** The lines of a folder's `.tsv` files, each with its file and number, but for empty ones and comments. */
async function readLines(folder: URL): Promise<Pick<Line, 'where' | 'content'>[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.tsv')).sort();
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  return texts
    .flatMap((text, i) =>
      text.split('\n').map((content, index) => ({ where: `${files[i]}:${index + 1}`, content })),
    )
    .filter(({ content }) => content !== '' && !content.startsWith('#'));
}

/** Every line of which something is said, with its file and number. */
function faultsOf(find: (row: LexiconRow, line: Line) => readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.row === undefined ? [] : find(line.row, line).map((fault) => `${line.where} ${line.row?.english}: ${fault}`),
  );
}

describe('Every line of the lexicon', () => {
  test('has four filled cells', () => {
    expect(lines.length).toBeGreaterThan(1000);
    expect(
      lines
        .filter(({ row, content }) => row === undefined || content.split('\t').length !== 4)
        .map(({ where, content }) => `${where} ${content}`),
    ).toEqual([]);
  });

  test('has no stray white space and is in NFC', () => {
    const stray = /^\s|\s$|\s\t|\t\s|  |\s;|;(?! )|;\s*(?:\t|$)|(?:\t|^);|\[\s|\s[[\]]|[^\S \t]/u;
    expect(
      lines
        .filter(({ content }) => stray.test(content) || content !== content.normalize('NFC'))
        .map(({ where, content }) => `${where} ${content}`),
    ).toEqual([]);
  });

  test('gives a headword that no other line gives', () => {
    const first = new Map<string, string>();
    expect(
      faultsOf(({ english }, { where }) => {
        const known = first.get(english);
        if (known === undefined) first.set(english, where);
        return known === undefined ? [] : [`stands in ${known} already`];
      }),
    ).toEqual([]);
  });

  test('is written in the script of each column', () => {
    expect(
      faultsOf((row) => [
        ...(LETTERS.english.test(row.english) ? [] : ['is no headword']),
        ...LANGUAGES.flatMap((language) =>
          row[language].filter(({ text }) => !LETTERS[language].test(text)).map(({ text }) => `${text} in ${language}`),
        ),
      ]),
    ).toEqual([]);
  });

  test('gives at most six equivalents a language, and none twice', () => {
    expect(
      faultsOf((row) =>
        LANGUAGES.flatMap((language) => {
          // A word with two readings may stand once with each.
          const texts = row[language].map(({ text, reading }) => (reading === null ? text : `${text}[${reading}]`));
          const repeated = texts.filter((text, index) => texts.indexOf(text) !== index);
          return [
            ...(texts.length > MOST_EQUIVALENTS ? [`${texts.length} equivalents in ${language}`] : []),
            ...repeated.map((text) => `${text} twice`),
          ];
        }),
      ),
    ).toEqual([]);
  });

  test('gives the reading of what is written with kanji, in kana', () => {
    expect(
      faultsOf(({ ja }) =>
        ja.flatMap(({ text, reading }) => {
          if (reading === null) return /\p{Script=Han}/u.test(text) ? [`${text} has no reading`] : [];
          const kana = /[A-Za-z0-9]/u.test(text) ? reading.replaceAll(/[A-Za-z0-9]/gu, '') : reading;
          return LETTERS.reading.test(kana) ? [] : [`${text} is read ${reading}`];
        }),
      ),
    ).toEqual([]);
  });
});

describe('Every line of the associations', () => {
  const WORD = /^[a-z0-9][a-z0-9 '.&/-]*$/u;
  const MOST_OTHERS = 8;
  let associations: Pick<Line, 'where' | 'content'>[];

  beforeAll(async () => {
    associations = await readLines(new URL('associations/', FOLDER));
  });

  test('is a word, a tab, and at most eight other words', () => {
    expect(associations.length).toBeGreaterThan(1000);
    expect(
      associations.filter(({ content }) => {
        const [row] = parseAssociations(content).rows;
        if (row === undefined) return true;
        const words = [row.english, ...row.others];
        return (
          row.others.length > MOST_OTHERS ||
          new Set(words).size < words.length ||
          words.some((word) => !WORD.test(word)) ||
          content !== `${row.english}\t${row.others.join('; ')}`
        );
      }),
    ).toEqual([]);
  });

  test('is of a word that no other line is of', () => {
    const words = associations.map(({ content }) => content.split('\t')[0]);
    const seen = new Set<string | undefined>();
    expect(words.filter((word) => seen.size === seen.add(word).size)).toEqual([]);
  });
});

describe('Every equivalent of the lexicon is found by the lookup of running text', () => {
  test.each(['hi', 'bn'] as const)('for single words in %s', (language) => {
    const rules = wordRulesFor(language === 'hi' ? 'devanagari' : 'bengali');
    expect(
      faultsOf((row) =>
        row[language].flatMap(({ text }) => {
          const [word, ...more] = toTokens(text);
          if (word === undefined || more.length > 0) return [];
          const found = lexicon.lookUpWord(language, rules.toForm(word.text));
          return found?.glosses.some(({ headword }) => headword === row.english) === true ? [] : [text];
        }),
      ),
    ).toEqual([]);
  });

  test('for terms in Japanese letters, also around a middle dot', () => {
    expect(
      faultsOf(({ english, ja }) =>
        ja.flatMap(({ text }) => {
          const tokens = toTokens(text);
          const [run, ...more] = tokens;
          // Latin letters are looked up as English, digits are read as figures: USBメモリ is met by its parts.
          if (run === undefined || tokens.some(({ script }) => script === 'latin' || script === 'number')) return [];
          if (more.length > 0) return [`${text} falls into ${tokens.map((token) => token.text).join(' ')}`];
          const found = toJapaneseStems(toJapaneseNormalForm(run.text)).some((stem) =>
            lexicon.lookUpJapanese(stem)?.some(({ headword }) => headword === english),
          );
          return found ? [] : [text];
        }),
      ),
    ).toEqual([]);
  });
});
