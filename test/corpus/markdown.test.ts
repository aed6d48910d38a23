import { expect, test } from 'vitest';
import { parseParagraphs } from '../support/parse-paragraphs.js';

function read(text: string): [number | null, string, string][] {
  return parseParagraphs(text, 'md', 'a.md').map(({ line, text: own, context }) => [line, own, context.join(' > ')]);
}

test('A heading is no passage but the context of those under it, the outermost first', () => {
  const text = `# Harbour **guide**

Welcome to the harbour.

## Fees [today](https://example.org)

Boats pay *five* marks.

### Dogs

Dogs are free.

Market
------

It opens at nine.
`;
  expect(read(text)).toEqual([
    [3, 'Welcome to the harbour.', 'Harbour guide'],
    [7, 'Boats pay *five* marks.', 'Harbour guide > Fees today'],
    [11, 'Dogs are free.', 'Harbour guide > Fees today > Dogs'],
    [16, 'It opens at nine.', 'Harbour guide > Market'],
  ]);
});

test('A paragraph of several lines is one passage, joined with spaces, or with nothing in Japanese', () => {
  expect(read('One line\nand another,\nand a third.\n\n港は三月に\n開きます。\n')).toEqual([
    [1, 'One line and another, and a third.', ''],
    [5, '港は三月に開きます。', ''],
  ]);
});

test('Each item of a list is a passage, with its mark and its own line', () => {
  const text = `Bring:

- a coat
- a hat,
  if it rains
  - a felt one
- [ ] boots

1. Come in.
2. Sit down.

   Stay.
`;
  expect(read(text)).toEqual([
    [1, 'Bring:', ''],
    [3, '- a coat', ''],
    [4, '- a hat, if it rains', ''],
    [6, '- a felt one', ''],
    [7, '- [ ] boots', ''],
    [9, '1. Come in.', ''],
    [10, '2. Sit down.', ''],
    [12, 'Stay.', ''],
  ]);
});

test('Each row of a table is a passage, under its header row', () => {
  const text = `## Trade

| Year | Ships |
|------|------:|
| 2023 | 114 |
| 2024 | 120 |

After the table.
`;
  expect(read(text)).toEqual([
    [5, '| 2023 | 114 |', 'Trade > Year | Ships'],
    [6, '| 2024 | 120 |', 'Trade > Year | Ships'],
    [8, 'After the table.', 'Trade'],
  ]);
});

test('Quotations and code are passages; code keeps its line breaks', () => {
  const text = '> The sea\n> is wide.\n\n```sh\nnpm ci\n\nnpm start\n```\n\n    indented code\n\n> ```\n> quoted\n> ```\n';
  expect(read(text)).toEqual([
    [1, '> The sea is wide.', ''],
    [5, 'npm ci\n\nnpm start', ''],
    [10, 'indented code', ''],
    [13, '> quoted', ''],
  ]);
});

test('Front matter is no passage; its title is context', () => {
  expect(read('---\ntitle: "Town guide"\ntags: [a, b]\n---\n\n# Fees\n\nFive marks.\n')).toEqual([
    [8, 'Five marks.', 'Town guide > Fees'],
  ]);
  expect(read('---\n- An item between rules.\n---\n').map(([, own]) => own)).toEqual(['- An item between rules.']);
  expect(read('---\n\nText between rules.\n\n---\n\nAnd after.\n').map(([, own]) => own)).toEqual([
    'Text between rules.',
    'And after.',
  ]);
});

test('Comments, scripts, pictures, rules, link lists and credits carry nothing', () => {
  const text = `<!-- a note
to the editor -->

<script>
run();
</script>

![the harbour](harbour.png)

***

[1]: https://example.org
[2]: https://example.com "title"

The boat came in.
Source: https://example.org/boat
Comments (0)

<p>Text in a <b>tag</b>.</p>
`;
  expect(read(text).map(([line, own]) => [line, own])).toEqual([
    [15, 'The boat came in.'],
    [19, '<p>Text in a <b>tag</b>.</p>'],
  ]);
});

test('A file that is parsed in pieces reads as in one: code, lists and tables go over their edges', () => {
  const lines: string[] = [];
  const starts: number[] = [];
  for (const length of [700, 3000, 5000, 20_000, 1500]) {
    lines.push(`# Section of ${length}`, '');
    for (let item = 0; item < length; item += 1) {
      lines.push(`- item ${item}`);
      starts.push(lines.length);
    }
    // Read from its middle, a fence would be headings.
    lines.push('', '```', ...Array.from({ length }, (_, index) => `# ${index}`), '```', '');
    starts.push(lines.length - length - 1);
    lines.push('| Year | Ships |', '|---|---|', ...Array.from({ length }, (_, year) => `| ${year} | 5 |`), '', '');
    starts.push(...Array.from({ length }, (_, row) => lines.length - length - 1 + row));
  }
  const paragraphs = parseParagraphs(lines.join('\n'), 'md', 'a.md');
  const isLaterPart = (text: string): boolean => /^# (?!0\n)/.test(text);
  const found = paragraphs.filter(({ text }) => !isLaterPart(text)).map(({ line }) => line);
  expect(found).toEqual(starts);
  expect(paragraphs.at(-1)?.context).toEqual(['Section of 1500', 'Year | Ships']);
});
