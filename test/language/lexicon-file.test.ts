import { expect, test } from 'vitest';
import { parseLexiconFile } from '../../src/language/lexicon-file.js';

test('A line gives a headword and its equivalents in three languages, with readings', () => {
  expect(parseLexiconFile('River\tनदी; सरिता\tনদী\t川[かわ]; リバー')).toEqual({
    rows: [
      {
        english: 'river',
        hi: [
          { text: 'नदी', reading: null },
          { text: 'सरिता', reading: null },
        ],
        bn: [{ text: 'নদী', reading: null }],
        ja: [
          { text: '川', reading: 'かわ' },
          { text: 'リバー', reading: null },
        ],
      },
    ],
    faults: [],
  });
});

test('A byte order mark, CRLF, comments, empty lines and the header are passed over', () => {
  const text =
    '\uFEFFenglish\thindi\tbengali\tjapanese\r\n# a comment\r\n\r\n   \r\nriver\tनदी\tনদী\t川[かわ]\r\n';
  const { rows, faults } = parseLexiconFile(text);
  expect(rows.map(({ english }) => english)).toEqual(['river']);
  expect(faults).toEqual([]);
});

test('A space may stand between a word and its reading', () => {
  expect(parseLexiconFile('river\tनदी\tনদী\t川 [かわ]').rows[0]?.ja).toEqual([
    { text: '川', reading: 'かわ' },
  ]);
});

test('Every faulty line is named by its number, and the others are read', () => {
  const { rows, faults } = parseLexiconFile(
    [
      '# first',
      'river\tनदी\tনদী\t川[かわ]',
      'bridge\tपुल\tসেতু',
      'gate\tद्वार\tদ্বার\tゲート\tmore',
      '…\tनदी\tনদী\t川[かわ]',
      'trade\t\tবাণিজ্য\t貿易[ぼうえき]',
      'port\tport\tবন্দর\t港[みなと]',
      'ship\tजहाज़\tজাহাজ\t船[ふね]',
    ].join('\n'),
  );
  expect(rows.map(({ english }) => english)).toEqual(['river', 'ship']);
  expect(faults.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7]);
  expect(faults[0]?.fault).toContain('3');
  expect(faults[2]?.fault).toContain('…');
  expect(faults[3]?.fault).toContain('hi');
  expect(faults[4]?.fault).toContain('port');
});

test('A glossary may leave cells empty and write in any script, but not lack a headword', () => {
  const { rows, faults } = parseLexiconFile('ZQX\t\tZQX\nabtc\tABTC\n\tनदी\tনদী\t川', { partial: true });
  expect(rows.map(({ english, hi, bn, ja }) => [english, hi.length, bn.length, ja.length])).toEqual([
    ['zqx', 0, 1, 0],
    ['abtc', 1, 0, 0],
  ]);
  expect(faults.map(({ line }) => line)).toEqual([3]);
});
