import type { Place } from '../corpus/document.js';
import type { PlacedPassage, Version } from '../engine/answer.js';
import type { Language } from '../language/language.js';
import type { Cell, Database, Row } from './database.js';

/** Reads where passages stand, in their own document and in its versions: many at a time, since a statement costs more than a row. */
export function createPlaceReader(database: Database): (numbers: readonly number[]) => PlacedPassage[] {
  const statements = {
    places: database.prepare(
      `SELECT l.passage, d.file, l.line, l.page, l.paragraph, l.id, d.number, d.name, d.paragraphs,
         EXISTS (SELECT 1 FROM documents WHERE name = d.name AND number <> d.number)
       FROM json_each(?) w JOIN places l ON l.passage = w.value JOIN documents d ON d.number = l.document
       ORDER BY d.file, l.paragraph`,
    ),
    versions: database.prepare(
      'SELECT d.name, d.number, d.language, d.paragraphs FROM json_each(?) w JOIN documents d ON d.name = w.value WHERE d.language IS NOT NULL ORDER BY d.file',
    ),
    ids: database.prepare(
      'SELECT l.document, l.paragraph, l.id FROM json_each(?) w JOIN places l ON l.document = w.value ->> 0 AND l.paragraph = w.value ->> 1',
    ),
  };

  /** The same place in other versions of the document, for each of some homes. */
  function readVersions(homes: readonly Home[]): Version[][] {
    const names = new Set(homes.filter(({ hasVersions }) => hasVersions).map(({ name }) => name));
    if (names.size === 0) return homes.map(() => []);
    const documents = groupByFirst(statements.versions.all(JSON.stringify([...names])));
    const spots = homes.map((home) => toOtherSpots(home, documents.get(home.name) ?? []));
    const ids = new Map(
      statements.ids
        .all(JSON.stringify(spots.flat().map(({ spot }) => spot)))
        .map(([document, paragraph, id]) => [
          toSpotKey([document as number, paragraph as number]),
          id as string,
        ]),
    );
    return spots.map((some) =>
      some.flatMap(({ language, spot }): Version[] => {
        const id = ids.get(toSpotKey(spot));
        return id === undefined ? [] : [{ language, id }];
      }),
    );
  }

  return (numbers) => {
    if (numbers.length === 0) return [];
    const places = groupByFirst(statements.places.all(JSON.stringify([...new Set(numbers)])));
    const homes = numbers.map((number) => toHome(places.get(number)?.[0] as Row));
    const versions = readVersions(homes);
    return numbers.map((number, i): PlacedPassage => {
      const [first, ...others] = (places.get(number) ?? []).map(toPlace);
      return { id: homes[i]!.id, places: [first as Place, ...others], versions: versions[i]! };
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
  /** Whether there are others of the name. */
  readonly hasVersions: boolean;
}

function toHome([, , , , paragraph, id, document, name, length, hasVersions]: Row): Home {
  return {
    id: id as string,
    document: document as number,
    paragraph: paragraph as number,
    name: name as string,
    length: length as number,
    hasVersions: hasVersions === 1,
  };
}

/** The same place in other documents of the name: the paragraph of the same number, or as far through a text of other length. */
function toOtherSpots(
  { document, paragraph, length }: Home,
  documents: readonly Row[],
): { readonly language: Language; readonly spot: Spot }[] {
  return documents
    .filter(([, number]) => number !== document)
    .map(([, number, language, paragraphs]) => {
      const others = paragraphs as number;
      const at =
        others === length
          ? paragraph
          : Math.round(((paragraph - 1) / Math.max(1, length - 1)) * (others - 1)) + 1;
      return { language: language as Language, spot: [number as number, at] };
    });
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
