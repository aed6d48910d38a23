import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { createEngineOpener } from '../../src/store/engine-opener.js';
import { indexFolder } from '../../src/store/indexing.js';
import { toStorageFault } from '../../src/store/storage-fault.js';
import { writeCorpus } from '../support/corpus-files.js';

const run = promisify(execFile);

/** A new file system of its own, of so many kilobytes, which goes when the test ends. */
async function mountDisk(kilobytes: number): Promise<string> {
  const disk = await writeCorpus({});
  await run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk]);
  onTestFinished(async () => void (await run('umount', ['--lazy', disk])));
  return disk;
}

const canMount = await (async () => {
  const disk = await mkdtemp(join(tmpdir(), 'footnote-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
    await run('umount', [disk]);
    return true;
  } catch {
    return false;
  } finally {
    await rm(disk, { recursive: true, force: true });
  }
})();

const canLimit = await run('prlimit', ['--version']).then(
  () => true,
  () => false,
);

/** Numbers that no two paragraphs share, so that there is much to index. */
const toText = (paragraphs: number): string =>
  Array.from(
    { length: paragraphs },
    (_, n) => `Zorb ${n * 7919} rolled over bridge ${n * 104729} to port ${n * 1299709}.`,
  ).join('\n\n');

async function expectRefusal(
  indexing: Promise<unknown>,
  dataDirectory: string,
  reason: RegExp,
): Promise<void> {
  const failed = await indexing.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(UserError);
  const { message, cause } = failed as UserError;
  expect(message).toContain(dataDirectory);
  expect(message).toContain('DATA_DIR');
  expect(message).toMatch(reason);
  expect(message).not.toContain('\n');
  expect(cause).toBeInstanceOf(Error);
}

/** Expects that the index which stood before still does, and nothing but it. */
async function expectStanding(path: string, bytes: Buffer, dataDirectory: string): Promise<void> {
  expect(await readdir(dataDirectory)).toEqual([basename(path)]);
  expect((await readFile(path)).equals(bytes)).toBe(true);
  const opened = await createEngineOpener()(path);
  expect((await opened.engine.ask('bridge over the river', 1)).outcome).toBe('answer');
  await opened.close();
}

const OLD = { 'a.en.txt': 'A bridge over the river was proposed in the spring.\n' };

describe('An index that can’t be saved', () => {
  test('for there is a file where the folder should be is refused with what to do', async () => {
    const directory = await writeCorpus(OLD);
    const home = await writeCorpus({ data: 'no folder' });
    for (const dataDirectory of [join(home, 'data'), join(home, 'data', 'deeper')])
      await expectRefusal(indexFolder({ directory, dataDirectory }), dataDirectory, /file/);
    expect(await readFile(join(home, 'data'), 'utf8')).toBe('no folder');
  });

  test.skipIf(!canMount)('on a disk that can only be read is refused with what to do', async () => {
    const directory = await writeCorpus(OLD);
    const disk = await mountDisk(64);
    await run('mount', ['-o', 'remount,ro', disk]);
    const dataDirectory = join(disk, 'data');
    await expectRefusal(indexFolder({ directory, dataDirectory }), dataDirectory, /only be read/);
    await expectRefusal(
      indexFolder({ directory, dataDirectory: disk }),
      disk,
      /only be read|no file can be made/,
    );
  });

  test.skipIf(!canMount).each([
    ['at the end', 1_500],
    ['in the midst of it', 6_000],
  ])(
    'for the disk gets full %s is refused with what to do, and leaves the old one as it is',
    async (_, paragraphs) => {
      const directory = await writeCorpus(OLD);
      const dataDirectory = await mountDisk(600);
      const { path } = await indexFolder({ directory, dataDirectory });
      const bytes = await readFile(path);
      await writeFile(join(directory, 'b.en.txt'), toText(paragraphs));
      await expectRefusal(indexFolder({ directory, dataDirectory }), dataDirectory, /room/);
      await expectStanding(path, bytes, dataDirectory);
    },
    60_000,
  );

  test.skipIf(!canMount)(
    'for there is no room for a copy of the old one is saved once there is',
    async () => {
      const room = 1600 * 1024;
      const directory = await writeCorpus(OLD);
      const dataDirectory = await mountDisk(room / 1024);
      const { path } = await indexFolder({ directory, dataDirectory });
      const bytes = await readFile(path);
      const filler = join(dataDirectory, 'filler');
      await writeFile(filler, Buffer.alloc(room - 1.5 * bytes.length));
      // Small enough beside the old one that it would be gone on with.
      await writeFile(join(directory, 'b.en.txt'), 'Ambulances cross at the marker.\n');
      await expectRefusal(indexFolder({ directory, dataDirectory }), dataDirectory, /room/);
      await rm(filler);
      await expectStanding(path, bytes, dataDirectory);
      const saved = await indexFolder({ directory, dataDirectory });
      expect(await readdir(dataDirectory)).toEqual([basename(saved.path)]);
      expect(saved.corpus.documents).toHaveLength(2);
    },
  );

  test.skipIf(!canLimit)(
    'for files may not be as large is refused with what to do, and leaves the old one as it is',
    async () => {
      const directory = await writeCorpus(OLD);
      const dataDirectory = await writeCorpus({});
      const { path } = await indexFolder({ directory, dataDirectory });
      const bytes = await readFile(path);
      await writeFile(join(directory, 'b.en.txt'), toText(2_000));
      const limit = (size: string) => run('prlimit', ['--pid', `${process.pid}`, `--fsize=${size}:`]);
      await limit('400000');
      try {
        await expectRefusal(indexFolder({ directory, dataDirectory }), dataDirectory, /room|larger/);
      } finally {
        await limit('unlimited');
      }
      await expectStanding(path, bytes, dataDirectory);
      expect((await indexFolder({ directory, dataDirectory })).corpus.documents).toHaveLength(2);
    },
    60_000,
  );
});

test('A fault that is none of the disk is not taken for one', () => {
  for (const error of [
    new Error('a bug'),
    Object.assign(new Error('wrong'), { code: 'ERR_INVALID_ARG_TYPE' }),
    Object.assign(new Error('wrong'), { code: 'SQLITE_CONSTRAINT_UNIQUE' }),
    'a text',
    undefined,
  ])
    expect(toStorageFault(error, '/data')).toBeUndefined();
});

test.each([
  'SQLITE_FULL',
  'SQLITE_IOERR_WRITE',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EIO',
  'EROFS',
  'EACCES',
  'SQLITE_CANTOPEN',
])('%s is told to people, with its cause for the log', (code) => {
  const cause = Object.assign(new Error('as the system says it'), { code });
  const fault = toStorageFault(cause, '/srv/data');
  expect(fault).toBeInstanceOf(UserError);
  expect(fault?.cause).toBe(cause);
  expect(fault?.message).toMatch(/^The index can't be saved in \/srv\/data: .+DATA_DIR.+\.$/);
});
