import type { CorpusDocument, SkipReason } from '../corpus/document.js';
import { packTerms } from '../engine/packed-terms.js';
import { toPassageTerms, type PassageTerms } from '../engine/passage-terms.js';
import { toEntries } from '../engine/postings.js';
import { toLanguageNumber, type TermId } from '../engine/stored-index.js';
import { LANGUAGES, type Language } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import { CompletionWeights } from './completion-weights.js';
import type { Database, Row } from './database.js';
import {
  createDocumentAnalyser,
  type AnalysedDocument,
  type AnalysedPassage,
  type NewNumbers,
} from './document-analyser.js';
import { readMeta, writeMeta, type Meta } from './meta.js';
import { INDEXES, TABLES } from './schema.js';
import { toNumbers } from './numbers-text.js';
import { decodeText, encodeText } from './text.js';
import { Vocabulary } from './vocabulary.js';

/** Writes an index, a document at a time. Nothing may read it before it is finished. */
export interface IndexWriter {
  /** Analyses a document and adds it. */
  addDocument(document: CorpusDocument): void;
  /** Adds a document that was analysed elsewhere; `numbering` is that of whoever did. */
  addAnalysed(document: AnalysedDocument, newNumbers: NewNumbers, numbering: Numbering): void;
  addUnusable(file: string, hash: string, reason: SkipReason): void;
  /** Takes away what an earlier writer added of a file. */
  remove(file: string): void;
  finish(): void;
}

/** The numbers that terms and words have here, by those that an analyser gave them. */
export class Numbering {
  readonly terms: TermId[] = [];
  readonly words: number[] = [];
}

/** What a passage is made of. */
interface Source {
  readonly terms: PassageTerms;
  readonly spans: Uint8Array;
  /** By the numbers that words have here. */
  readonly offered: readonly number[];
  readonly digest: string;
  readonly text: string;
  readonly context: readonly string[];
  readonly language: Language | null;
}

/** Rows are kept back until there are so many. */
const ROWS_KEPT = 256;
const LONGEST_LENGTH = 0xffff;

/** Writes a new index into an empty database. */
export function createIndexWriter(
  database: Database,
  lexicon: Lexicon,
  { basis, glossary }: Pick<Meta, 'basis' | 'glossary'>,
): IndexWriter {
  database.exec(TABLES);
  // Merging what was written is what writing would cost most; it is done once, at the end.
  database.exec(
    `INSERT INTO postings (postings, rank) VALUES ('automerge', 8), ('crisismerge', 32), ('hashsize', ${HASH_SIZE})`,
  );
  const none = { lengths: new Uint16Array(1), languages: new Uint8Array(1), orders: new Uint32Array(1) };
  return createWriter(database, lexicon, { basis, glossary, size: 0, words: 0, nextTerm: 0, ...none }, true);
}

/** Goes on writing an index that was finished before. Its basis has to be that of the lexicon. */
export function reopenIndexWriter(database: Database, lexicon: Lexicon): IndexWriter {
  return createWriter(database, lexicon, readMeta(database), false);
}

/** Bytes of new postings that FTS5 collects before it writes them. */
export const HASH_SIZE = 8 * 1024 * 1024;

