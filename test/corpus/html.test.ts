import { expect, test } from 'vitest';
import { parseParagraphs } from '../support/parse-paragraphs.js';
import { writeCorpus } from '../support/corpus-files.js';
import { readCorpus } from '../support/corpus-reader.js';

function read(html: string): [number | null, string, string][] {
  return parseParagraphs(html, 'html', 'a.html').map(({ line, text, context }) => [line, text, context.join(' > ')]);
}

test('The text of a page is read with the lines of its source, under its title and headings', () => {
  const html = `<!doctype html>
<html>
<head><title>Town guide</title><style>p { color: red }</style></head>
<body>
<nav><a href="/">Home</a></nav>
<h1>Fees</h1>
<p>Boats   pay
   <b>five</b> marks &amp; dogs&nbsp;none.</p>
<script>run();</script>
<div>Bare text<h2>Hours</h2>
<ul><li>Nine to five</li><li>Closed on
Sunday<ul><li>except in May</li></ul></li></ul></div>
</body></html>`;
  expect(read(html)).toEqual([
    [7, 'Boats pay five marks & dogs none.', 'Town guide > Fees'],
    [10, 'Bare text', 'Town guide > Fees'],
    [11, 'Nine to five', 'Town guide > Fees > Hours'],
    [11, 'Closed on Sunday', 'Town guide > Fees > Hours'],
    [12, 'except in May', 'Town guide > Fees > Hours'],
  ]);
});

test('Words that tags part stay parted only where the page parts them', () => {
  expect(read('<p>un<b>break</b>able <i>and</i>\n<u>more</u></p>')[0]?.[1]).toBe('unbreakable and more');
  expect(read('<p>港は\n三月に<b>開</b>きます。</p>')[0]?.[1]).toBe('港は三月に開きます。');
});

test('Each row of a table is a passage, under its header row', () => {
  const html = `<table><thead><tr><th>Year</th><th>Ships</th></tr></thead>
<tr><td>2023</td><td><p>114</p></td></tr>
<tr><td>2024</td><td>120</td></tr></table><p>After.</p>`;
  expect(read(html)).toEqual([
    [2, '2023 114', 'Year Ships'],
    [3, '2024 120', 'Year Ships'],
    [3, 'After.', ''],
  ]);
});

test('A table that lays out a page is read as a page', () => {
  const html = '<table><tr><td><h1>Fees</h1><p>Five marks.</p></td><td><ul><li>Dogs are free.</li></ul></td></tr></table>';
  expect(read(html)).toEqual([
    [1, 'Five marks.', 'Fees'],
    [1, 'Dogs are free.', 'Fees'],
  ]);
});

test('Two line breaks end a paragraph, and so does a blank line of preformatted text', () => {
  expect(read('One<br>line.<br><br>Two.').map(([, text]) => text)).toEqual(['One line.', 'Two.']);
  expect(read('<pre>One\nline.\n\nTwo.\n</pre>').map(([line, text]) => [line, text])).toEqual([
    [1, 'One line.'],
    [4, 'Two.'],
  ]);
});

test('Text outside any element is read, and a page without any is empty', async () => {
  expect(read('Just text.')).toEqual([[1, 'Just text.', '']]);
  const folder = await writeCorpus({ 'a.html': '<p><!-- nothing --></p><hr>' });
  expect((await readCorpus(folder)).skipped).toEqual([{ file: 'a.html', reason: 'empty' }]);
});

test('Every part of a long paragraph has the line of the source that it begins on', () => {
  const sentence = 'The ferry crosses the bay six times a day in summer.';
  const html = `<p>\n${Array.from({ length: 60 }, (_, index) => `${index + 2}: ${sentence}`).join('\n')}\n</p>`;
  const parts = parseParagraphs(html, 'html', 'a.html');
  expect(parts.length).toBeGreaterThan(2);
  for (const { line, text } of parts) expect(text.startsWith(`${line}:`)).toBe(true);
});

test('A page in an old charset that it names is read, also as .htm', async () => {
  const head = Buffer.from('<meta charset="Shift_JIS"><p>');
  const folder = await writeCorpus({ 'a.htm': Buffer.concat([head, Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea])]) });
  expect((await readCorpus(folder)).documents[0]?.paragraphs[0]?.text).toBe('日本語');
});

test('Elements nested without end make a file damaged', async () => {
  const folder = await writeCorpus({ 'a.html': '<div>'.repeat(100_000), 'b.html': '<p>Fine.' });
  const { documents, skipped } = await readCorpus(folder);
  expect(skipped).toEqual([{ file: 'a.html', reason: 'damaged' }]);
  expect(documents).toHaveLength(1);
});
