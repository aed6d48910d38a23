import { expect, test, vi } from 'vitest';
import type { Paragraph } from '../../src/corpus/document.js';
import { writeCorpus } from '../support/corpus-files.js';
import { readCorpus } from '../support/corpus-reader.js';
import { createPdf, setParagraphs, type PdfLine } from '../support/pdf-file.js';

async function readPdf(pages: readonly (readonly PdfLine[])[]): Promise<readonly Paragraph[]> {
  const { documents } = await readCorpus(await writeCorpus({ 'a.pdf': createPdf(pages) }));
  return documents[0]?.paragraphs ?? [];
}

const FERRY = [
  'The ferry to the northern shore leaves at six in the morning and at four in',
  'the afternoon, except on market days, when it leaves an hour earlier. Tick-',
  'ets are sold on board.',
];
const MARKET = [
  'The market opens at nine. It is held under the trees behind the town hall,',
  'and in winter in the hall itself, which the council lends free of charge to',
  'those who ask for it in time.',
];
const FERRY_TEXT =
  'The ferry to the northern shore leaves at six in the morning and at four in the afternoon, except on market days, when it leaves an hour earlier. Tickets are sold on board.';
const MARKET_TEXT = MARKET.join(' ');

test('Paragraphs are rebuilt from the gaps between lines, with hyphenated words joined', async () => {
  const paragraphs = await readPdf([setParagraphs([FERRY, MARKET])]);
  expect(paragraphs).toEqual([
    { file: 'a.pdf', line: null, page: 1, paragraph: 1, text: FERRY_TEXT, context: [] },
    { file: 'a.pdf', line: null, page: 1, paragraph: 2, text: MARKET_TEXT, context: [] },
  ]);
});

test('Paragraphs without gaps are told by their indents', async () => {
  const lines = setParagraphs([[...FERRY, ...MARKET]]).map((line, index) => ({ ...line, x: index % 3 === 0 ? 90 : 72 }));
  expect((await readPdf([lines])).map(({ text }) => text)).toEqual([FERRY_TEXT, MARKET_TEXT]);
});

test('Paragraphs without gaps or indents are told by the line that stops short', async () => {
  expect((await readPdf([setParagraphs([[...FERRY, ...MARKET]])])).map(({ text }) => text)).toEqual([
    FERRY_TEXT,
    MARKET_TEXT,
  ]);
});

test('Running headers, footers and page numbers are dropped, and a paragraph goes on over the page', async () => {
  const frame = (page: number): PdfLine[] => [
    { text: 'Harbour authority, yearly report', x: 72, y: 800, size: 9 },
    { text: `Page ${page} of 3`, x: 280, y: 40, size: 9 },
  ];
  const pages = [
    [...frame(1), ...setParagraphs([FERRY, MARKET.slice(0, 2)])],
    [...setParagraphs([MARKET.slice(2), FERRY]), ...frame(2)],
    [...frame(3), ...setParagraphs([MARKET])],
  ];
  const paragraphs = await readPdf(pages);
  expect(paragraphs.map(({ text, page }) => [page, text])).toEqual([
    [1, FERRY_TEXT],
    [1, MARKET_TEXT],
    [2, FERRY_TEXT],
    [3, MARKET_TEXT],
  ]);
});

test('Running headers that change with the chapter are told by the number of the page in them', async () => {
  const heads = ['Chapter 1: Ferries 11', 'Chapter 2: Markets 12', '13 Appendix'];
  const pages = heads.map((text) => [{ text, x: 72, y: 800, size: 9 }, ...setParagraphs([MARKET])]);
  expect((await readPdf(pages)).map(({ text }) => text)).toEqual([MARKET_TEXT, MARKET_TEXT, MARKET_TEXT]);
});

test('A PDF of a single line has that passage', async () => {
  expect((await readPdf([[{ text: 'The pier is closed.', x: 72, y: 700 }]])).map(({ text }) => text)).toEqual([
    'The pier is closed.',
  ]);
});

