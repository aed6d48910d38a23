import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LARGEST_FILE, readDocument, surveyFolder } from '../../src/corpus/corpus.js';
import { UserError } from '../../src/errors.js';
import { writeCorpus } from '../support/corpus-files.js';
import { readCorpus } from '../support/corpus-reader.js';

test('A folder is read with the folders in it, in the order of the names', async () => {
  const folder = await writeCorpus({
    'notes/spring.bn.txt': 'নদীর ধারে সভা হয়েছিল।\n',
    'b.md': '# Bridges\n\nThe bridge is red.\n',
    'a.html': '<p>The ferry is the slowest of the boats.</p>',
  });
  const corpus = await readCorpus(folder);
  expect(corpus.directory).toBe(folder);
  expect(corpus.skipped).toEqual([]);
  expect(corpus.documents.map(({ file, name, language }) => ({ file, name, language }))).toEqual([
    { file: 'a.html', name: 'a', language: 'en' },
    { file: 'b.md', name: 'b', language: 'en' },
    { file: 'notes/spring.bn.txt', name: 'notes/spring', language: 'bn' },
  ]);
  expect(corpus.documents[1]?.paragraphs).toEqual([
    { file: 'b.md', line: 3, page: null, paragraph: 1, text: 'The bridge is red.', context: ['Bridges'] },
  ]);
});

test('Hidden files, the README and the glossary at the root are neither documents nor skipped', async () => {
  const folder = await writeCorpus({
    'README.md': 'How to add a document.',
    'glossary.tsv': 'river\tनदी\tনদী\t川',
    '.hidden.txt': 'Hidden.',
    '.folder/a.txt': 'Hidden as well.',
    'deeper/README.md': 'A document about reading.',
  });
  const { documents, skipped } = await readCorpus(folder);
  expect(documents.map(({ file }) => file)).toEqual(['deeper/README.md']);
  expect(skipped).toEqual([]);
});

test('What cannot be read is skipped with its reason, and the rest is read', async () => {
  const folder = await writeCorpus({
    'binary.txt': Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)),
    'blank.txt': ' \n\n\t\n',
    'broken.docx': 'not an archive',
    'broken.pdf': '%PDF-1.4 and nothing more',
    'empty.md': '',
    'good.txt': 'The rest is read.',
    'huge.txt': '',
    'picture.png': 'png',
    'no-extension': 'text',
  });
  await truncate(join(folder, 'huge.txt'), LARGEST_FILE + 1);
  const { documents, skipped } = await readCorpus(folder);
  expect(documents.map(({ file }) => file)).toEqual(['good.txt']);
  expect(skipped).toEqual([
    { file: 'binary.txt', reason: 'not-text' },
    { file: 'blank.txt', reason: 'empty' },
    { file: 'broken.docx', reason: 'damaged' },
    { file: 'broken.pdf', reason: 'damaged' },
    { file: 'empty.md', reason: 'empty' },
    { file: 'huge.txt', reason: 'too-large' },
    { file: 'no-extension', reason: 'unknown-format' },
    { file: 'picture.png', reason: 'unknown-format' },
  ]);
});

test('A link is followed inside the folder, but neither out of it nor in a circle', async () => {
  const outside = await writeCorpus({ 'secret.txt': 'Not for the corpus.' });
  const folder = await writeCorpus({ 'real/a.txt': 'A document.' });
  await symlink(join(outside, 'secret.txt'), join(folder, 'secret.txt'));
  await symlink(outside, join(folder, 'outside'));
  await symlink('real/a.txt', join(folder, 'same.txt'));
  await symlink('..', join(folder, 'real', 'circle'));
  await symlink('loop.txt', join(folder, 'loop.txt'));
  await symlink('nowhere.txt', join(folder, 'dangling.txt'));
  const { documents, skipped } = await readCorpus(folder);
  expect(documents.map(({ file }) => file)).toEqual(['real/a.txt', 'same.txt']);
  expect(skipped).toEqual([
    { file: 'dangling.txt', reason: 'unreadable' },
    { file: 'loop.txt', reason: 'unreadable' },
    { file: 'outside', reason: 'link-leaves-folder' },
    { file: 'real/circle', reason: 'link-repeats-folder' },
    { file: 'secret.txt', reason: 'link-leaves-folder' },
  ]);
});

