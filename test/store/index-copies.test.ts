import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createIndexCopies } from '../../src/store/index-copies.js';
import { indexFolder } from '../../src/store/indexing.js';
import { createSavedIndexes, type SavedIndex } from '../../src/store/saved-index.js';
import { writeCorpus } from '../support/corpus-files.js';

async function saveIndex() {
  const folder = await writeCorpus({});
  const indexes = createSavedIndexes(folder, '/documents');
  const unfinished = await indexes.begin();
  await writeFile(unfinished, 'all that is known');
  const index = await indexes.finish(unfinished, 'a'.repeat(24));
  return { folder, indexes, index };
}

/** A file that was written so many milliseconds after an index. */
async function toFile({ path }: SavedIndex, later: number) {
  return { file: 'a.txt', path: '/documents/a.txt', size: 10, modified: (await stat(path)).mtimeMs + later };
}

test('An index is copied as soon as a file turns out to be newer, and that copy is the one to go on with', async () => {
  const { folder, indexes, index } = await saveIndex();
  const copies = createIndexCopies(indexes);
  copies.begin(index, [await toFile(index, -5000), await toFile(index, 5000)]);
  await expect.poll(() => readdir(folder)).toHaveLength(2);
  const copy = await copies.take(index.path);
  expect(await readdir(folder)).toHaveLength(2);
  expect(await readFile(copy!, 'utf8')).toBe('all that is known');
  await copies.drop();
  expect(await readdir(folder)).toHaveLength(2);
});

test('An index that all files are older than is copied where it is asked for', async () => {
  const { folder, indexes, index } = await saveIndex();
  const copies = createIndexCopies(indexes);
  copies.begin(index, [await toFile(index, -5000)]);
  await sleep(50);
  expect(await readdir(folder)).toHaveLength(1);
  expect(await readFile((await copies.take(index.path))!, 'utf8')).toBe('all that is known');
});

test('A copy that nobody wants is removed', async () => {
  const { folder, indexes, index } = await saveIndex();
  const copies = createIndexCopies(indexes);
  copies.begin(index, [await toFile(index, 5000)]);
  await copies.drop();
  expect(await readdir(folder)).toHaveLength(1);
});

test('An index that another program removes while it is to be copied gives no copy, and leaves nothing', async () => {
  const { folder, indexes, index } = await saveIndex();
  const copies = createIndexCopies(indexes);
  const newer = await toFile(index, 5000);
  await rm(index.path);
  copies.begin(index, [newer]);
  expect(await copies.take(index.path)).toBeUndefined();
  expect(await readdir(folder)).toEqual([]);
});

test('An index that was copied in vain is not copied again at the next start', async () => {
  const directory = await writeCorpus({ 'a.en.txt': 'A bridge.\n' });
  const dataDirectory = await writeCorpus({});
  const { path } = await indexFolder({ directory, dataDirectory });
  const [before, touched] = [new Date(Date.now() - 60_000), new Date(Date.now() - 30_000)];
  await utimes(path, before, before);
  await utimes(join(directory, 'a.en.txt'), touched, touched);
  await indexFolder({ directory, dataDirectory });
  expect((await stat(path)).mtimeMs).toBeGreaterThan(touched.getTime());
});

test('A file that was written again with what it held leaves the saved index as it is, and nothing beside it', async () => {
  const directory = await writeCorpus({ 'a.en.txt': 'A bridge.\n' });
  const dataDirectory = await writeCorpus({});
  const { path } = await indexFolder({ directory, dataDirectory });
  const later = new Date(Date.now() + 60_000);
  await utimes(join(directory, 'a.en.txt'), later, later);
  expect((await indexFolder({ directory, dataDirectory })).path).toBe(path);
  expect(await readdir(dataDirectory)).toHaveLength(1);
});
