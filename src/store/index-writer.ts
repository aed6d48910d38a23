import type { CorpusDocument, SkipReason } from '../corpus/document.js';
import { BETWEEN_DOCUMENTS } from '../engine/stored-index.js';
import type { Language } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Database, Row } from './database.js';
import {
  createDocumentAnalyser,
  type AnalysedDocument,
  type AnalysedPassage,
  type NewNumbers,
} from './document-analyser.js';
import { readMeta, writeMeta, type Meta } from './meta.js';
import { insertTerms, type NewTerms } from './new-terms.js';
import { toNumbers } from './numbers-text.js';
import { createPassageWriter, Numbering } from './passage-writer.js';
import { INDEXES, TABLES } from './schema.js';
import { decodeText } from './text.js';

/** Writes an index, a document at a time. Nothing may read it before it is finished. */
export interface IndexWriter {
  /** Analyses a document and adds it. */
  addDocument(document: CorpusDocument): void;
  /** Adds a document that was analysed elsewhere; `numbering` is that of whoever did. */
  addAnalysed(document: AnalysedDocument, newNumbers: NewNumbers, numbering: Numbering): void;
  addUnusable(file: string, hash: string, reason: SkipReason): void;
  /** Takes away what an earlier writer added of a file. */
  remove(file: string): void;
  /** `takeTerms` sees to it that the new terms are inserted, now or once all else is finished; by default they are now. */
  finish(takeTerms?: (terms: NewTerms) => void): void;
}

/** Rows of places are kept back until there are so many. */
const ROWS_KEPT = 256;

/** Writes a new index into an empty database. */
export function createIndexWriter(
  database: Database,
  lexicon: Lexicon,
  { basis, glossary }: Pick<Meta, 'basis' | 'glossary'>,
): IndexWriter {
  database.exec(TABLES);
  const none = { lengths: new Uint16Array(1), languages: new Uint8Array(1), orders: new Uint32Array(1) };
  return createWriter(database, lexicon, { basis, glossary, size: 0, words: 0, nextTerm: 0, ...none }, true);
}

/** Goes on writing an index that was finished before. Its basis has to be that of the lexicon. */
export function reopenIndexWriter(database: Database, lexicon: Lexicon): IndexWriter {
  return createWriter(database, lexicon, readMeta(database), false);
}

