import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { byFile, isSystemError, listFolder, type FolderFile } from './corpus-folder.js';
import { DamagedFileError } from './damaged-file-error.js';
import { decodeText } from './decoding.js';
import { detectLanguage } from './document-language.js';
import { parseDocumentName, type Format } from './document-name.js';
import type { CorpusDocument, Paragraph, SkippedFile, SkipReason } from './document.js';
import { readDocx } from './docx.js';
import { findCharset } from './html-charset.js';
import { toParagraphs } from './paragraphs.js';
import { readPdf } from './pdf.js';
import { readText } from './text-readers.js';

/** Larger files are skipped, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** A file that may be a document, by what it holds now. */
export interface SurveyedFile {
  /** Relative to the corpus folder, with `/`. */
  readonly file: string;
  readonly path: string;
  /** BLAKE2b of its bytes, in hex: two readings of an unchanged file agree. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

/** A folder of documents, looked over without reading what they say. */
export interface Survey {
  /** Absolute path of the folder. */
  readonly directory: string;
  /** Ordered by file name. */
  readonly files: readonly SurveyedFile[];
  /** Ordered by file name. */
  readonly skipped: readonly SkippedFile[];
}

/** So many files are read at once. */
const AT_ONCE = 16;

/**
 * Looks a folder over, and the folders in it. What cannot be a document is skipped, with its reason. `onListed` hears
 * of the files before any of them is read.
 * Throws a `UserError` where the folder does not exist, or is none.
 */
export async function surveyFolder(
  directory: string,
  onListed: (files: readonly FolderFile[]) => void = () => {},
): Promise<Survey> {
  const root = resolve(directory);
  const listing = await listFolder(root);
  onListed(listing.files);
  const files: SurveyedFile[] = [];
  const skipped: SkippedFile[] = [...listing.skipped];
  const waiting = listing.files.values();
  const work = async (): Promise<void> => {
    for (const file of waiting) {
      const surveyed = await surveyFile(file);
      if (typeof surveyed === 'string') skipped.push({ file: file.file, reason: surveyed });
      else files.push(surveyed);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { directory: root, files: files.sort(byFile), skipped: skipped.sort(byFile) };
}

async function surveyFile({ file, path, size }: FolderFile): Promise<SurveyedFile | SkipReason> {
  if (parseDocumentName(file).format === null) return 'unknown-format';
  if (size > LARGEST_FILE) return 'too-large';
  const bytes = await readBytes(path);
  return typeof bytes === 'string' ? bytes : { file, path, hash: toHash(bytes), size: bytes.length };
}

async function readBytes(path: string): Promise<Buffer | SkipReason> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > LARGEST_FILE) return 'too-large';
    return bytes.length === 0 ? 'empty' : bytes;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return 'unreadable';
  }
}

/** Cheaper than SHA-2 where the processor doesn't help, and as good. */
function toHash(bytes: Buffer): string {
  return createHash('blake2b512').update(bytes).digest('hex').slice(0, 64);
}

/** What came of reading a file: a document, or why it is none. `hash` is that of the bytes that were read. */
export type DocumentReading = CorpusDocument | { readonly hash: string | null; readonly reason: SkipReason };

/** Reads a file that was surveyed. It may have changed since: what it holds now counts. */
export async function readDocument({
  file,
  path,
}: Pick<SurveyedFile, 'file' | 'path'>): Promise<DocumentReading> {
  const { name, language, format } = parseDocumentName(file);
  if (format === null) return { hash: null, reason: 'unknown-format' };
  const bytes = await readBytes(path);
  if (typeof bytes === 'string') return { hash: null, reason: bytes };
  const hash = toHash(bytes);
  const paragraphs = await readParagraphs(bytes, format, file);
  if (typeof paragraphs === 'string') return { hash, reason: paragraphs };
  if (paragraphs.length === 0) return { hash, reason: 'empty' };
  return {
    file,
    name,
    language: language ?? detectLanguage(paragraphs.map((paragraph) => paragraph.text)),
    paragraphs,
    hash,
  };
}

async function readParagraphs(bytes: Buffer, format: Format, file: string): Promise<Paragraph[] | SkipReason> {
  try {
    if (format === 'pdf') return toParagraphs(await readPdf(bytes), file);
    if (format === 'docx') return toParagraphs(await readDocx(bytes), file);
    const text = decodeText(bytes, format === 'html' ? findCharset(bytes) : undefined);
    return text === null ? 'not-text' : toParagraphs(await readText(text, format), file);
  } catch (error) {
    if (error instanceof DamagedFileError) return 'damaged';
    throw error;
  }
}
