import { packTerms } from '../engine/packed-terms.js';
import { toPassageTerms } from '../engine/passage-terms.js';
import { toEntries, type Entry } from '../engine/postings.js';
import { toLanguageNumber } from '../engine/stored-index.js';
import { LANGUAGES, type Language } from '../language/language.js';
import { CompletionWeights } from './completion-weights.js';
import type { Database, Row } from './database.js';
import type { AnalysedPassage, NewNumbers } from './document-analyser.js';
import type { Meta } from './meta.js';
import type { NewTerms } from './new-terms.js';
import { NumberList } from './number-list.js';
import { encodeText } from './text.js';
import { Vocabulary } from './vocabulary.js';

/** The numbers that terms and words have in an index, by those that an analyser gave them. */
export class Numbering {
  readonly terms = new NumberList();
  readonly words = new NumberList();
}

/** A passage to write. */
interface Source {
  readonly digest: string;
  readonly text: string;
  readonly context: readonly string[];
  readonly language: Language | null;
  readonly analysed: AnalysedPassage;
}

/** Writes passages: their rows, their postings, and what they add to the vocabulary and to what is completed with. */
export interface PassageWriter {
  /** Takes what an analyser has numbered, before the passages that say it. */
  takeNumbers(newNumbers: NewNumbers, numbering: Numbering): void;
  /** Gives the passage's number. */
  add(source: Source, numbering: Numbering): number;
  /** Takes away what `add` added, in this index or in the one that it was made from. */
  remove(number: number, context: readonly string[], analysed: AnalysedPassage, numbering: Numbering): void;
  /** Writes the rows that are kept back. */
  flush(): void;
  /** Writes what has changed of the terms that there were; gives the new ones, which are left to be inserted. */
  writeTerms(): NewTerms;
  /** Writes what is known at the end only, but for terms; gives what the index is told by. */
  finish(): Pick<Meta, 'size' | 'words' | 'nextTerm' | 'lengths' | 'languages'>;
}

/** Rows are kept back until there are so many. */
const ROWS_KEPT = 256;
const LONGEST_LENGTH = 0xffff;

/** `before` tells of the index that is gone on with, or of an empty one. */
export function createPassageWriter(database: Database, before: Meta, isNew: boolean): PassageWriter {
  const vocabulary = new Vocabulary(database, before.nextTerm, isNew);
  const completions = new CompletionWeights(database);
  const lengths = toList(before.lengths);
  const languages = toList(before.languages);
  let { size, words: wordCount } = before;
  const rows: Row[] = [];
  const entries: Entry[] = [];
  // One by one: with several at a time FTS5 writes what it has collected at each call.
  const addPosting = database.prepare('INSERT INTO postings (rowid, terms) VALUES (?, ?)');
  const removeRow = database.prepare('DELETE FROM passages WHERE number = ?');

  function flush(): void {
    database.insert('passages', rows.splice(0));
    // One after the other: what FTS5 has collected stays in the processor's cache meanwhile.
    for (const { posting, terms } of entries.splice(0)) addPosting.run(posting, terms);
  }

  /** Notes what a passage says, or that it says it no more; gives its terms by the numbers that they have here. */
  function count(
    context: readonly string[],
    { occurrences, offered }: AnalysedPassage,
    numbering: Numbering,
    sign: 1 | -1,
  ) {
    const terms = toPassageTerms(occurrences, (term) => numbering.terms.at(term));
    vocabulary.count(terms.terms, sign);
    const words: number[] = [];
    for (let i = 0; i < offered.length; i += 1) words.push(numbering.words.at(offered[i]!));
    completions.note(context, words, sign);
    size += sign;
    wordCount += sign * terms.length;
    return terms;
  }

  return {
    takeNumbers(newNumbers, numbering) {
      for (const id of vocabulary.idsOf(newNumbers.terms)) numbering.terms.push(id);
      for (const word of newNumbers.words) numbering.words.push(completions.add(word));
    },
    add({ digest, text, context, language, analysed }, numbering) {
      const number = lengths.length;
      const terms = count(context, analysed, numbering, 1);
      const cells = [JSON.stringify(context), encodeText(text), packTerms(terms), analysed.spans];
      rows.push([number, digest, language, ...cells]);
      entries.push(...toEntries(number, terms));
      // A passage without words is one all the same.
      lengths.push(Math.max(1, Math.min(terms.length, LONGEST_LENGTH)));
      languages.push(toLanguageNumber(language, LANGUAGES));
      if (rows.length >= ROWS_KEPT) flush();
      return number;
    },
    remove(number, context, analysed, numbering) {
      count(context, analysed, numbering, -1);
      removeRow.run(number);
      lengths[number] = 0;
    },
    flush,
    writeTerms: () => vocabulary.write(),
    finish() {
      flush();
      completions.write();
      return {
        size,
        words: wordCount,
        nextTerm: vocabulary.nextId,
        lengths: Uint16Array.from(lengths),
        languages: Uint8Array.from(languages),
      };
    },
  };
}

/** The same as a list that grows. Spreading takes many times as long. */
function toList(numbers: Uint16Array | Uint8Array): number[] {
  const list: number[] = [];
  for (let at = 0; at < numbers.length; at += 1) list.push(numbers[at]!);
  return list;
}