function createWriter(database: Database, lexicon: Lexicon, before: Meta, isNew: boolean): IndexWriter {
  const vocabulary = new Vocabulary(database, before.nextTerm, isNew);
  const completions = new CompletionWeights(database);
  const analyser = createDocumentAnalyser(lexicon);
  const own = new Numbering();
  const lengths = toList(before.lengths);
  const languages = toList(before.languages);
  let { size, words } = before;
  /** The passages that this writer added, by digest, and those whose places have changed. */
  const added = new Map<string, number>();
  const affected = new Set<number>();
  const rows = { places: [] as Row[], passages: [] as Row[] };
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
    // One by one: with several at a time FTS5 writes what it has collected at each call.
    posting: database.prepare('INSERT INTO postings (rowid, terms) VALUES (?, ?)'),
    removePassage: database.prepare('DELETE FROM passages WHERE number = ?'),
  };
  let nextDocument = Number(
    database.prepare('SELECT coalesce(max(number), 0) + 1 FROM documents').get()?.[0],
  );
  database.exec('BEGIN');

  function flush(): void {
    database.insert('places', rows.places.splice(0));
    database.insert('passages', rows.passages.splice(0));
  }

  /** Gives the passage's number. */
  function addPassage({ digest, text, context, language, terms, spans, offered }: Source): number {
    const number = lengths.length;
    vocabulary.count(terms.terms, 1);
    completions.note(context, offered, 1);
    const cells = [JSON.stringify(context), encodeText(text), packTerms(terms), spans];
    rows.passages.push([number, digest, language, ...cells]);
    for (const { posting, terms: names } of toEntries(number, terms)) statements.posting.run(posting, names);
    // A passage without words is one all the same.
    lengths.push(Math.max(1, Math.min(terms.length, LONGEST_LENGTH)));
    languages.push(toLanguageNumber(language, LANGUAGES));
    size += 1;
    words += terms.length;
    if (rows.passages.length >= ROWS_KEPT) flush();
    return number;
  }

  /** What a passage says, once more: it is the same whenever it is made. */
  function analyse(text: string, context: readonly string[]): Pick<Source, 'terms' | 'spans' | 'offered'> {
    const analysed = analyser.analysePassage(text, context);
    takeNumbers(analyser.takeNew(), own);
    return renumber(analysed, own);
  }

  function takeNumbers(newNumbers: NewNumbers, numbering: Numbering): void {
    for (const id of vocabulary.idsOf(newNumbers.terms)) numbering.terms.push(id);
    for (const word of newNumbers.words) numbering.words.push(completions.add(word));
  }

  function removePassage(at: number, text: string, context: readonly string[]): void {
    const { terms, offered } = analyse(text, context);
    vocabulary.count(terms.terms, -1);
    completions.note(context, offered, -1);
    statements.removePassage.run(at);
    lengths[at] = 0;
    size -= 1;
    words -= terms.length;
  }

  /** A passage speaks the language and stands under the headings of its first place, which may be another one now. */
  function settle(number: number): void {
    const passage = statements.passage.get(number);
    if (passage === undefined) return;
    const [digest, language, context, text] = passage;
    const first = statements.firstPlace.get(number);
    if (first !== undefined && first[0] === language && first[1] === context) return;
    const written = decodeText(text as Uint8Array);
    removePassage(number, written, JSON.parse(context as string) as string[]);
    if (first === undefined) return;
    const [newLanguage, newContext] = first as [Language | null, string];
    const headings = JSON.parse(newContext) as string[];
    const renewed = addPassage({
      digest: digest as string,
      text: written,
      context: headings,
      language: newLanguage,
      ...analyse(written, headings),
    });
    statements.movePlaces.run(renewed, number);
  }

  function addAnalysed(
    { file, name, language, hash, paragraphs }: AnalysedDocument,
    newNumbers: NewNumbers,
    numbering: Numbering,
  ): void {
    takeNumbers(newNumbers, numbering);
    const document = nextDocument++;
    database.insert('documents', [[document, file, name, language, hash, paragraphs.length]]);
    for (const { text, context, paragraph, line, page, id, digest, ...analysed } of paragraphs) {
      let number = findPassage(digest);
      if (number === undefined) {
        number = addPassage({ text, digest, context, language, ...renumber(analysed, numbering) });
        added.set(digest, number);
      }
      rows.places.push([document, paragraph, id, number, line, page, JSON.stringify(context)]);
      if (!isNew) affected.add(number);
    }
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
    finish() {
      flush();
      for (const number of affected) settle(number);
      flush();
      vocabulary.write();
      completions.write();
      // One run of all postings is read much faster than several. An update adds a short one, which may stay.
      if (isNew) database.exec(`INSERT INTO postings (postings) VALUES ('optimize'); ${INDEXES}`);
      writeMeta(database, {
        basis: before.basis,
        glossary: before.glossary,
        size,
        words,
        nextTerm: vocabulary.nextId,
        lengths: Uint16Array.from(lengths),
        languages: Uint8Array.from(languages),
        orders: isNew ? Uint32Array.from(lengths.keys()) : readOrders(database, lengths.length),
      });
      database.exec('COMMIT');
    },
  };
}

/** What was analysed, under the numbers that all has here. */
function renumber(
  { occurrences, spans, offered }: AnalysedPassage,
  { terms, words }: Numbering,
): Pick<Source, 'terms' | 'spans' | 'offered'> {
  return {
    terms: toPassageTerms(occurrences, (term) => terms[term]!),
    spans,
    offered: Array.from(offered, (word) => words[word]!),
  };
}

/** The same as a list that grows. Spreading takes many times as long. */
function toList(numbers: Uint16Array | Uint8Array): number[] {
  const list: number[] = [];
  for (let at = 0; at < numbers.length; at += 1) list.push(numbers[at]!);
  return list;
}

/** Where each passage stands among all, by its number. */
function readOrders(database: Database, numbers: number): Uint32Array {
  const orders = new Uint32Array(numbers);
  let order = 0;
  const places = database.prepare(
    'SELECT group_concat(passage) FROM (SELECT l.passage FROM documents d JOIN places l ON l.document = d.number ORDER BY d.file, l.paragraph)',
  );
  for (const number of toNumbers(String(places.get()?.[0] ?? '')))
    if (orders[number] === 0) orders[number] = order += 1;
  return orders;
}
