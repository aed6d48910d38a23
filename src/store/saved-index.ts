import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** A saved index by its file, which is never changed: what changed is saved anew, under another name. */
export interface SavedIndex {
  readonly path: string;
  /** Made of all that the index was made of. */
  readonly key: string;
  readonly checksum: string;
  /** Whether the file holds what was saved, to the last byte; looked at once. */
  isWhole(): Promise<boolean>;
}

/** Who writes is told by its process. */
const UNFINISHED = /^unfinished-(\d+)-/;
const NAME = /^([0-9a-f]{12})-([0-9a-f]{24})-([0-9a-f]{8})\.index$/;

/** The indexes of a corpus that stand in a folder. */
export interface SavedIndexes {
  list(): Promise<SavedIndex[]>;
  /** A new name for a file that is being written. Makes the folder. */
  begin(): Promise<string>;
  /** Gives a written file its name, in one step, and removes what it replaces. Others may still be reading that; they keep it. */
  finish(unfinished: string, key: string): Promise<SavedIndex>;
  remove(path: string): Promise<void>;
}

/** `directory` is that of the documents, `folder` that of what is remembered. */
export function createSavedIndexes(folder: string, directory: string): SavedIndexes {
  const corpus = createHash('sha256').update(directory).digest('hex').slice(0, 12);

  async function list(): Promise<SavedIndex[]> {
    return (await readNames(folder)).flatMap((name) => {
      const [, owner, key, checksum] = NAME.exec(name) ?? [];
      return owner === corpus && key !== undefined && checksum !== undefined
        ? [toSaved(join(folder, name), key, checksum)]
        : [];
    });
  }

  const remove = (path: string): Promise<void> => rm(path, { force: true });

  return {
    list,
    remove,
    async begin() {
      await mkdir(folder, { recursive: true });
      await removeAbandoned(folder);
      return join(folder, `unfinished-${process.pid}-${randomBytes(6).toString('hex')}`);
    },
    async finish(unfinished, key) {
      const checksum = await toChecksum(unfinished);
      const path = join(folder, `${corpus}-${key}-${checksum}.index`);
      await rename(unfinished, path);
      for (const saved of await list())
        // Where a file that is open can't be removed, the next one to be saved tries again.
        if (saved.path !== path) await remove(saved.path).catch(() => undefined);
      return toSaved(path, key, checksum);
    },
  };
}

function toSaved(path: string, key: string, checksum: string): SavedIndex {
  let found: Promise<string> | undefined;
  return {
    path,
    key,
    checksum,
    isWhole: async () => (await (found ??= toChecksum(path).catch(() => ''))) === checksum,
  };
}

/** So much of a file is read at once. Bytes. */
const CHUNK = 4 * 1024 * 1024;

async function toChecksum(path: string): Promise<string> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    let checksum = 0;
    for (let read; (read = (await file.read(buffer, 0, CHUNK)).bytesRead) > 0;)
      checksum = crc32(buffer.subarray(0, read), checksum);
    return checksum.toString(16).padStart(8, '0');
  } finally {
    await file.close();
  }
}

async function readNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** What programs began to write before they were ended. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readNames(folder)) {
    const [, writer] = UNFINISHED.exec(name) ?? [];
    if (writer !== undefined && !isRunning(Number(writer))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(writer: number): boolean {
  try {
    process.kill(writer, 0);
    return true;
  } catch (error) {
    // It runs, but is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
