import { describe, expect, test } from 'vitest';
import { classifyFiller } from '../../src/corpus/filler.js';

describe('A line that carries nothing is told', () => {
  const lines = [
    ['Comments (0)', 'Comment (12)', '3 comments', 'COMMENTS', 'No comments yet', 'Leave a comment', 'Reply'],
    ['टिप्पणी (0)', 'टिप्पणी (१२)', 'टिप्पणियाँ', '5 टिप्पणियां', 'कोई टिप्पणी नहीं'],
    ['মন্তব্য (0)', 'মন্তব্য (০)', '৩টি মন্তব্য', 'মন্তব্য করুন'],
    ['コメント (0)', 'コメント（０）', 'コメント 3件', 'コメントを書く', 'コメントはありません'],
    ['[Advertisement]', 'ADVERTISEMENT', '[ad_1]', 'Sponsored content', 'Ad', '- Advertisement -'],
    ['[विज्ञापन_2]', 'विज्ञापन', '[বিজ্ঞাপন_1]', 'বিজ্ঞাপন', '【広告】', '広告', 'スポンサーリンク', '[関連記事_3]'],
    ['Source', 'Sources:', 'स्रोत', 'উৎস', 'সূত্র:', 'ソース', '出典', '【出典】'],
    ['Source: https://example.org/a/b?c=d', 'स्रोत: https://example.org', 'উৎস: www.example.com', '出典：example.co.jp'],
    ['Source: Harbour News https://example.org', 'Photo: A. Writer', 'ছবি: সংগৃহীত', '写真：通信社', 'फोटो: एजेंसी'],
    ['https://example.org/page', '<https://example.org>', 'www.example.org', '• https://a.org https://b.org'],
    ['----', '***', '* * *', '＊＊＊', '———', '…', '•', '![](picture.png)', '🙂🙂'],
    ['Share', 'Share on Facebook', 'Facebook Twitter WhatsApp', 'शेयर करें', 'শেয়ার করুন', 'シェアする', 'いいね！ 12'],
    ['1.2K views', 'Read more »', 'और पढ़ें', 'আরও পড়ুন', '続きを読む'],
  ].flat();
  test.each(lines)('%s', (line) => {
    expect(classifyFiller(line)).not.toBeNull();
  });
});

describe('A line that carries something is kept', () => {
  const lines = [
    'The source of the river is a spring.',
    'Source: a spring on the northern slope. It never freezes.',
    'Source: northern slope',
    'Sources of law',
    'Comments were made by both delegations.',
    'He shared 12 loaves.',
    'See https://example.org for the timetable.',
    'Source code: the licence is MIT',
    'Facebook',
    '2024',
    '৫১.৫৫%',
    'स्रोत भाषा हिन्दी है',
    'উৎসব শুরু হয় সকালে',
    'মন্তব্য করতে অস্বীকার করেন তিনি',
    'टिप्पणी करने से मना किया',
    'ソースコードは公開されている',
    'コメントを控えた',
    '広告業界の売上は増えた',
  ];
  test.each(lines)('%s', (line) => {
    expect(classifyFiller(line)).toBeNull();
  });
});

test('A credit without a link counts at the end of a document only', () => {
  for (const line of ['Source: Harbour News', 'स्रोत: समाचार एजेंसी', 'উৎস: বার্তা সংস্থা', '出典：通信社']) {
    expect(classifyFiller(line)).toBeNull();
    expect(classifyFiller(line, true)).toBe('credit');
  }
});
