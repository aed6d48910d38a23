import type { Language } from '../language/language.js';

/** Where a paragraph stands. Two paragraphs with the same text have two places. */
export interface Place {
  /** Relative to the corpus folder, with `/` on every system. */
  readonly file: string;
  /** The 1-based line on which the paragraph begins; null in formats without lines. */
  readonly line: number | null;
  /** The 1-based page, in formats that have pages; else null. */
  readonly page: number | null;
  /** Counts the passages of the file, from 1. */
  readonly paragraph: number;
}

/** A paragraph of one document: what is indexed and quoted. */
export interface Paragraph extends Place {
  /** As it is quoted: for `.txt` and `.md` the file's own characters (see the corpus README on line breaks). */
  readonly text: string;
  /** Headings that the paragraph stands under, outermost first: matched, never quoted. */
  readonly context: readonly string[];
}

export interface CorpusDocument {
  readonly file: string;
  /** The file name without extension and language, with its folder: documents that share it are versions of one text. */
  readonly name: string;
  /** From the file's name (`name.bn.txt`), else from its letters; null where it is none of the four. */
  readonly language: Language | null;
  readonly paragraphs: readonly Paragraph[];
  /** Of the file's bytes, in hex: two readings of an unchanged file agree. */
  readonly hash: string;
}

/** A file that was left out of the corpus. */
export interface SkippedFile {
  readonly file: string;
  /** For moderators to read; one of a fixed list, so that screens can translate it. */
  readonly reason: SkipReason;
}

export type SkipReason =
  | 'unknown-format'
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'damaged'
  | 'unreadable'
  | 'link-leaves-folder'
  | 'link-repeats-folder';

/** A document without what it says. */
export interface DocumentSummary {
  readonly file: string;
  readonly language: Language | null;
  readonly hash: string;
}

/** What a folder was found to hold. */
export interface Corpus {
  /** Absolute path of the folder that was read. */
  readonly directory: string;
  /** Ordered by file name. */
  readonly documents: readonly DocumentSummary[];
  /** Ordered by file name. */
  readonly skipped: readonly SkippedFile[];
}
