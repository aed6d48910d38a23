import { createHash } from 'node:crypto';
import type { Corpus, CorpusDocument, Paragraph, Place } from '../corpus/document.js';
import type { Passage, Version } from './answer.js';

/** Every distinct passage of a corpus, in the order of its documents, and the passages by id. */
export interface PassageList {
  readonly passages: readonly Passage[];
  /** Also by the ids of further places of a passage. */
  readonly byId: ReadonlyMap<string, Passage>;
}

/** 72 bits: two passages of a million share an id with a chance of one in ten billion. */
const ID_LENGTH = 12;

function toId(file: string, text: string): string {
  return createHash('sha256').update(`${file}\0${text}`).digest('base64url').slice(0, ID_LENGTH);
}

/** One passage for each distinct text under its headings, with all its places, its neighbours and its versions. */
export function toPassages(corpus: Corpus): PassageList {
  const idsByFile = new Map<string, string[]>();
  for (const { file, paragraphs } of corpus.documents)
    idsByFile.set(
      file,
      paragraphs.map(({ text }) => toId(file, text)),
    );
  const byText = new Map<string, { passage: Passage; places: [Place, ...Place[]] }>();
  const byId = new Map<string, Passage>();
  for (const document of corpus.documents) {
    const ids = idsByFile.get(document.file) ?? [];
    const versions = corpus.documents.filter(
      ({ name, language, file }) => name === document.name && language !== null && file !== document.file,
    );
    document.paragraphs.forEach((paragraph, index) => {
      const place = toPlace(paragraph);
      const id = ids[index] ?? '';
      const known = byText.get(paragraph.text);
      if (known !== undefined) {
        known.places.push(place);
        byId.set(id, known.passage);
        return;
      }
      const places: [Place, ...Place[]] = [place];
      const passage: Passage = {
        id,
        text: paragraph.text,
        context: paragraph.context,
        language: document.language,
        places,
        before: ids[index - 1] ?? null,
        after: ids[index + 1] ?? null,
        versions: versions.flatMap((version) =>
          toVersion(version, idsByFile.get(version.file) ?? [], index, ids.length),
        ),
      };
      byText.set(paragraph.text, { passage, places });
      byId.set(id, passage);
    });
  }
  return { passages: [...byText.values()].map(({ passage }) => passage), byId };
}

function toPlace({ file, line, page, paragraph }: Paragraph): Place {
  return { file, line, page, paragraph };
}

/** The same place in another version: the paragraph of the same number, or as far through a text of other length. */
function toVersion(
  { language }: CorpusDocument,
  ids: readonly string[],
  index: number,
  length: number,
): Version[] {
  const at = ids.length === length ? index : Math.round((index / Math.max(1, length - 1)) * (ids.length - 1));
  const id = ids[at];
  return id === undefined || language === null ? [] : [{ language, id }];
}
