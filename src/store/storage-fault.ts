import { UserError } from '../errors.js';

/** What SQLite and the system call the faults of a disk, and what a person can do about each. */
const FAULTS: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'there is no room left. Make room',
  ENOSPC: 'there is no room left. Make room',
  EDQUOT: 'the quota of the disk is used up. Make room',
  EFBIG: 'the file would be larger than is allowed. Allow larger files',
  EACCES: 'it may not be written to. Give the bot the permission to write there',
  EPERM: 'it may not be written to. Give the bot the permission to write there',
  EROFS: 'it stands on a disk that can only be read. Choose another',
  SQLITE_READONLY: 'it can only be read. Give the bot the permission to write there',
  SQLITE_CANTOPEN: 'no file can be made there. Give the bot the permission to write there',
  ENOTDIR: 'a part of its name is a file. Choose another',
  EEXIST: 'it is a file, no folder. Choose another',
  EIO: 'the disk has a fault. Look at the disk',
  SQLITE_IOERR: 'the disk has a fault, or no room left. Look at the disk',
};

/** An error of the disk as a person can understand it; undefined for any other. */
export function toStorageFault(error: unknown, dataDirectory: string): UserError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  // SQLite's codes have endings that say which call it was: SQLITE_IOERR_WRITE.
  const code = /^SQLITE_[A-Z]+/.exec(error.code)?.[0] ?? error.code;
  const fault = code === 'ENOENT' && isFromMkdir(error) ? FAULTS['EROFS'] : FAULTS[code];
  return fault === undefined
    ? undefined
    : new UserError(
        `The index can't be saved in ${dataDirectory}: ${fault}, or set DATA_DIR to another folder.`,
        { cause: error },
      );
}

/** Where a disk can only be read, Node says of a folder to be made on it that there is none. */
function isFromMkdir(error: Error): boolean {
  return 'syscall' in error && error.syscall === 'mkdir';
}
