import type { Survey } from '../corpus/corpus.js';
import { openFinished, type Database } from './database.js';
import { readMeta } from './meta.js';
import type { SavedIndex, SavedIndexes } from './saved-index.js';

/** An update leaves holes in an index; where it would be more than so much of it, all is made anew. */
const MOST_REPLACED = 0.3;

/** An index to go on from: what it holds of the folder as it is now, and the files that have to be taken out of it. */
export interface Base {
  readonly path: string;
  readonly kept: ReadonlyMap<string, string>;
  readonly replaced: readonly string[];
}

/** Of all saved indexes the one that most of a folder is still as it was in; undefined where there is none. */
export async function findBase(
  indexes: SavedIndexes,
  all: readonly SavedIndex[],
  survey: Survey,
  basis: string,
): Promise<Base | undefined> {
  const now = new Map(survey.files.map(({ file, hash }) => [file, hash]));
  for (const saved of all) {
    if (!(await saved.isWhole())) {
      await indexes.remove(saved.path);
      continue;
    }
    let database: Database | undefined;
    try {
      database = openFinished(saved.path);
      const meta = readMeta(database);
      if (meta.basis !== basis) continue;
      const files = readFiles(database);
      const replaced = files.filter(({ file, hash }) => now.get(file) !== hash);
      const kept = new Map(
        files.filter(({ file, hash }) => now.get(file) === hash).map(({ file, hash }) => [file, hash]),
      );
      const holes = meta.lengths.length - 1 - meta.size;
      const gone = replaced.reduce((sum, { paragraphs }) => sum + paragraphs, holes);
      if (gone > MOST_REPLACED * meta.size) continue;
      return { path: saved.path, kept, replaced: replaced.map(({ file }) => file) };
    } catch {
      // A version of the program wrote it that this one can't read, or another program has just removed it.
      continue;
    } finally {
      database?.close();
    }
  }
  return undefined;
}

interface IndexedFile {
  readonly file: string;
  readonly hash: string;
  readonly paragraphs: number;
}

/** Every file that an index knows, those among them that can't be used. */
function readFiles(database: Database): IndexedFile[] {
  return database
    .prepare('SELECT file, hash, paragraphs FROM documents UNION ALL SELECT file, hash, 0 FROM unusable')
    .all()
    .map(([file, hash, paragraphs]) => ({
      file: file as string,
      hash: hash as string,
      paragraphs: paragraphs as number,
    }));
}
