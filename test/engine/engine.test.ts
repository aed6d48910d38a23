import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.js';
import { createLexicon } from '../../src/language/lexicon.js';
import { indexFiles } from '../support/indexed-corpus.js';
import { toSmallLexicon, toSmallTables } from '../support/lexicon.js';
import { MINUTES, WORDS } from '../support/minutes.js';

const lexicon = createLexicon(WORDS);

describe('The matches of a passage', () => {
  test('are the words of its text that the question means, in order', async () => {
    const { engine } = await indexFiles({ 'a.en.txt': MINUTES }, lexicon);
    const passage = engine.ask('bridges over rivers', 1).passages[0];
    const words = passage?.matches.map(({ start, end }) => passage.text.slice(start, end));
    expect(words).toEqual(['bridge', 'river']);
  });

  test('are found across languages', async () => {
    const { engine } = await indexFiles({ 'a.hi.txt': 'नदी पर एक पुल बनेगा और महोत्सव वहीं होगा।\n' }, lexicon);
    const passage = engine.ask('bridge across the river', 1).passages[0];
    const words = passage?.matches.map(({ start, end }) => passage.text.slice(start, end));
    expect(words).toEqual(['नदी', 'पुल']);
  });

  test('lie in the sentence that is marked, which is where most of them stand', async () => {
    const { engine } = await indexFiles({ 'a.en.txt': MINUTES }, lexicon);
    const passage = engine.ask('bridge over the river', 1).passages[0];
    expect(passage?.text.slice(passage.sentence?.start, passage.sentence?.end)).toBe(
      'A bridge over the river was proposed.',
    );
  });

  test('mark no sentence where the passage is a single one', async () => {
    const { engine } = await indexFiles({ 'a.en.txt': MINUTES }, lexicon);
    expect(engine.ask('railway to the port', 1).passages[0]?.sentence).toBeNull();
  });
});

