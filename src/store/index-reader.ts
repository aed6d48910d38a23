import type { Passage, Version } from '../engine/answer.js';
import { unpackTerms } from '../engine/packed-terms.js';
import type { PassageTerms } from '../engine/passage-terms.js';
import type { Completion, StoredIndex, Term } from '../engine/stored-index.js';
import type { Language } from '../language/language.js';
import type { Place } from '../corpus/document.js';
import type { Database, Row } from './database.js';
import { readMeta } from './meta.js';
import { decodeText } from './text.js';

/** Reads a finished index. */
export function createIndexReader(database: Database): StoredIndex {
  const { size, words, lengths, languages, orders } = readMeta(database);
  const one = (sql: string) => database.prepare(sql);
  const statements = {
    terms: one('SELECT t.key, t.id, t.passages FROM json_each(?) w JOIN terms t ON t.key = w.value'),
    sounds: one(
      'SELECT w.value, (SELECT group_concat(sound, char(10)) FROM (SELECT sound FROM sounds WHERE skeleton = w.value LIMIT ?2)) FROM json_each(?1) w',
    ),
    packed: one('SELECT w.key, p.terms FROM json_each(?) w JOIN passages p ON p.number = w.value'),
    allPacked: one('SELECT number, terms FROM passages WHERE number > ? ORDER BY number LIMIT 500'),
    passage: one('SELECT digest, language, context, text FROM passages WHERE number = ?'),
    number: one(
      'SELECT p.number FROM places l JOIN passages p ON p.digest = l.digest WHERE l.id = ? LIMIT 1',
    ),
    places: one(
      'SELECT d.file, l.line, l.page, l.paragraph, l.id, d.number, d.name, d.paragraphs FROM places l JOIN documents d ON d.number = l.document WHERE l.digest = ? ORDER BY d.file, l.paragraph',
    ),
    placeId: one('SELECT id FROM places WHERE document = ? AND paragraph = ?'),
    versions: one(
      'SELECT number, language, paragraphs FROM documents WHERE name = ? AND language IS NOT NULL AND number <> ? ORDER BY file',
    ),
    completionsBegun: one(
      `SELECT text, form FROM (SELECT text, form, weight FROM completions WHERE form >= ?1 AND form < ?2
       UNION ALL SELECT substr(key, 2), substr(key, 2), ${MEANING_WEIGHT} FROM terms WHERE key >= 'g' || ?1 AND key < 'g' || ?2 AND instr(key, '_') = 0)
       ORDER BY min(weight, ${MOST_WEIGHT}) DESC, text LIMIT ?3`,
    ),
    completionsSounding: one(
      `SELECT text, form FROM completions WHERE sound >= ?1 AND sound < ?2 ORDER BY min(weight, ${MOST_WEIGHT}) DESC, text LIMIT ?3`,
    ),
    completionsFirst: one('SELECT text, form FROM completions ORDER BY weight DESC, text LIMIT ?'),
  };
  /** What is offered before anything is typed: finding it looks at all there is. */
  let firstCompletions: { readonly most: number; readonly rows: readonly Row[] } | undefined;

  function toPlaceId(document: number, paragraph: number): string | null {
    return (statements.placeId.get(document, paragraph)?.[0] as string | undefined) ?? null;
  }

  /** The same place in other versions: the paragraph of the same number, or as far through a text of other length. */
  function readVersions(name: string, document: number, paragraph: number, length: number): Version[] {
    return statements.versions.all(name, document).flatMap(([number, language, paragraphs]) => {
      const others = paragraphs as number;
      const at =
        others === length
          ? paragraph
          : Math.round(((paragraph - 1) / Math.max(1, length - 1)) * (others - 1)) + 1;
      const id = toPlaceId(number as number, at);
      return id === null ? [] : [{ language: language as Language, id }];
    });
  }

  function readPassage(number: number): Passage {
    const [digest, language, context, text] = statements.passage.get(number) as Row;
    const [first, ...others] = statements.places.all(digest as string);
    const [, , , paragraph, id, document, name, length] = first as Row;
    return {
      id: id as string,
      text: decodeText(text as Uint8Array),
      context: JSON.parse(context as string) as string[],
      language: language as Language | null,
      places: [toPlace(first as Row), ...others.map(toPlace)],
      before: toPlaceId(document as number, (paragraph as number) - 1),
      after: toPlaceId(document as number, (paragraph as number) + 1),
      versions: readVersions(name as string, document as number, paragraph as number, length as number),
    };
  }

  return {
    size,
    averageLength: Math.max(1, words / Math.max(1, size)),
    lengths,
    languages,
    orders,
    findTerms: (keys) =>
      new Map(
        statements.terms
          .all(JSON.stringify(keys))
          .map(([key, id, passages]) => [key as string, { id, passages } as Term]),
      ),
    findSounds: (skeletons, most) =>
      new Map(
        statements.sounds
          .all(JSON.stringify(skeletons), most)
          .map(([skeleton, sounds]) => [
            skeleton as string,
            sounds === null ? [] : (sounds as string).split('\n'),
          ]),
      ),
    readTerms(numbers) {
      const found: PassageTerms[] = [];
      for (const [at, terms] of statements.packed.all(JSON.stringify(numbers)))
        found[at as number] = unpackTerms(terms as Uint8Array);
      return found;
    },
    *allTerms() {
      let last = 0;
      for (let rows: Row[]; (rows = statements.allPacked.all(last)).length > 0;) {
        for (const [number, terms] of rows) {
          last = number as number;
          yield { number: last, terms: unpackTerms(terms as Uint8Array) };
        }
      }
    },
    readPassage,
    findPassage(id) {
      const number = statements.number.get(id)?.[0];
      return number === undefined ? undefined : readPassage(number as number);
    },
    findCompletions(beginnings, sound, most) {
      const found: Completion[] = [];
      const add = (rows: readonly Row[]): void => {
        for (const [text, form] of rows)
          if (!found.some((known) => known.text === text))
            found.push({ text: text as string, form: form as string });
      };
      if (beginnings.join('') === '') {
        if (firstCompletions?.most !== most)
          firstCompletions = { most, rows: statements.completionsFirst.all(most) };
        add(firstCompletions.rows);
      }
      for (const begun of beginnings)
        if (begun !== '') add(statements.completionsBegun.all(begun, begun + LAST_CHARACTER, most));
      if (sound !== '') add(statements.completionsSounding.all(sound, sound + LAST_CHARACTER, most));
      return found.slice(0, most);
    },
  };
}

/** What an English meaning of a word counts, to complete with, and from where on more makes no difference. */
const MEANING_WEIGHT = 0.5;
const MOST_WEIGHT = 25;
/** Sorts behind whatever begins with what stands before it. */
const LAST_CHARACTER = '\u{10ffff}';

function toPlace([file, line, page, paragraph]: Row): Place {
  return {
    file: file as string,
    line: line as number | null,
    page: page as number | null,
    paragraph: paragraph as number,
  };
}