test('A corpus folder that is itself a link is read', async () => {
  const folder = await writeCorpus({ 'a.txt': 'A document.' });
  const link = `${folder}-link`;
  await symlink(folder, link);
  expect((await readCorpus(link)).documents).toHaveLength(1);
});

test('A folder that does not exist, or is a file, is named in the error', async () => {
  const folder = await writeCorpus({ 'a.txt': 'A document.' });
  for (const wrong of [join(folder, 'missing'), join(folder, 'a.txt')]) {
    const reading = readCorpus(wrong);
    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow(wrong);
    await expect(reading).rejects.toThrow('CORPUS_DIR');
  }
});

test('An empty folder is an empty corpus', async () => {
  const { documents, skipped } = await readCorpus(await writeCorpus({}));
  expect({ documents, skipped }).toEqual({ documents: [], skipped: [] });
});

test('A folder is looked over with the size and the hash of what may be a document, and no more', async () => {
  const folder = await writeCorpus({ 'b.txt': 'Two more.', 'a.pdf': 'no PDF', 'c.txt': '', 'd.png': 'x' });
  const { directory, files, skipped } = await surveyFolder(folder);
  expect(directory).toBe(folder);
  expect(files).toEqual([
    { file: 'a.pdf', path: join(folder, 'a.pdf'), hash: expect.stringMatching(/^[0-9a-f]{64}$/), size: 6 },
    { file: 'b.txt', path: join(folder, 'b.txt'), hash: expect.stringMatching(/^[0-9a-f]{64}$/), size: 9 },
  ]);
  expect(skipped).toEqual([
    { file: 'c.txt', reason: 'empty' },
    { file: 'd.png', reason: 'unknown-format' },
  ]);
});

test('The hash is that of the bytes: the same for the same file, another for a changed one', async () => {
  const folder = await writeCorpus({ 'a.txt': 'One.', 'b.txt': 'One.' });
  const hashes = async () => (await surveyFolder(folder)).files.map(({ hash }) => hash);
  const before = await hashes();
  expect(before[0]).toBe(before[1]);
  expect(await hashes()).toEqual(before);
  await writeFile(join(folder, 'a.txt'), 'Two.');
  expect((await hashes())[0]).not.toBe(before[0]);
});

test('What a file holds when it is read counts, with its hash, if it changes after it was looked over', async () => {
  const folder = await writeCorpus({ 'a.txt': 'One.', 'b.txt': 'Two.', 'c.pdf': 'Three.' });
  const [a, b, c] = (await surveyFolder(folder)).files;
  await writeFile(join(folder, 'a.txt'), 'Other.');
  const [changed] = (await surveyFolder(folder)).files;
  const read = await readDocument(a!);
  expect(read).toMatchObject({ hash: changed?.hash, paragraphs: [{ text: 'Other.' }] });
  expect(read.hash).not.toBe(a?.hash);
  await rm(join(folder, 'b.txt'));
  expect(await readDocument(b!)).toEqual({ hash: null, reason: 'unreadable' });
  expect(await readDocument(c!)).toEqual({ hash: c?.hash, reason: 'damaged' });
});

test('A folder whose name ends like a document is read as a folder', async () => {
  const folder = await writeCorpus({});
  await mkdir(join(folder, 'minutes.txt'));
  await writeFile(join(folder, 'minutes.txt', 'a.txt'), 'A document.');
  expect((await readCorpus(folder)).documents.map(({ file }) => file)).toEqual(['minutes.txt/a.txt']);
});
