import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openUnfinished } from '../../src/store/database.js';
import { createEngineOpener } from '../../src/store/engine-opener.js';
import { indexFolder, type IndexedCorpus } from '../../src/store/indexing.js';
import { createSavedIndexes } from '../../src/store/saved-index.js';
import { askInFull } from '../support/ask-in-full.js';
import { writeCorpus } from '../support/corpus-files.js';

const FILES = {
  'a.en.txt': 'A bridge over the river was proposed in the spring.\n',
  'b.en.txt': 'The fruit of the highlands travels by railway to the port.\n',
  'c.en.txt': 'The fair opens with a parade of boats on the lake.\n',
  'd.hi.txt': 'बच्चे स्कूल में पढ़ते हैं।\n',
  // So many that what is changed of the others is a small part.
  ...Object.fromEntries(
    Array.from({ length: 16 }, (_, n) => [
      `z${n + 10}.en.txt`,
      `Zorb number ${n + 10} rolls down the hill.\n`,
    ]),
  ),
};
const sizeOf = (text: string): number => Buffer.byteLength(text);
const ALL = Object.values(FILES).reduce((sum, text) => sum + sizeOf(text), 0);

let directory: string;
let dataDirectory: string;
const write = (file: string, text: string) => writeFile(join(directory, file), text);

beforeEach(async () => {
  directory = await writeCorpus(FILES);
  dataDirectory = await writeCorpus({});
});

/** Indexes, and tells how many bytes of documents were read for it; null where none was even begun with. */
async function index(from = directory): Promise<IndexedCorpus & { readonly read: number | null }> {
  let read: number | null = null;
  const onProgress = (done: number) => {
    read = Math.max(read ?? 0, done);
  };
  const indexed = await indexFolder({ directory: from, dataDirectory, onProgress });
  return { ...indexed, read };
}

async function answer(path: string, question: string) {
  const opened = await createEngineOpener()(path);
  const { outcome, passages } = await askInFull(opened.engine, question, 1);
  await opened.close();
  return { outcome, text: passages[0]?.text };
}

