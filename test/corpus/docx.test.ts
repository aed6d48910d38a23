import { expect, test } from 'vitest';
import { measureArchive } from '../../src/corpus/zip-archive.js';
import { writeCorpus } from '../support/corpus-files.js';
import { readCorpus } from '../support/corpus-reader.js';
import { createDocx } from '../support/docx-file.js';

test('A Word document is read with its headings as context, without lines and pages', async () => {
  const docx = await createDocx([
    { text: 'Town guide', style: 'Title' },
    { text: 'Boats pay five marks & dogs none.' },
    { text: 'Hours', style: 'heading 2' },
    { text: 'The harbour opens at nine.' },
    {
      rows: [
        ['2023', '114 ships'],
        ['2024', '120 ships'],
      ],
    },
    { text: 'Comments (0)' },
  ]);
  const { documents } = await readCorpus(await writeCorpus({ 'guide.en.docx': docx }));
  const paragraphs = documents[0]?.paragraphs ?? [];
  expect(paragraphs.map(({ text, context }) => [text, context.join(' > ')])).toEqual([
    ['Boats pay five marks & dogs none.', 'Town guide'],
    ['The harbour opens at nine.', 'Town guide > Hours'],
    ['2023 114 ships', 'Town guide > Hours'],
    ['2024 120 ships', 'Town guide > Hours'],
  ]);
  expect(paragraphs.every(({ line, page }) => line === null && page === null)).toBe(true);
  expect(paragraphs.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3, 4]);
});

test('An archive that would unpack to more than a document can be is damaged', async () => {
  const docx = await createDocx([{ text: 'Small.' }]);
  const size = measureArchive(docx);
  expect(size).toBeGreaterThan(docx.length / 2);
  // The unpacked size of the first file stands 24 bytes into its entry of the directory.
  const entry = docx.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  docx.writeUInt32LE(0x7fffffff, entry + 24);
  expect(measureArchive(docx)).toBeGreaterThan(0x7fffffff);
  const { skipped } = await readCorpus(await writeCorpus({ 'a.docx': docx }));
  expect(skipped).toEqual([{ file: 'a.docx', reason: 'damaged' }]);
});