function createWriter(database: Database, lexicon: Lexicon, before: Meta, isNew: boolean): IndexWriter {
  const passages = createPassageWriter(database, before, isNew);
  const analyser = createDocumentAnalyser(lexicon);
  const own = new Numbering();
  /** The passages that this writer added, by digest, and those whose places have changed. */
  const added = new Map<string, number>();
  const affected = new Set<number>();
  const places: Row[] = [];
  const statements = {
    passage: database.prepare('SELECT digest, language, context, text FROM passages WHERE number = ?'),
    number: database.prepare('SELECT number FROM passages WHERE digest = ?'),
    firstPlace: database.prepare(
      'SELECT d.language, l.context FROM places l JOIN documents d ON d.number = l.document WHERE l.passage = ? ORDER BY d.file, l.paragraph LIMIT 1',
    ),
    document: database.prepare('SELECT number FROM documents WHERE file = ?'),
    passages: database.prepare('SELECT DISTINCT passage FROM places WHERE document = ?'),
    // “Or fail”, as the database inserts.
    movePlaces: database.prepare('UPDATE OR FAIL places SET passage = ? WHERE passage = ?'),
    removePlaces: database.prepare('DELETE FROM places WHERE document = ?'),
    removeDocument: database.prepare('DELETE FROM documents WHERE number = ?'),
    removeUnusable: database.prepare('DELETE FROM unusable WHERE file = ?'),
  };
  let nextDocument = Number(
    database.prepare('SELECT coalesce(max(number), 0) + 1 FROM documents').get()?.[0],
  );
  database.exec('BEGIN');

  function flush(): void {
    database.insert('places', places.splice(0));
    passages.flush();
  }

  /** What a passage says, once more: it is the same whenever it is made. */
  function analyse(text: string, context: readonly string[]): AnalysedPassage {
    const analysed = analyser.analysePassage(text, context);
    passages.takeNumbers(analyser.takeNew(), own);
    return analysed;
  }

  /** A passage speaks the language and stands under the headings of its first place, which may be another one now. */
  function settle(number: number): void {
    const passage = statements.passage.get(number);
    if (passage === undefined) return;
    const [digest, language, context, bytes] = passage;
    const first = statements.firstPlace.get(number);
    if (first !== undefined && first[0] === language && first[1] === context) return;
    const text = decodeText(bytes as Uint8Array);
    const oldHeadings = JSON.parse(context as string) as string[];
    passages.remove(number, oldHeadings, analyse(text, oldHeadings), own);
    if (first === undefined) return;
    const [newLanguage, newContext] = first as [Language | null, string];
    const headings = JSON.parse(newContext) as string[];
    const renewed = { digest: digest as string, text, context: headings, language: newLanguage };
    const at = passages.add({ ...renewed, analysed: analyse(text, headings) }, own);
    statements.movePlaces.run(at, number);
  }

  function addAnalysed(
    { file, name, language, hash, paragraphs }: AnalysedDocument,
    newNumbers: NewNumbers,
    numbering: Numbering,
  ): void {
    passages.takeNumbers(newNumbers, numbering);
    const document = nextDocument++;
    database.insert('documents', [[document, file, name, language, hash, paragraphs.length]]);
    for (const { text, context, paragraph, line, page, id, digest, ...analysed } of paragraphs) {
      let number = findPassage(digest);
      if (number === undefined) {
        number = passages.add({ digest, text, context, language, analysed }, numbering);
        added.set(digest, number);
      }
      places.push([document, paragraph, id, number, line, page, JSON.stringify(context)]);
      if (!isNew) affected.add(number);
    }
    if (places.length >= ROWS_KEPT) database.insert('places', places.splice(0));
  }

  function findPassage(digest: string): number | undefined {
    return (
      added.get(digest) ?? (isNew ? undefined : (statements.number.get(digest)?.[0] as number | undefined))
    );
  }

  return {
    addDocument: (document) => addAnalysed(analyser.analyse(document), analyser.takeNew(), own),
    addAnalysed,
    addUnusable(file, hash, reason) {
      database.insert('unusable', [[file, hash, reason]]);
    },
    remove(file) {
      statements.removeUnusable.run(file);
      const document = statements.document.get(file)?.[0];
      if (document === undefined) return;
      for (const [passage] of statements.passages.all(document)) affected.add(passage as number);
      statements.removePlaces.run(document);
      statements.removeDocument.run(document);
    },
    finish(takeTerms = (terms) => insertTerms(database, terms)) {
      flush();
      for (const number of affected) settle(number);
      takeTerms(passages.writeTerms());
      const told = passages.finish();
      // One run of all postings is read much faster than several. An update adds a short one, which may stay.
      if (isNew) database.exec(`INSERT INTO postings (postings) VALUES ('optimize'); ${INDEXES}`);
      writeMeta(database, {
        ...told,
        basis: before.basis,
        glossary: before.glossary,
        orders: readOrders(database, told.lengths.length),
      });
      database.exec('COMMIT');
    },
  };
}

/** See `StoredIndex.orders`; `count` is that of numbers. */
function readOrders(database: Database, count: number): Uint32Array {
  const [passages, documents] = (database.prepare(PLACES).get() ?? []).map((list) =>
    toNumbers(String(list ?? '')),
  );
  const orders = new Uint32Array(count);
  let order = 0;
  passages?.forEach((passage, place) => {
    order += documents?.[place] === documents?.[place - 1] ? 1 : 1 + BETWEEN_DOCUMENTS;
    // One that stands in several places counts where it stands first.
    if (orders[passage] === 0) orders[passage] = order;
  });
  return orders;
}

/** All places in their order, as a list of passages and one of documents: rows would take several times as long. */
const PLACES = `SELECT group_concat(passage), group_concat(document) FROM
  (SELECT l.passage, l.document FROM documents d JOIN places l ON l.document = d.number ORDER BY d.file, l.paragraph)`;
