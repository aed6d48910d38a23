import type { Completion, StoredIndex } from '../engine/stored-index.js';
import type { Database, Row } from './database.js';

/** What an English meaning of a word counts, to complete with, and from where on more makes no difference. */
const MEANING_WEIGHT = 0.5;
const MOST_WEIGHT = 25;
/** Sorts behind whatever begins with what stands before it. */
const LAST_CHARACTER = '\u{10ffff}';

/** Finds what an index offers to complete with. */
export function createCompletionReader(database: Database): StoredIndex['findCompletions'] {
  const statements = {
    begun: database.prepare(
      `SELECT text, form FROM (SELECT text, form, weight FROM completions WHERE form >= ?1 AND form < ?2
       UNION ALL SELECT substr(key, 2), substr(key, 2), ${MEANING_WEIGHT} FROM terms WHERE key >= 'g' || ?1 AND key < 'g' || ?2 AND instr(key, '_') = 0)
       ORDER BY min(weight, ${MOST_WEIGHT}) DESC, text LIMIT ?3`,
    ),
    sounding: database.prepare(
      `SELECT text, form FROM completions WHERE sound >= ?1 AND sound < ?2 ORDER BY min(weight, ${MOST_WEIGHT}) DESC, text LIMIT ?3`,
    ),
    first: database.prepare('SELECT text, form FROM completions ORDER BY weight DESC, text LIMIT ?'),
  };
  /** What is offered before anything is typed: finding it looks at all there is. */
  let first: { readonly most: number; readonly rows: readonly Row[] } | undefined;

  return (beginnings, sound, most) => {
    const found: Completion[] = [];
    const add = (rows: readonly Row[]): void => {
      for (const [text, form] of rows)
        if (!found.some((known) => known.text === text))
          found.push({ text: text as string, form: form as string });
    };
    if (beginnings.join('') === '') {
      if (first?.most !== most) first = { most, rows: statements.first.all(most) };
      add(first.rows);
    }
    for (const begun of beginnings)
      if (begun !== '') add(statements.begun.all(begun, begun + LAST_CHARACTER, most));
    if (sound !== '') add(statements.sounding.all(sound, sound + LAST_CHARACTER, most));
    return found.slice(0, most);
  };
}
