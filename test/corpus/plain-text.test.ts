import { expect, test } from 'vitest';
import { parseParagraphs } from '../support/parse-paragraphs.js';

function read(text: string): [number | null, string][] {
  return parseParagraphs(text, 'txt', 'a.txt').map((paragraph) => [paragraph.line, paragraph.text]);
}

function contexts(text: string): [string, readonly string[]][] {
  return parseParagraphs(text, 'txt', 'a.txt').map((paragraph) => [paragraph.text.slice(0, 20), paragraph.context]);
}

const LONG =
  'The harbour was dredged twice that year, once in spring for the ferries and once in autumn for the freighters, and both times the council paid a third of the cost.';

test('Each line is a passage where lines are paragraphs, with or without blank lines between', () => {
  expect(read('One is here.\nTwo is there.\n\n\n  Three is away.  \n')).toEqual([
    [1, 'One is here.'],
    [2, 'Two is there.'],
    [5, 'Three is away.'],
  ]);
});

test('LF, CRLF and CR end a line, and U+2028 does not', () => {
  expect(read('One.\r\nTwo.\rThree.\n\r\nFour\u2028and more.')).toEqual([
    [1, 'One.'],
    [2, 'Two.'],
    [3, 'Three.'],
    [5, 'Four\u2028and more.'],
  ]);
});

test('Characters stay as they are inside a passage', () => {
  const text = 'cafe\u0301  with\ttwo\u00A0spaces, \u200Fשלום\u200E and \u09A1\u09BC.';
  expect(read(`${text}\n`)).toEqual([[1, text]]);
});

test('English that is wrapped to one width is joined with spaces, paragraph by paragraph', () => {
  const text = `The ferry to the northern shore leaves at six in the morning and
at four in the afternoon, except on the days on which the market
is held; on those it leaves an hour earlier.

Tickets are sold on board. Children under six and dogs travel free
of charge, and bicycles cost half the price of a ticket.
`;
  expect(read(text)).toEqual([
    [
      1,
      'The ferry to the northern shore leaves at six in the morning and at four in the afternoon, except on the days on which the market is held; on those it leaves an hour earlier.',
    ],
    [
      5,
      'Tickets are sold on board. Children under six and dogs travel free of charge, and bicycles cost half the price of a ticket.',
    ],
  ]);
});

