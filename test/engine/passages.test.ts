import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../src/language/lexicon.js';
import { askInFull } from '../support/ask-in-full.js';
import { indexFiles } from '../support/indexed-corpus.js';
import { MINUTES, WORDS } from '../support/minutes.js';

const lexicon = createLexicon(WORDS);

describe('A passage', () => {
  test('that stands twice is one passage with two places', async () => {
    const { engine } = await indexFiles(
      {
        'a.en.txt': `${MINUTES}\nThe zorb season opens with a parade of boats on the lake every year.\n`,
        'b.en.txt': 'The zorb season opens with a parade of boats on the lake every year.\n',
      },
      lexicon,
    );
    const { passages } = await askInFull(engine, 'When does the zorb season open?', 5);
    expect(passages[0]?.places).toEqual([
      { file: 'a.en.txt', line: 9, page: null, paragraph: 5 },
      { file: 'b.en.txt', line: 1, page: null, paragraph: 1 },
    ]);
    expect(passages.filter(({ text }) => text.includes('zorb'))).toHaveLength(1);
    expect(engine.size).toBe(5);
  });

  test('that stands in two versions of one text has both places too', async () => {
    const shared = 'ZQX 2024: 1369 / 1370 / 1371 / 1372 / 1373 / 1374 / 1375';
    const { engine } = await indexFiles({ 'm.en.txt': `${shared}\n`, 'm.ja.txt': `${shared}\n` }, lexicon);
    expect((await askInFull(engine, 'ZQX 1369', 3)).passages[0]?.places.map(({ file }) => file)).toEqual([
      'm.en.txt',
      'm.ja.txt',
    ]);
  });

  test('keeps its id as long as its file and text stand, wherever it moves', async () => {
    const first = await indexFiles({ 'a.en.txt': MINUTES }, lexicon);
    const again = await indexFiles(
      { 'a.en.txt': MINUTES, 'b.en.txt': 'Something else altogether.\n' },
      lexicon,
    );
    const moved = await indexFiles({ 'a.en.txt': `A new beginning of the minutes.\n\n${MINUTES}` }, lexicon);
    const changed = await indexFiles({ 'a.en.txt': MINUTES.replace('three years', 'four years') }, lexicon);
    const renamed = await indexFiles({ 'c.en.txt': MINUTES }, lexicon);
    const idIn = async ({ engine }: typeof first) =>
      (await askInFull(engine, 'bridge over the river', 1)).passages[0]?.id;
    const id = await idIn(first);
    expect(id).toMatch(/^[\w-]{12}$/u);
    expect(await idIn(again)).toBe(id);
    expect(await idIn(moved)).toBe(id);
    expect(await idIn(changed)).not.toBe(id);
    expect(await idIn(renamed)).not.toBe(id);
    expect(await changed.engine.find([id ?? ''], 'bridge', [])).toEqual([undefined]);
    expect((await first.engine.find([id ?? ''], 'bridge', []))[0]?.text).toContain('bridge');
  });

  test('knows the passages before and after it in its document, and the ends of it', async () => {
    const { engine } = await indexFiles(
      { 'a.en.txt': MINUTES, 'b.en.txt': 'A lonely line stands here.\n' },
      lexicon,
    );
    const bridge = (await askInFull(engine, 'bridge over the river', 1)).passages[0];
    expect((await engine.find([bridge?.before ?? ''], '', []))[0]?.text).toContain('chairman');
    expect((await engine.find([bridge?.after ?? ''], '', []))[0]?.text).toContain('railway');
    expect((await engine.find([bridge?.before ?? ''], '', []))[0]?.before).toBeNull();
    const last = (await askInFull(engine, 'marker 1369', 1)).passages[0];
    expect(last?.after).toBeNull();
    const lonely = (await askInFull(engine, 'lonely line', 1)).passages[0];
    expect([lonely?.before, lonely?.after]).toEqual([null, null]);
  });

  test('knows the same place in the other languages of its document', async () => {
    const { engine } = await indexFiles(
      {
        'm.en.txt': 'The first paragraph is about rivers.\n\nThe second paragraph is about bridges.\n',
        'm.hi.txt': 'पहला अनुच्छेद नदियों के बारे में है।\n\nदूसरा अनुच्छेद पुलों के बारे में है।\n',
        'm.ja.txt': '最初の段落は川についてである。\n\n次の段落は橋についてである。\n',
        'other.bn.txt': 'সেতু নিয়ে আরেকটি লেখা এখানে আছে।\n',
      },
      lexicon,
    );
    const english = (await askInFull(engine, 'the second paragraph about bridges', 1)).passages[0];
    expect(english?.language).toBe('en');
    expect(english?.versions.map(({ language }) => language)).toEqual(['hi', 'ja']);
    const versions = await engine.find(
      (english?.versions ?? []).map(({ id }) => id),
      '',
      [],
    );
    expect(versions.map((version) => version?.text)).toEqual([
      'दूसरा अनुच्छेद पुलों के बारे में है।',
      '次の段落は橋についてである。',
    ]);
    const alone = (await askInFull(engine, 'আরেকটি লেখা', 1)).passages[0];
    expect(alone?.versions).toEqual([]);
  });

  test('is found by the heading that it stands under, which is not quoted', async () => {
    const { engine } = await indexFiles(
      {
        'guide.en.md':
          '# Guide\n\n## Ambulances\n\nThey cross at the marker at any hour.\n\n## Fruit\n\nIt grows well up in the hills.\n',
      },
      lexicon,
    );
    const { outcome, passages } = await askInFull(engine, 'ambulances', 2);
    expect(outcome).not.toBe('none');
    expect(passages[0]?.text).toBe('They cross at the marker at any hour.');
    expect(passages[0]?.context).toEqual(['Guide', 'Ambulances']);
  });
});
