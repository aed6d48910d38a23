import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, isAbsolute, sep } from 'node:path';
import { UserError } from '../errors.js';
import type { SkippedFile } from './document.js';

export interface FolderFile {
  /** Relative to the folder, with `/`. */
  readonly file: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** When it was written last, as far as the system tells. Milliseconds since 1970. */
  readonly modified: number;
}

export interface FolderListing {
  readonly files: readonly FolderFile[];
  readonly skipped: readonly SkippedFile[];
}

/** Files at the root that speak about the corpus and are no documents. */
const NO_DOCUMENTS = /^(?:readme\.md|glossary\.tsv)$/i;

/**
 * Lists the files of a folder and of the folders in it. Hidden ones are left out. A link is followed where it
 * leads to somewhere in the folder; a folder is entered once, so that links cannot lead in a circle.
 * Throws a `UserError` where the folder itself cannot be listed.
 */
export async function listFolder(directory: string): Promise<FolderListing> {
  const root = await findRoot(directory);
  const files: FolderFile[] = [];
  const skipped: SkippedFile[] = [];
  const entered = new Set([root]);
  const links: string[] = [];

  async function enter(folder: string): Promise<void> {
    const entries = await readdir(join(directory, folder), { withFileTypes: true });
    for (const entry of entries) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || (folder === '' && NO_DOCUMENTS.test(entry.name))) continue;
      if (entry.isSymbolicLink()) links.push(file);
      else if (entry.isFile()) await addFile(file);
      else await add(file);
    }
  }

  /** What is a file and no link leads nowhere else. */
  async function addFile(file: string): Promise<void> {
    const path = join(directory, file);
    try {
      files.push(toFolderFile(file, path, await stat(path)));
    } catch (error) {
      if (!isSystemError(error)) throw error;
      skipped.push({ file, reason: 'unreadable' });
    }
  }

  async function add(file: string): Promise<void> {
    const path = join(directory, file);
    try {
      const target = await realpath(path);
      if (!isInside(root, target)) {
        skipped.push({ file, reason: 'link-leaves-folder' });
        return;
      }
      const status = await stat(path);
      if (!status.isDirectory()) {
        if (status.isFile()) files.push(toFolderFile(file, path, status));
        else skipped.push({ file, reason: 'unreadable' });
      } else if (entered.has(target)) {
        skipped.push({ file, reason: 'link-repeats-folder' });
      } else {
        entered.add(target);
        await enter(file);
      }
    } catch (error) {
      if (!isSystemError(error)) throw error;
      skipped.push({ file, reason: 'unreadable' });
    }
  }

  await enter('');
  // After all folders, so that a folder's own path goes before the links to it.
  for (let link = links.shift(); link !== undefined; link = links.shift()) await add(link);
  return { files: files.sort(byFile), skipped: skipped.sort(byFile) };
}

function toFolderFile(file: string, path: string, { size, mtimeMs }: Stats): FolderFile {
  return { file, path, size, modified: mtimeMs };
}

async function findRoot(directory: string): Promise<string> {
  const advice = 'Name the folder that holds the documents, with CORPUS_DIR or --corpus.';
  try {
    const root = await realpath(directory);
    if (!(await stat(root)).isDirectory()) {
      throw new UserError(`The corpus ${directory} is a file, not a folder. ${advice}`);
    }
    await readdir(root);
    return root;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const fault = error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code ?? error.message})`;
    throw new UserError(`The corpus folder ${directory} ${fault}. ${advice}`, { cause: error });
  }
}

function isInside(root: string, target: string): boolean {
  const path = relative(root, target);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path));
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** By code points, so that the order is the same on every system, and as the database has it. */
export function byFile(one: { readonly file: string }, other: { readonly file: string }): number {
  return Buffer.compare(Buffer.from(one.file), Buffer.from(other.file));
}
