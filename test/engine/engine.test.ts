import { describe, expect, test } from 'vitest';
import type { RankedPassage } from '../../src/engine/answer.js';
import { createEngine } from '../../src/engine/engine.js';
import { createLexicon } from '../../src/language/lexicon.js';
import { indexFiles } from '../support/indexed-corpus.js';
import { toSmallLexicon, toSmallTables } from '../support/lexicon.js';

const WORDS = toSmallTables(`
river|नदी|নদী|川[かわ]
bridge|पुल|সেতু|橋[はし]
festival|महोत्सव|উৎসব|祭[まつり]
delegation|प्रतिनिधिमंडल|প্রতিনিধিদল|代表団[だいひょうだん]
japan|जापान|জাপান|日本[にほん]
lead|नेतृत्व करना|নেতৃত্ব দেওয়া|率いる[ひきいる]
chairman|अध्यक्ष|চেয়ারম্যান|委員長[いいんちょう]
railway|रेलवे|রেলপথ|鉄道[てつどう]
port|बंदरगाह|বন্দর|港[みなと]
fruit|फल|ফল|果物[くだもの]
ambulance|एम्बुलेंस|অ্যাম্বুলেন্স|救急車[きゅうきゅうしゃ]
province|प्रांत|প্রদেশ|省[しょう]
`);
const lexicon = createLexicon(WORDS);

const MINUTES = `The chairman led the delegation to Japan in the spring and came back with an agreement on trade.

A bridge over the river was proposed. It is to be built within three years. The festival moves there.

The railway will reach the port by way of the capital, and fruit will travel on it to the coast.

Ambulances cross at marker 1369 without waiting, by day and by night, and the hospitals know of it.
`;

const textsOf = (passages: readonly RankedPassage[]): string[] => passages.map(({ text }) => text);

describe('A passage', () => {
  test('that stands twice is one passage with two places', async () => {
    const { engine } = await indexFiles(
      {
        'a.en.txt': `${MINUTES}\nThe zorb season opens with a parade of boats on the lake every year.\n`,
        'b.en.txt': 'The zorb season opens with a parade of boats on the lake every year.\n',
      },
      lexicon,
    );
    const { passages } = engine.ask('When does the zorb season open?', 5);
    expect(passages[0]?.places).toEqual([
      { file: 'a.en.txt', line: 9, page: null, paragraph: 5 },
      { file: 'b.en.txt', line: 1, page: null, paragraph: 1 },
    ]);
    expect(textsOf(passages).filter((text) => text.includes('zorb'))).toHaveLength(1);
    expect(engine.size).toBe(5);
  });

  test('that stands in two versions of one text has both places too', async () => {
    const shared = 'ZQX 2024: 1369 / 1370 / 1371 / 1372 / 1373 / 1374 / 1375';
    const { engine } = await indexFiles({ 'm.en.txt': `${shared}\n`, 'm.ja.txt': `${shared}\n` }, lexicon);
    expect(engine.ask('ZQX 1369', 3).passages[0]?.places.map(({ file }) => file)).toEqual([
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
    const idIn = ({ engine }: typeof first) => engine.ask('bridge over the river', 1).passages[0]?.id;
    const id = idIn(first);
    expect(id).toMatch(/^[\w-]{12}$/u);
    expect(idIn(again)).toBe(id);
    expect(idIn(moved)).toBe(id);
    expect(idIn(changed)).not.toBe(id);
    expect(idIn(renamed)).not.toBe(id);
    expect(changed.engine.find(id ?? '', 'bridge')).toBeUndefined();
    expect(first.engine.find(id ?? '', 'bridge')?.text).toContain('bridge');
  });

  test('knows the passages before and after it in its document, and the ends of it', async () => {
    const { engine } = await indexFiles(
      { 'a.en.txt': MINUTES, 'b.en.txt': 'A lonely line stands here.\n' },
      lexicon,
    );
    const bridge = engine.ask('bridge over the river', 1).passages[0];
    expect(engine.find(bridge?.before ?? '', '')?.text).toContain('chairman');
    expect(engine.find(bridge?.after ?? '', '')?.text).toContain('railway');
    expect(engine.find(bridge?.before ?? '', '')?.before).toBeNull();
    const last = engine.ask('marker 1369', 1).passages[0];
    expect(last?.after).toBeNull();
    const lonely = engine.ask('lonely line', 1).passages[0];
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
    const english = engine.ask('the second paragraph about bridges', 1).passages[0];
    expect(english?.language).toBe('en');
    expect(english?.versions.map(({ language }) => language)).toEqual(['hi', 'ja']);
    expect(english?.versions.map(({ id }) => engine.find(id, '')?.text)).toEqual([
      'दूसरा अनुच्छेद पुलों के बारे में है।',
      '次の段落は橋についてである。',
    ]);
    const alone = engine.ask('আরেকটি লেখা', 1).passages[0];
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
    const { outcome, passages } = engine.ask('ambulances', 2);
    expect(outcome).not.toBe('none');
    expect(passages[0]?.text).toBe('They cross at the marker at any hour.');
    expect(passages[0]?.context).toEqual(['Guide', 'Ambulances']);
  });
});

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

describe('Completion', () => {
  const files = {
    'guide.en.md':
      '# Guide\n\n## Bridges and railways\n\nThe bridge at Hekou was built by Phong, who is from Brest.\n\n## Ambulances\n\nAmbulances cross at the marker at any hour.\n',
    'b.ja.txt': 'ヌーヴェル・アキテーヌとの提携は続いている。\n',
    'c.bn.txt': 'হোয়াং কোয়ক খান সভায় ছিলেন।\n',
  };

  test('offers headings, names and words that begin with what was typed', async () => {
    const { engine } = await indexFiles(files, lexicon);
    expect(engine.complete('bridges and r', 5)).toContain('Bridges and railways');
    expect(engine.complete('who is from Bre', 5)).toContain('who is from Brest');
    expect(engine.complete('amb', 5).join()).toMatch(/Ambulances/u);
  });

  test('offers names that sound like what was typed', async () => {
    const { engine } = await indexFiles(files, lexicon);
    expect(engine.complete('nuve', 5)).toContain('ヌーヴェル');
    expect(engine.complete('akiten', 5)).toContain('アキテーヌ');
    expect(engine.complete('Fong', 5).join()).toContain('Phong');
  });

  test.each([
    '',
    'b',
    'br',
    'the ',
    'who is from B',
    'zzz',
    'हेको',
    'খা',
    '橋',
    'アキ',
    '?',
    '2',
    'how do I reset ',
  ])('of "%s" offers nothing that finds nothing, and no more than asked for', async (typed) => {
    const { engine } = await indexFiles(files, lexicon);
    const choices = engine.complete(typed, 4);
    expect(choices.length).toBeLessThanOrEqual(4);
    expect(new Set(choices).size).toBe(choices.length);
    for (const choice of choices) {
      expect(choice.length).toBeGreaterThan(0);
      expect(choice.length).toBeLessThanOrEqual(100);
      expect.soft(engine.ask(choice, 1).outcome, choice).not.toBe('none');
    }
  });

  test('of what nothing begins with or sounds like is empty', async () => {
    const { engine } = await indexFiles(files, lexicon);
    expect(engine.complete('xyzzyplugh', 5)).toEqual([]);
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
      return { question, outcome, passages: textsOf(passages) };
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