describe('A saved index', () => {
  test('is one file, named by what it is made of and what it holds, and taken as it is the next time', async () => {
    const first = await index();
    expect(first.read).toBe(ALL);
    expect(first.corpus.documents.map(({ file }) => file)).toEqual(Object.keys(FILES));
    expect(await readdir(dataDirectory)).toEqual([basename(first.path)]);
    const [saved] = await createSavedIndexes(dataDirectory, directory).list();
    expect(basename(first.path)).toMatch(
      new RegExp(`^[0-9a-f]{12}-${saved?.key}-${saved?.checksum}\\.index$`),
    );
    expect(await saved!.isWhole()).toBe(true);
    const { read, ...again } = await index();
    expect(read).toBeNull();
    expect(again).toEqual({ path: first.path, corpus: first.corpus, glossaryHash: null });
    expect(await answer(again.path, 'bridge over the river')).toEqual({
      outcome: 'answer',
      text: FILES['a.en.txt'].trim(),
    });
  });

  test('is the same, to the last byte, wherever the same documents are indexed anew', async () => {
    const { path } = await index();
    const bytes = await readFile(path);
    await rm(path);
    expect((await index()).path).toBe(path);
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  test('gives way to the next one, under another name, once a document has changed', async () => {
    const first = await index();
    await write('a.en.txt', 'A tunnel under the river was proposed.\n');
    const second = await index();
    expect(second.path).not.toBe(first.path);
    expect(await readdir(dataDirectory)).toEqual([basename(second.path)]);
    await write('a.en.txt', FILES['a.en.txt']);
    expect(basename((await index()).path).slice(0, 37)).toBe(basename(first.path).slice(0, 37));
  });

  test('of another folder of documents in the same place is left alone', async () => {
    const { path } = await index();
    const other = await index(await writeCorpus({ 'x.en.txt': 'The zorb season opens.\n' }));
    expect((await readdir(dataDirectory)).sort()).toEqual([basename(path), basename(other.path)].sort());
    expect((await index()).read).toBeNull();
  });

  test('can stand in a folder whose name means something elsewhere', async () => {
    dataDirectory = join(dataDirectory, 'so me', 'a?b#c%20d&mode=ro', 'データ');
    const { path } = await index();
    await write('e.en.txt', 'Ambulances cross at the marker.\n');
    const second = await index();
    expect(await readdir(dataDirectory)).toEqual([basename(second.path)]);
    expect(second.path).not.toBe(path);
    expect((await answer(second.path, 'ambulances at the marker')).outcome).toBe('answer');
  });
});

describe('Only what has changed is read again', () => {
  test('of a document that came, went or changed', async () => {
    await index();
    await write('e.en.txt', 'Ambulances cross at the marker.\n');
    expect((await index()).read).toBe(sizeOf('Ambulances cross at the marker.\n'));
    await write('a.en.txt', 'A tunnel was proposed.\n');
    const { read, path, corpus } = await index();
    expect(read).toBe(sizeOf('A tunnel was proposed.\n'));
    expect(corpus.documents).toHaveLength(21);
    expect((await answer(path, 'tunnel')).text).toBe('A tunnel was proposed.');
    await rm(join(directory, 'b.en.txt'));
    const without = await index();
    expect(without.read).toBe(0);
    expect(without.corpus.documents).toHaveLength(20);
    expect((await answer(without.path, 'highland fruit by railway')).outcome).toBe('none');
  });

  test('and nothing where a file has another date only', async () => {
    await index();
    await utimes(join(directory, 'a.en.txt'), new Date(0), new Date(0));
    expect((await index()).read).toBeNull();
  });

  test('unless so much has changed that the index would be mostly holes', async () => {
    await index();
    for (let n = 10; n < 16; n += 1) await write(`z${n}.en.txt`, `Zorb number ${n} rolls down the road.\n`);
    expect((await index()).read).toBe(6 * sizeOf('Zorb number 10 rolls down the road.\n'));
    await write('z10.en.txt', `Zorb number 10 rolls down the hill.\n`);
    expect((await index()).read).toBe(ALL);
  });

  test('and a file that can’t be used is not read again either, and told of all the same', async () => {
    await write('broken.pdf', '%PDF-1.4 and nothing more');
    const skipped = [{ file: 'broken.pdf', reason: 'damaged' }];
    expect((await index()).corpus.skipped).toEqual(skipped);
    expect(await index()).toMatchObject({ read: null, corpus: { skipped } });
    await write('e.en.txt', 'Five.\n');
    expect(await index()).toMatchObject({ read: 6, corpus: { skipped } });
    await write('broken.pdf', '%PDF-1.4 and something else');
    expect(await index()).toMatchObject({ read: 27, corpus: { skipped } });
    await rm(join(directory, 'broken.pdf'));
    expect(await index()).toMatchObject({ read: 0, corpus: { skipped: [] } });
  });

  test('but everything where the glossary has changed', async () => {
    const before = await index();
    await write('glossary.tsv', 'zqx\tस्कूल\n');
    const withIt = await index();
    expect(withIt.read).toBe(ALL);
    expect(withIt.glossaryHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await answer(withIt.path, 'ZQX')).text).toBe(FILES['d.hi.txt'].trim());
    await write('glossary.tsv', 'zqx\tबच्चा\n');
    expect((await index()).read).toBe(ALL);
    await rm(join(directory, 'glossary.tsv'));
    expect(await index()).toMatchObject({ read: ALL, path: before.path, glossaryHash: null });
  });

  test('but everything where another version of the program made the index', async () => {
    const { path } = await index();
    const other = createSavedIndexes(dataDirectory, directory);
    const unfinished = await other.begin();
    await copyFile(path, unfinished);
    const database = openUnfinished(unfinished);
    const [[basis] = []] = database.prepare("SELECT value FROM meta WHERE name = 'basis'").all();
    expect(String(basis)).toContain('sources');
    database
      .prepare("UPDATE meta SET value = ? WHERE name = 'basis'")
      .run(String(basis).replace('sources', 'another'));
    database.close();
    await other.finish(unfinished, 'f'.repeat(24));
    await write('e.en.txt', 'Five.\n');
    expect((await index()).read).toBe(ALL + 6);
  });
});

describe('A damaged index is not used, but made anew:', () => {
  const DAMAGES: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    'one with a flipped bit': (bytes) => {
      const damaged = Buffer.from(bytes);
      const middle = bytes.length >> 1;
      damaged[middle] = (damaged[middle] ?? 0) ^ 1;
      return damaged;
    },
    'one with a flipped bit at its end': (bytes) => {
      const damaged = Buffer.from(bytes);
      damaged[bytes.length - 1] = (damaged.at(-1) ?? 0) ^ 0x80;
      return damaged;
    },
    'one that was cut': (bytes) => bytes.subarray(0, bytes.length - 4096),
    'one with something behind it': (bytes) => Buffer.concat([bytes, Buffer.alloc(1)]),
    'one that is something else': () => Buffer.from('no index at all\n'.repeat(1000)),
    'an empty one': () => Buffer.alloc(0),
  };

  test.each(Object.keys(DAMAGES))('%s', async (damage) => {
    const { path } = await index();
    const bytes = await readFile(path);
    await writeFile(path, DAMAGES[damage]?.(bytes) ?? '');
    const again = await index();
    expect(again.read).toBe(ALL);
    expect(again.path).toBe(path);
    expect((await readFile(path)).equals(bytes)).toBe(true);
    expect(await readdir(dataDirectory)).toEqual([basename(path)]);
  });

  test.each(Object.keys(DAMAGES))('%s, also where it would only be gone on with', async (damage) => {
    const { path } = await index();
    await writeFile(path, DAMAGES[damage]?.(await readFile(path)) ?? '');
    await write('e.en.txt', 'Five.\n');
    const again = await index();
    expect(again.read).toBe(ALL + 6);
    expect(await readdir(dataDirectory)).toEqual([basename(again.path)]);
  });
});

