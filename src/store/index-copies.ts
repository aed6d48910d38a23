import { copyFile, stat, utimes } from 'node:fs/promises';
import type { FolderFile } from '../corpus/corpus-folder.js';
import type { SavedIndex, SavedIndexes } from './saved-index.js';

/** Copies saved indexes, to go on writing them. */
export interface IndexCopies {
  /**
   * Begins to copy an index, which takes a while, if one of the files was written after it: then it is likely to be
   * wanted. Whether it is, what the files hold decides, which takes a while as well.
   */
  begin(index: SavedIndex, files: readonly FolderFile[]): void;
  /** Gives the path of a copy, which is the caller's from now on; undefined where another program has removed the index just now. */
  take(path: string): Promise<string | undefined>;
  /** Removes a copy that was begun and that nobody took, and notes with its index that the files were looked at since. */
  drop(): Promise<void>;
}

export function createIndexCopies(indexes: SavedIndexes): IndexCopies {
  let begun: { readonly path: string; readonly copy: Promise<string | undefined> } | undefined;

  async function copy(path: string): Promise<string | undefined> {
    const target = await indexes.begin();
    try {
      await copyFile(path, target);
      return target;
    } catch (error) {
      await indexes.remove(target);
      const { code, path: missing } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' && missing === path) return undefined;
      throw error;
    }
  }

  async function copyIfOlder(path: string, files: readonly FolderFile[]): Promise<string | undefined> {
    const { mtimeMs } = await stat(path);
    return files.some(({ modified }) => modified > mtimeMs) ? copy(path) : undefined;
  }

  return {
    begin({ path }, files) {
      // What goes wrong with it goes wrong again where it is wanted: who wants it hears of that.
      begun = { path, copy: copyIfOlder(path, files).catch(() => undefined) };
    },
    async take(path) {
      if (begun?.path !== path) return copy(path);
      const taken = await begun.copy;
      begun = undefined;
      return taken ?? copy(path);
    },
    async drop() {
      const untaken = await begun?.copy;
      if (begun === undefined || untaken === undefined) return;
      await indexes.remove(untaken);
      const now = new Date();
      // Or each start would copy it in vain. Where that can't be noted, or the index is gone, it costs a copy and no more.
      await utimes(begun.path, now, now).catch(() => undefined);
    },
  };
}
