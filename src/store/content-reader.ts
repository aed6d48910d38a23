import type { StoredContent } from '../engine/stored-index.js';
import type { Language } from '../language/language.js';
import type { Database } from './database.js';
import { decodeText } from './text.js';

/** Reads what passages say, many at a time: a statement costs more than a row. What stands around them does where they stand first. */
export function createContentReader(database: Database): (numbers: readonly number[]) => StoredContent[] {
  const find = database.prepare(
    `SELECT p.language, p.context, p.text, p.units,
       (SELECT id FROM places WHERE document = h.document AND paragraph = h.paragraph - 1),
       (SELECT id FROM places WHERE document = h.document AND paragraph = h.paragraph + 1)
     FROM json_each(?) w JOIN passages p ON p.number = w.value
     JOIN places h ON (h.document, h.paragraph) = (
       SELECT l.document, l.paragraph FROM places l JOIN documents d ON d.number = l.document
       WHERE l.passage = p.number ORDER BY d.file, l.paragraph LIMIT 1)
     ORDER BY w.key`,
  );
  return (numbers) =>
    find
      .all(JSON.stringify(numbers))
      .map(([language, context, text, units, before, after]): StoredContent => ({
        content: {
          text: decodeText(text as Uint8Array),
          context: JSON.parse(context as string) as string[],
          language: language as Language | null,
          before: before as string | null,
          after: after as string | null,
        },
        units: units as Uint8Array,
      }));
}
