import { describe, expect, test } from 'vitest';
import type { Engine, MarkedPassage } from '../../src/engine/answer.js';
import type { Language } from '../../src/language/language.js';
import { createLexicon } from '../../src/language/lexicon.js';
import { reopenIndexWriter } from '../../src/store/index-writer.js';
import { askInFull } from '../support/ask-in-full.js';
import { indexDocuments, indexFiles, openMemoryIndex } from '../support/indexed-corpus.js';
import { toSmallLexicon, toSmallTables } from '../support/lexicon.js';
import { MINUTES, WORDS } from '../support/minutes.js';

const lexicon = createLexicon(WORDS);

/** The best passage for a question, marked for it. */
async function findBest(engine: Engine, question: string): Promise<MarkedPassage | undefined> {
  const { passages } = await engine.ask(question, 1);
  return (await engine.find([passages[0]?.id ?? ''], question, []))[0];
}

const toMatched = (passage: MarkedPassage | undefined) =>
  passage?.matches.map(({ start, end }) => passage.text.slice(start, end));

describe('The matches of a passage', () => {
  test('are the words of its text that the question means, in order', async () => {
    const { engine } = await indexFiles({ 'a.en.txt': MINUTES }, lexicon);
    expect(toMatched(await findBest(engine, 'bridges over rivers'))).toEqual(['bridge', 'river']);
  });

  test('are found across languages', async () => {
    const { engine } = await indexFiles({ 'a.hi.txt': 'नदी पर एक पुल बनेगा और महोत्सव वहीं होगा।\n' }, lexicon);
    expect(toMatched(await findBest(engine, 'bridge across the river'))).toEqual(['नदी', 'पुल']);
  });

  test('lie in the sentence that is marked, which is where most of them stand', async () => {
    const { engine } = await indexFiles({ 'a.en.txt': MINUTES }, lexicon);
    const passage = await findBest(engine, 'bridge over the river');
    expect(passage?.text.slice(passage.sentence?.start, passage.sentence?.end)).toBe(
      'A bridge over the river was proposed.',
    );
  });

  test('mark no sentence where the passage is a single one', async () => {
    const { engine } = await indexFiles({ 'a.en.txt': MINUTES }, lexicon);
    expect((await findBest(engine, 'railway to the port'))?.sentence).toBeNull();
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
    expect((await engine.ask(question, 3)).outcome).toBe(outcome);
  });

  test('of any question to an empty corpus is none', async () => {
    const { engine } = await indexFiles({ 'picture.png': 'no document' }, lexicon);
    expect(engine.size).toBe(0);
    expect(await engine.ask('who led the delegation', 3)).toMatchObject({ outcome: 'none', passages: [] });
    expect(await engine.complete('who', 5)).toEqual([]);
  });

  test('comes with at most as many passages as were asked for, best first', async () => {
    const { engine } = await indexFiles({ 'a.en.txt': MINUTES }, lexicon);
    for (const top of [1, 2, 3]) {
      const { passages } = await engine.ask('the bridge, the railway, the ambulance and the chairman', top);
      const scores = passages.map(({ score }) => score);
      expect(scores).toHaveLength(top);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });

  test('comes with more passages where one of them has versions in other languages', async () => {
    const files = {
      'a.en.txt': 'The bridge crosses the river.\n',
      'a.hi.txt': 'नदी पर एक पुल है।\n',
      'b.en.txt': 'A railway bridge stands by the marker.\n\nThe festival is by the bridge.\n',
    };
    const { engine } = await indexFiles(files, lexicon);
    const question = 'which bridge crosses the river';
    const answer = await engine.ask(question, 1, 3);
    expect(answer.passages).toHaveLength(3);
    expect(answer).toEqual(await engine.ask(question, 3));
    expect(await engine.ask('the railway by the marker', 1, 3)).toEqual(
      await engine.ask('the railway by the marker', 1),
    );
  });

  test('is the same whatever was asked before, and for however many passages', async () => {
    // A few say all that is asked, and many a part of it, in sentences of several lengths and with other small words.
    const words = 'bridge railway river marker fruit festival you I not see did'.split(' ');
    const sentences = Array.from({ length: 120 }, (_, at) => {
      const some = Array.from(
        { length: 4 + (at % 9) },
        (_, place) => words[(at * at + place * (at + 3)) % 11],
      );
      return at % 20 === 0
        ? `You did not see zorb ${at + 10} pass the bridge by the railway.`
        : `${some.join(' ')} ${at + 10}.`;
    });
    const files = { 'a.en.txt': `${sentences.join('\n\n')}\n` };
    const question = 'did you not see the zorb pass the bridge by the railway';
    const alone = async (top: number) => (await indexFiles(files, lexicon)).engine.ask(question, top);
    const { engine } = await indexFiles(files, lexicon);
    for (const top of [1, 5, 15, 40, 5, 150, 15])
      expect(await engine.ask(question, top)).toEqual(await alone(top));
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
    expect((await without.engine.ask(question, 1)).outcome).toBe('none');
    const glossary = toSmallTables('zqx|||全国ゾルブ会議[ぜんこくぞるぶかいぎ]');
    const withIt = await indexFiles(files, createLexicon(WORDS, glossary));
    const answer = await askInFull(withIt.engine, question, 1);
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
      expect
        .soft((await askInFull(engine, question, 1)).passages[0]?.text ?? '', question)
        .toContain('ファム・ミン・チン');
  });
});

test('A gist is given in another language than the passage’s, and for passages that there are', async () => {
  const { engine } = await indexFiles({ 'a.en.txt': MINUTES }, lexicon);
  const id = (await engine.ask('bridge over the river', 1)).passages[0]?.id ?? '';
  const find = async (...gistIn: Language[]) => (await engine.find([id], '', gistIn))[0];
  expect(await find('hi')).toMatchObject({
    gist: expect.stringContaining('पुल नदी') as string,
    hasGist: true,
  });
  expect((await find('en', 'hi', 'ja'))?.gist).toBe((await find('hi'))?.gist);
  expect((await find('en'))?.gist).toBeNull();
  expect((await find())?.gist).toBeNull();
  expect(await engine.find(['gone', id, ''], '', ['hi'])).toEqual([undefined, await find('hi'), undefined]);
});

test('Of passages that say the same words as often, the one where they stand closer together comes first, wherever in it that is', async () => {
  // Names that no word of the question sounds like; farther apart than neighbours are looked for.
  const fill = (count: number): string[] => Array.from({ length: count }, (_, n) => `vek${'aeiou'[n % 5]}p`);
  const apart = ['bridge', ...fill(60), 'river', ...fill(60)].join(' ');
  const close = [...fill(100), 'bridge', ...fill(10), 'river', ...fill(10)].join(' ');
  // In the order in which equal ones would come.
  const { engine } = await indexFiles({ 'a.en.txt': `${apart}\n\n${close}\n` }, lexicon);
  const { passages } = await engine.ask('bridge over the river', 2);
  expect(passages.map(({ places }) => places[0]?.paragraph)).toEqual([2, 1]);
});

test('An index made from the same documents in another order, or put together in turns, answers the same, ties included', async () => {
  const words = toSmallLexicon('zorb|ज़ोर्ब|জোর্ব|ゾルブ');
  const { corpus, engine } = await indexFiles(
    {
      'a.en.txt':
        'The red zorb rolled over the bridge.\n\nThe zorb is loved by all who live near the river.\n',
      'b.en.txt': 'The blue zorb rolled over the bridge.\n',
      'c.en.txt':
        'The tall zorb rolled over the bridge.\n\nThe zorb is loved by all who live near the port.\n',
      'd.hi.txt': 'ज़ोर्ब पुल पर लुढ़का।\n\nमहोत्सव में फल मिलते हैं।\n',
      'e.ja.txt': 'ゾルブは橋を渡った。\n\n祭で果物が出る。\n',
    },
    words,
  );
  const toAnswers = async (asked: Engine) => {
    const answers = [];
    for (const question of [
      'the zorb',
      'zorb over the bridge',
      'zorb near the river',
      'महोत्सव के फल',
      '橋を渡る',
      'fruit at the festival',
    ])
      answers.push(await asked.ask(question, 4));
    return answers;
  };
  const expected = await toAnswers(engine);
  expect(expected[0]?.passages.map(({ places: [{ file }] }) => file)).toContain('b.en.txt');
  const { documents } = corpus;
  expect(await toAnswers(indexDocuments(documents.toReversed(), words).engine)).toEqual(expected);
  // An index that is gone on with takes documents as they come; the names decide all the same.
  const { database } = indexDocuments(documents.slice(3), words);
  const writer = reopenIndexWriter(database, words);
  for (const document of documents.slice(0, 3).toReversed()) writer.addDocument(document);
  writer.finish();
  expect(await toAnswers(openMemoryIndex(database, words).engine)).toEqual(expected);
});