describe('The outcome', () => {
  test.each([
    ['who led the delegation to Japan', 'answer'],
    ['जापान का प्रतिनिधिमंडल', 'answer'],
    ['日本の代表団', 'answer'],
    ['what is it and who are they', 'none'],
    ['यह क्या है और वह कौन है', 'none'],
    ['তিনি কে আর এটা কী', 'none'],
    ['それは何ですか', 'none'],
    ['', 'none'],
    ['?!…', 'none'],
    ['How do I reset a forgotten password?', 'none'],
    ['sourdough starter hydration', 'none'],
    ['富士山の高さ', 'none'],
    ['রবীন্দ্রনাথের কবিতা', 'none'],
  ])('of "%s" is %s', async (question, outcome) => {
    const { engine } = await indexFiles({ 'a.en.txt': MINUTES }, lexicon);
    expect(engine.ask(question, 3).outcome).toBe(outcome);
  });

  test('of any question to an empty corpus is none', async () => {
    const { engine } = await indexFiles({ 'picture.png': 'no document' }, lexicon);
    expect(engine.size).toBe(0);
    expect(engine.ask('who led the delegation', 3)).toMatchObject({ outcome: 'none', passages: [] });
    expect(engine.complete('who', 5)).toEqual([]);
  });

  test('comes with at most as many passages as were asked for, best first', async () => {
    const { engine } = await indexFiles({ 'a.en.txt': MINUTES }, lexicon);
    for (const top of [1, 2, 3]) {
      const scores = engine
        .ask('the bridge, the railway, the ambulance and the chairman', top)
        .passages.map(({ score }) => score);
      expect(scores).toHaveLength(top);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });
});

describe('A glossary', () => {
  const files = {
    'a.ja.txt': '全国ゾルブ会議は毎年春に開かれる。\n\n橋は川にかかる。\n',
    'b.en.txt': MINUTES,
  };

  test('makes an acronym of one’s own findable', async () => {
    const question = 'ZQX';
    const without = await indexFiles(files, lexicon);
    expect(without.engine.ask(question, 1).outcome).toBe('none');
    const glossary = toSmallTables('zqx|||全国ゾルブ会議[ぜんこくぞるぶかいぎ]');
    const withIt = await indexFiles(files, createLexicon(WORDS, glossary));
    const answer = withIt.engine.ask(question, 1);
    expect(answer.outcome).toBe('answer');
    expect(answer.passages[0]?.text).toContain('全国ゾルブ会議');
  });

  test('of names does not hide a name that a passage spells otherwise', async () => {
    const glossary = toSmallTables('pham minh chinh|फाम मिन्ह चिन्ह|ফাম মিন চিন|ファム・ミン・チン');
    const { engine } = await indexFiles(
      {
        'a.ja.txt': 'ファム・ミン・チンが話した。\n\n橋は川にかかる。\n\n祭は港である。\n',
        'b.en.txt': MINUTES,
      },
      createLexicon(WORDS, glossary),
    );
    for (const question of ['Pham Minh Chinh', 'ফাম মিন চিন', 'फाम मिन्ह चिन्ह', 'ファム・ミン・チン'])
      expect.soft(engine.ask(question, 1).passages[0]?.text ?? '', question).toContain('ファム・ミン・チン');
  });
});

test('A gist is given in another language than the passage’s, and for passages that there are', async () => {
  const { engine } = await indexFiles({ 'a.en.txt': MINUTES }, lexicon);
  const id = engine.ask('bridge over the river', 1).passages[0]?.id ?? '';
  expect(engine.gist(id, 'hi')).toContain('पुल नदी');
  expect(engine.gist(id, 'en')).toBeNull();
  expect(engine.gist('gone', 'hi')).toBeNull();
});

test('The order of the files changes no answer, ties included', async () => {
  const { corpus } = await indexFiles(
    {
      'a.en.txt':
        'The red zorb rolled over the bridge.\n\nThe zorb is loved by all who live near the river.\n',
      'b.en.txt': 'The blue zorb rolled over the bridge.\n',
      'c.en.txt':
        'The tall zorb rolled over the bridge.\n\nThe zorb is loved by all who live near the port.\n',
      'd.hi.txt': 'ज़ोर्ब पुल पर लुढ़का।\n\nमहोत्सव में फल मिलते हैं।\n',
      'e.ja.txt': 'ゾルブは橋を渡った。\n\n祭で果物が出る。\n',
    },
    toSmallLexicon('zorb|ज़ोर्ब|জোর্ব|ゾルブ'),
  );
  const toAnswers = async (documents: typeof corpus.documents) => {
    const engine = await createEngine({ ...corpus, documents }, lexicon);
    return [
      'the zorb',
      'zorb over the bridge',
      'zorb near the river',
      'महोत्सव के फल',
      '橋を渡る',
      'fruit at the festival',
    ].map((question) => {
      const { outcome, passages } = engine.ask(question, 4);
      return { question, outcome, passages: passages.map(({ text }) => text) };
    });
  };
  const expected = await toAnswers(corpus.documents);
  expect(await toAnswers(corpus.documents.toReversed())).toEqual(expected);
  const [first, ...rest] = corpus.documents;
  expect(await toAnswers([...rest, ...(first === undefined ? [] : [first])])).toEqual(expected);
});

test('Indexing tells how far it is and gives way to other work', async () => {
  const { corpus } = await indexFiles(
    {
      'a.en.txt': Array.from(
        { length: 4000 },
        (_, i) => `Passage ${i} speaks of zorb ${i} and bridge ${i * 7} over the river.`,
      ).join('\n\n'),
    },
    lexicon,
  );
  const seen: [number, number][] = [];
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);
  await createEngine(corpus, lexicon, (done, total) => seen.push([done, total]));
  clearInterval(ticking);
  expect(seen.length).toBeGreaterThan(0);
  expect(turns).toBeGreaterThan(0);
  expect(seen.every(([done, total]) => done <= total && total === 4000)).toBe(true);
  expect(seen).toEqual([...seen].sort((a, b) => a[0] - b[0]));
});
