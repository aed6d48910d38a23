import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { byFile, isSystemError, listFolder, type FolderFile } from './corpus-folder.js';
import { DamagedFileError } from './damaged-file-error.js';
import { decodeText } from './decoding.js';
import { detectLanguage } from './document-language.js';
import { parseDocumentName, type Format } from './document-name.js';
import type { Corpus, CorpusDocument, Paragraph, SkippedFile, SkipReason } from './document.js';
import { readDocx } from './docx.js';
import { findCharset } from './html-charset.js';
import { parseParagraphs, toParagraphs } from './paragraphs.js';
import { readPdf } from './pdf.js';

/** Larger files are skipped, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

export interface ReadCorpusOptions {
  /** Called after each file that was read or skipped. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Reads a folder and the folders in it. What cannot be read is skipped, with its reason.
 * Throws a `UserError` where the folder does not exist, or is none.
 */
export async function readCorpus(directory: string, { onProgress }: ReadCorpusOptions = {}): Promise<Corpus> {
  const root = resolve(directory);
  const listing = await listFolder(root);
  const documents: CorpusDocument[] = [];
  const skipped: SkippedFile[] = [...listing.skipped];
  for (const [index, file] of listing.files.entries()) {
    const read = await readDocument(file);
    if (typeof read === 'string') skipped.push({ file: file.file, reason: read });
    else documents.push(read);
    onProgress?.(index + 1, listing.files.length);
  }
  return { directory: root, documents, skipped: skipped.sort(byFile) };
}

async function readDocument({ file, path, size }: FolderFile): Promise<CorpusDocument | SkipReason> {
  const { name, language, format } = parseDocumentName(file);
  if (format === null) return 'unknown-format';
  if (size > LARGEST_FILE) return 'too-large';
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return 'unreadable';
  }
  if (bytes.length > LARGEST_FILE) return 'too-large';
  if (bytes.length === 0) return 'empty';
  const paragraphs = await readParagraphs(bytes, format, file);
  if (typeof paragraphs === 'string') return paragraphs;
  if (paragraphs.length === 0) return 'empty';
  return {
    file,
    name,
    language: language ?? detectLanguage(paragraphs.map((paragraph) => paragraph.text)),
    paragraphs,
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
}

async function readParagraphs(bytes: Buffer, format: Format, file: string): Promise<Paragraph[] | SkipReason> {
  try {
    if (format === 'pdf') return toParagraphs(await readPdf(bytes), file);
    if (format === 'docx') return toParagraphs(await readDocx(bytes), file);
    const text = decodeText(bytes, format === 'html' ? findCharset(bytes) : undefined);
    return text === null ? 'not-text' : parseParagraphs(text, format, file);
  } catch (error) {
    if (error instanceof DamagedFileError) return 'damaged';
    throw error;
  }
}