test('Wrapped Japanese is joined with nothing, wrapped Bengali and Hindi with a space', () => {
  const japanese = '港の工事は三月に始まり、四月の終わりまで続く予定であると市の担当者は説明した。新しい桟橋は長さが百二十メートルあり、大型の船も安全に着岸できるようになる見込みである。';
  const bengali =
    'বন্দরের কাজ মার্চ মাসে শুরু হয় এবং এপ্রিলের শেষ পর্যন্ত চলবে বলে শহরের কর্মকর্তা জানান। নতুন ঘাটের দৈর্ঘ্য একশো কুড়ি মিটার হবে এবং বড় জাহাজও সেখানে নিরাপদে ভিড়তে পারবে বলে আশা করা হচ্ছে।';
  const wrapWords = (text: string, width: number): string => {
    const lines = [''];
    for (const word of text.split(' ')) {
      const last = lines.at(-1) ?? '';
      if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines.join('\n');
  };
  expect(read((japanese.match(/.{1,24}/gu) ?? []).join('\n'))).toEqual([[1, japanese]]);
  expect(read(wrapWords(bengali, 60))).toEqual([[1, bengali]]);
});

test('A mark or an address that wrapping left alone on a line stays in its paragraph', () => {
  const japanese = '港の工事は三月に始まり、四月の終わりまで続く予定であると市の担当者は説明した。新しい桟橋は百二十メートルある。';
  expect(read(`${japanese.slice(0, 27)}\n${japanese.slice(27, -1)}\n。\n`)).toEqual([[1, japanese]]);
  const english = ['The timetable of the ferries and of the boats to the islands is at', 'https://example.org/harbour/timetables/summer/ferries-and-boats', 'and on the wall of the customs house, where it can be read by night', 'as well.'];
  expect(read(english.join('\n'))).toEqual([[1, english.join(' ')]]);
});

test('Uneven lines without capitals are joined where only the last of a block ends a sentence', () => {
  const text = `বন্দরের কাজ মার্চ মাসে শুরু হয় এবং
এপ্রিলের শেষ পর্যন্ত চলবে বলে শহরের কর্মকর্তা
জানান, তবে নতুন ঘাটের দৈর্ঘ্য
এখনও ঠিক করা হয়নি বলে তিনি মনে করিয়ে দেন।

বড় জাহাজ সেখানে নিরাপদে ভিড়তে
পারবে বলে আশা করা হচ্ছে, আর ছোট
নৌকার জন্য আলাদা জায়গা থাকবে।
`;
  expect(read(text).map(([line]) => line)).toEqual([1, 6]);
});

test('A wrapped file without blank lines has a paragraph where a line stops short, is indented or is a list item', () => {
  const text = `The ferry to the northern shore leaves at six in the morning and
at four in the afternoon, except on market days.
  Tickets are sold on board. Children under six and dogs travel free
of charge, and bicycles cost half the price of a ticket, whatever
their size may be.
- The first boat carries the post and the newspapers, and does not
  stop at the islands.
- The second boat does.
`;
  expect(read(text).map(([line]) => line)).toEqual([1, 3, 6, 8]);
});

test('Lines that are all short, or alike in length, are passages of their own', () => {
  const list = 'Port of Alder, pier 3\nPort of Birch, pier 12\nPort of Cedar, pier 4\nPort of Elm, pier 9\n';
  expect(read(list)).toHaveLength(4);
  expect(contexts(list).every(([, context]) => context.length === 0)).toBe(true);
  const sentences = 'The ferry leaves at six in the morning from pier 3.\nThe market opens at seven in the old town hall.\nThe museum closes at five on all working days.\n';
  expect(read(sentences)).toHaveLength(3);
});

test('Lines of a chat, and finished lines of one width, are passages of their own', () => {
  const chat = 'has anyone seen the timetable for the new ferry that starts in may\nyes\nit is on the wall of the old customs house\nthanks\nfive boats a day\nand two of them stop at the islands on the way to the north\nok\n';
  expect(read(chat)).toHaveLength(7);
  const lines = ['নতুন সেতুর কাজ আগামী মাসের শুরুতেই শেষ হয়ে যাবে।', 'পুরোনো ঘাটে এখন থেকে আর কোনো নৌকা ভিড়তে পারবে না।', 'শহরের বাজার প্রতিদিন সকাল নটায় খোলা হয়ে থাকে।'];
  expect(read(lines.join('\n')).map(([, own]) => own)).toEqual(lines);
});

test('A short line above a long paragraph is its context, and a passage too', () => {
  expect(contexts(`The harbour\n${LONG}\n${LONG}\nThe market\n${LONG}\n`)).toEqual([
    ['The harbour', []],
    [LONG.slice(0, 20), ['The harbour']],
    [LONG.slice(0, 20), ['The harbour']],
    ['The market', []],
    [LONG.slice(0, 20), ['The market']],
  ]);
});

test('A title stays for the whole file, its sections follow each other', () => {
  const text = `Town guide\n\nFees\n\nA day ticket costs five marks.\n\nOpening hours\n\nThe baths open at nine o'clock.\n`;
  expect(contexts(text)).toEqual([
    ['Town guide', []],
    ['Fees', ['Town guide']],
    ['A day ticket costs f', ['Town guide', 'Fees']],
    ['Opening hours', ['Town guide']],
    ["The baths open at ni", ['Town guide', 'Opening hours']],
  ]);
});

test('An underlined line is a heading, and the line under it nothing', () => {
  expect(contexts('Fees\n====\nFree.\n')).toEqual([
    ['Fees', []],
    ['Free.', ['Fees']],
  ]);
});

test('Where short lines stand everywhere, none is the heading of a long one', () => {
  const text = `He smiled\nHe left\nNobody came\n${LONG}\nNobody went\nHe said so\nThat was all\n`;
  expect(contexts(text).every(([, context]) => context.length === 0)).toBe(true);
});

test('The passages are counted from 1, without the lines that carry nothing', () => {
  const text = '[Advertisement]\nOne is here.\n-----\nTwo is there.\nSource: Harbour News\nComments (3)\n';
  const paragraphs = parseParagraphs(text, 'txt', 'a.txt');
  expect(paragraphs.map(({ line, paragraph }) => ({ line, paragraph }))).toEqual([
    { line: 2, paragraph: 1 },
    { line: 4, paragraph: 2 },
  ]);
});