describe('Programs that index at once', () => {
  test('get the same index, and leave nothing else behind', async () => {
    const both = await Promise.all([index(), index(), index()]);
    expect(new Set(both.map(({ path }) => path)).size).toBe(1);
    expect(await readdir(dataDirectory)).toEqual([basename(both[0]?.path ?? '')]);
    await write('e.en.txt', 'Ambulances cross at the marker.\n');
    const later = await Promise.all([index(), index(), index()]);
    expect(new Set(later.map(({ path }) => path)).size).toBe(1);
    expect(await readdir(dataDirectory)).toEqual([basename(later[0]?.path ?? '')]);
    expect((await answer(later[0]?.path ?? '', 'ambulances at the marker')).outcome).toBe('answer');
  });

  test('leave what others are writing, and remove what those left that are dead', async () => {
    /** Larger than the number of any process. */
    const dead = 2 ** 30;
    const kept = [`unfinished-${process.pid}-bbbb`, `unfinished-${process.ppid}-cccc`, 'notes.txt'];
    for (const name of [`unfinished-${dead}-aaaa`, ...kept])
      await writeFile(join(dataDirectory, name), 'half of an index');
    const { path } = await index();
    expect((await readdir(dataDirectory)).sort()).toEqual([basename(path), ...kept].sort());
  });

  test('keep reading an index that another has replaced', async () => {
    const { path } = await index();
    const opened = await createEngineOpener('file')(path);
    await write('a.en.txt', 'A tunnel was proposed.\n');
    await index();
    await expect(stat(path)).rejects.toThrow('ENOENT');
    expect((await askInFull(opened.engine, 'bridge over the river', 1)).passages[0]?.text).toBe(
      FILES['a.en.txt'].trim(),
    );
    await opened.close();
  });
});

describe('A document that changes while the folder is being indexed', () => {
  /** Indexes, and does something after the folder was looked over and before anything is read. */
  async function indexWhile(act: () => void): Promise<IndexedCorpus> {
    let acted = false;
    return indexFolder({
      directory,
      dataDirectory,
      onProgress() {
        if (!acted) act();
        acted = true;
      },
    });
  }

  test('is indexed as it is when it is read, and not read again after', async () => {
    const indexed = await indexWhile(() =>
      writeFileSync(join(directory, 'a.en.txt'), 'A tunnel was proposed.\n'),
    );
    expect((await answer(indexed.path, 'tunnel')).text).toBe('A tunnel was proposed.');
    const again = await index();
    expect(again).toMatchObject({ read: null, path: indexed.path, corpus: indexed.corpus });
  });

  test('is left out where it is gone by then, and not missed after', async () => {
    const indexed = await indexWhile(() => rmSync(join(directory, 'a.en.txt')));
    expect(indexed.corpus.documents.map(({ file }) => file)).toEqual(Object.keys(FILES).slice(1));
    expect(indexed.corpus.skipped).toEqual([{ file: 'a.en.txt', reason: 'unreadable' }]);
    expect(await index()).toMatchObject({ read: null, path: indexed.path, corpus: { skipped: [] } });
  });

  test('is left out, with the reason, where it can’t be used by then', async () => {
    const indexed = await indexWhile(() =>
      writeFileSync(join(directory, 'a.en.txt'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0])),
    );
    expect(indexed.corpus.skipped).toEqual([{ file: 'a.en.txt', reason: 'not-text' }]);
    expect(await index()).toMatchObject({ read: null, path: indexed.path, corpus: indexed.corpus });
  });

  test('is read the next time where it changes after it was read', async () => {
    const { path } = await index();
    await write('b.en.txt', 'The fruit travels by ship.\n');
    let isRead = false;
    const indexed = await indexFolder({
      directory,
      dataDirectory,
      onProgress(done) {
        if (done > 0) isRead ||= (writeFileSync(join(directory, 'b.en.txt'), 'The fruit stays.\n'), true);
      },
    });
    expect(isRead).toBe(true);
    expect(indexed.path).not.toBe(path);
    expect((await answer(indexed.path, 'fruit by ship')).text).toBe('The fruit travels by ship.');
    expect(readFileSync(join(directory, 'b.en.txt'), 'utf8')).toBe('The fruit stays.\n');
    const again = await index();
    expect(again.read).toBe(sizeOf('The fruit stays.\n'));
    expect((await answer(again.path, 'the fruit')).text).toBe('The fruit stays.');
  });
});

test('A folder without documents has an index too', async () => {
  const empty = await index(await writeCorpus({ 'picture.png': 'no document' }));
  expect(empty.corpus).toMatchObject({ documents: [], skipped: [{ file: 'picture.png' }] });
  expect(await answer(empty.path, 'who led the delegation')).toEqual({ outcome: 'none', text: undefined });
});

test.each([
  ['before anything is read', 0],
  ['when everything is read', ALL],
])('An indexing that is given up %s leaves nothing behind', async (_, when) => {
  const stop = new AbortController();
  const told: number[] = [];
  const onProgress = (done: number) => {
    told.push(done);
    if (done >= when) stop.abort();
  };
  const given = indexFolder({ directory, dataDirectory, onProgress, signal: stop.signal });
  await expect(given).rejects.toThrow(/abort/i);
  expect(Math.max(...told)).toBe(when);
  expect(await readdir(dataDirectory)).toEqual([]);
});