test('A line that every page begins with is text where it stands no further from the next than lines do', async () => {
  const page = (rest: readonly string[]): PdfLine[] => setParagraphs([['The council of the harbour, having met on the first Monday of the month, has', ...rest]]);
  const texts = await readPdf([page(['raised the fees for boats.']), page(['let the lower pier to the yacht club.'])]);
  expect(texts.map(({ text }) => text.slice(0, 11))).toEqual(['The council', 'The council']);
});

test('A sentence that ends with its page ends its paragraph', async () => {
  const full = FERRY.slice(0, 2).map((line) => line.replace('Tick-', 'Yes.'));
  const paragraphs = await readPdf([setParagraphs([full]), setParagraphs([MARKET])]);
  expect(paragraphs.map(({ page }) => page)).toEqual([1, 2]);
});

test('A number at the foot of a page is dropped, one in the text is not', async () => {
  const number = (page: number): PdfLine => ({ text: String(page), x: 300, y: 40 });
  const pages = [
    [...setParagraphs([FERRY, ['1901'], MARKET]), number(1)],
    [...setParagraphs([MARKET, ['1902'], FERRY]), number(2)],
  ];
  const texts = (await readPdf(pages)).map(({ text }) => text);
  expect(texts).toEqual([FERRY_TEXT, '1901', MARKET_TEXT, MARKET_TEXT, '1902', FERRY_TEXT]);
});

test('Larger letters make a heading: context, and a passage of its own', async () => {
  const heading = { text: 'Crossing the bay', x: 72, y: 780, size: 16 };
  const paragraphs = await readPdf([[heading, ...setParagraphs([FERRY, MARKET])]]);
  expect(paragraphs.map(({ text, context }) => [text, context])).toEqual([
    ['Crossing the bay', []],
    [FERRY_TEXT, ['Crossing the bay']],
    [MARKET_TEXT, ['Crossing the bay']],
  ]);
});

test('Items of a list and rows of a table are passages of their own', async () => {
  const list = setParagraphs([['- The first boat carries the post.', '- The second boat does not.', '- The third is a raft.']]);
  const row = (y: number, year: string, ships: string): PdfLine[] => [
    { text: year, x: 72, y },
    { text: ships, x: 250, y },
  ];
  const paragraphs = await readPdf([[...list, ...row(600, '2023', '114 ships'), ...row(586, '2024', '120 ships')]]);
  expect(paragraphs.map(({ text }) => text)).toEqual([
    '- The first boat carries the post.',
    '- The second boat does not.',
    '- The third is a raft.',
    '2023 114 ships',
    '2024 120 ships',
  ]);
});

test('Two columns are read one after the other, and a paragraph goes on from one to the next', async () => {
  const narrow = (lines: readonly string[], x: number): PdfLine[] => setParagraphs([lines], { x, size: 9 });
  const left = ['The pier was built in', 'the year of the flood', 'by the men of all the', 'villages on the shore', 'and stood for eighty'];
  const right = ['years until the storm', 'of March took it. The', 'new one is of steel.'];
  const paragraphs = await readPdf([[...narrow(left, 72), ...narrow(right, 320)]]);
  expect(paragraphs.map(({ text }) => text)).toEqual([[...left, ...right].join(' ')]);
});

test('A PDF without text is empty, and nothing is printed about a broken one', async () => {
  const printed = [vi.spyOn(console, 'log'), vi.spyOn(console, 'info'), vi.spyOn(process.stdout, 'write')];
  const whole = createPdf([setParagraphs([FERRY])]);
  const withoutTable = whole.subarray(0, whole.indexOf('xref'));
  const folder = await writeCorpus({ 'none.pdf': createPdf([[]]), 'cut.pdf': withoutTable, 'bad.pdf': whole.subarray(0, 60) });
  const { documents, skipped } = await readCorpus(folder);
  expect(documents.map(({ file }) => file)).toEqual([]);
  expect(skipped.map(({ file }) => file)).toEqual(['bad.pdf', 'cut.pdf', 'none.pdf']);
  for (const spy of printed) expect(spy).not.toHaveBeenCalled();
});
