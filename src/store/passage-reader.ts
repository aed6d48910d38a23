import type { Place } from '../corpus/document.js';
import type { Passage, Version } from '../engine/answer.js';
import { unpackSpans } from '../engine/packed-spans.js';
import type { StoredPassage } from '../engine/stored-index.js';
import type { Language } from '../language/language.js';
import type { Cell, Database, Row } from './database.js';
import { decodeText } from './text.js';

/** Reads passages with their places, neighbours and versions, many at a time: a statement costs more than a row. */
export function createPassageReader(database: Database): (numbers: readonly number[]) => StoredPassage[] {
  const statements = {
    passages: database.prepare(
      'SELECT p.language, p.context, p.text, p.units FROM json_each(?) w JOIN passages p ON p.number = w.value ORDER BY w.key',
    ),
    places: database.prepare(
      'SELECT l.passage, d.file, l.line, l.page, l.paragraph, l.id, d.number, d.name, d.paragraphs FROM json_each(?) w JOIN places l ON l.passage = w.value JOIN documents d ON d.number = l.document ORDER BY d.file, l.paragraph',
    ),
    versions: database.prepare(
      'SELECT d.name, d.number, d.language, d.paragraphs FROM json_each(?) w JOIN documents d ON d.name = w.value WHERE d.language IS NOT NULL ORDER BY d.file',
    ),
    ids: database.prepare(
      'SELECT l.document, l.paragraph, l.id FROM json_each(?) w JOIN places l ON l.document = w.value ->> 0 AND l.paragraph = w.value ->> 1',
    ),
  };

  return (numbers) => {
    if (numbers.length === 0) return [];
    const passages = statements.passages.all(JSON.stringify(numbers));
    const places = groupByFirst(statements.places.all(JSON.stringify([...new Set(numbers)])));
    const homes = numbers.map((number) => toHome(places.get(number)?.[0] as Row));
    const names = JSON.stringify([...new Set(homes.map(({ name }) => name))]);
    const documents = groupByFirst(statements.versions.all(names));
    const around = homes.map((home) => toAround(home, documents.get(home.name) ?? []));
    const spots = around.flatMap(({ before, after, versions }) => [
      before,
      after,
      ...versions.map(({ spot }) => spot),
    ]);
    const ids = new Map(
      statements.ids
        .all(JSON.stringify(spots))
        .map(([document, paragraph, id]) => [toSpotKey([document as number, paragraph as number]), id]),
    );
    const idOf = (spot: Spot): string | null => (ids.get(toSpotKey(spot)) as string | undefined) ?? null;
    return passages.map(([language, context, text, units], i): StoredPassage => {
      const [first, ...others] = (places.get(numbers[i]!) ?? []).map(toPlace);
      const { before, after, versions } = around[i]!;
      const passage = {
        id: homes[i]!.id,
        text: decodeText(text as Uint8Array),
        context: JSON.parse(context as string) as string[],
        language: language as Language | null,
        places: [first as Place, ...others],
        before: idOf(before),
        after: idOf(after),
        versions: versions.flatMap((version): Version[] => {
          const id = idOf(version.spot);
          return id === null ? [] : [{ language: version.language, id }];
        }),
      } satisfies Passage;
      return { passage, units: unpackSpans(units as Uint8Array) };
    });
  };
}

/** A paragraph of a document, by their numbers. */
type Spot = readonly [document: number, paragraph: number];

function toSpotKey([document, paragraph]: Spot): string {
  return `${document} ${paragraph}`;
}

/** Where a passage stands first. */
interface Home {
  readonly id: string;
  readonly document: number;
  readonly paragraph: number;
  /** The document's name, which its versions share, and how many paragraphs it has. */
  readonly name: string;
  readonly length: number;
}

function toHome([, , , , paragraph, id, document, name, length]: Row): Home {
  return {
    id: id as string,
    document: document as number,
    paragraph: paragraph as number,
    name: name as string,
    length: length as number,
  };
}

/** The paragraphs before and after, and the same place in other versions: the paragraph of the same number, or as far through a text of other length. */
function toAround({ document, paragraph, length }: Home, documents: readonly Row[]) {
  return {
    before: [document, paragraph - 1] as Spot,
    after: [document, paragraph + 1] as Spot,
    versions: documents
      .filter(([, number]) => number !== document)
      .map(([, number, language, paragraphs]) => {
        const others = paragraphs as number;
        const at =
          others === length
            ? paragraph
            : Math.round(((paragraph - 1) / Math.max(1, length - 1)) * (others - 1)) + 1;
        return { language: language as Language, spot: [number as number, at] as Spot };
      }),
  };
}

function groupByFirst(rows: readonly Row[]): Map<Cell, Row[]> {
  const groups = new Map<Cell, Row[]>();
  for (const row of rows) {
    const [first] = row as [Cell];
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [row]);
    else group.push(row);
  }
  return groups;
}

function toPlace([, file, line, page, paragraph]: Row): Place {
  return {
    file: file as string,
    line: line as number | null,
    page: page as number | null,
    paragraph: paragraph as number,
  };
}
