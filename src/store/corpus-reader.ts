import { byFile } from '../corpus/corpus-folder.js';
import type { Survey } from '../corpus/corpus.js';
import type { Corpus, DocumentSummary, SkippedFile, SkipReason } from '../corpus/document.js';
import type { Language } from '../language/language.js';
import { openFinished } from './database.js';

/** What the folder was found to hold, as the index and the survey tell. */
export function readCorpus(path: string, survey: Survey): Corpus {
  const database = openFinished(path);
  try {
    const documents = database
      .prepare('SELECT file, language, hash FROM documents')
      .all()
      .map(([file, language, hash]): DocumentSummary => ({
        file: file as string,
        language: language as Language | null,
        hash: hash as string,
      }));
    const unusable = database
      .prepare('SELECT file, reason FROM unusable')
      .all()
      .map(([file, reason]): SkippedFile => ({ file: file as string, reason: reason as SkipReason }));
    const told = new Set([...documents, ...unusable, ...survey.skipped].map(({ file }) => file));
    // It was there when the folder was surveyed, and gone when it was to be read.
    const gone = survey.files
      .filter(({ file }) => !told.has(file))
      .map(({ file }): SkippedFile => ({ file, reason: 'unreadable' }));
    return {
      directory: survey.directory,
      documents: documents.sort(byFile),
      skipped: [...survey.skipped, ...unusable, ...gone].sort(byFile),
    };
  } finally {
    database.close();
  }
}
