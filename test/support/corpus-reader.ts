import { byFile } from '../../src/corpus/corpus-folder.js';
import { readDocument, surveyFolder } from '../../src/corpus/corpus.js';
import type { CorpusDocument, SkippedFile } from '../../src/corpus/document.js';

/** A folder with all that its documents say. */
export interface WholeCorpus {
  readonly directory: string;
  readonly documents: readonly CorpusDocument[];
  readonly skipped: readonly SkippedFile[];
}

/** Looks a folder over and reads what may be a document, as indexing does. */
export async function readCorpus(folder: string): Promise<WholeCorpus> {
  const { directory, files, skipped } = await surveyFolder(folder);
  const documents: CorpusDocument[] = [];
  const unusable: SkippedFile[] = [];
  for (const file of files) {
    const read = await readDocument(file);
    if ('reason' in read) unusable.push({ file: file.file, reason: read.reason });
    else documents.push(read);
  }
  return {
    directory,
    documents,
    skipped: [...skipped, ...unusable].sort(byFile),
  };
}
