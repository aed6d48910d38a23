import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Corpus, CorpusDocument } from '../../src/corpus/document.js';
import type { Answer, Engine } from '../../src/engine/answer.js';
import { createEngine } from '../../src/engine/engine.js';
import { toSmallLexicon } from '../support/lexicon.js';

const lexicon = toSmallLexicon(`
river|नदी|নদী|川[かわ]
red river|लाल नदी|লাল নদী|紅河[こうが]
bridge|पुल|সেতু|橋[はし]
delegation|प्रतिनिधिमंडल|প্রতিনিধিদল|代表団[だいひょうだん]
`);

function toCorpus(documents: readonly (readonly string[])[]): Corpus {
  return {
    directory: '/documents',
    skipped: [],
    documents: documents.map((texts, number): CorpusDocument => {
      const file = `${number}.txt`;
      const place = { file, page: null };
      const paragraphs = texts.map((text, at) => ({
        ...place,
        line: at + 1,
        paragraph: at + 1,
        text,
        context: [],
      }));
      return { file, name: `${number}`, language: null, paragraphs, hash: '' };
    }),
  };
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        ...'river the bridges 1,506.14 75th नदियों लाल नदी পুলের নদীর ৭৫তম 紅河の橋 代表団 15億 𠮷野 ファム . । 。 \n ・ ー 😀 \ud800 lal nadi'.split(
          ' ',
        ),
        ' ',
      ),
      { maxLength: 25 },
    )
    .map((drawn) => drawn.join('')),
);

function expectSound(answer: Answer, top: number): void {
  expect(['answer', 'unsure', 'none']).toContain(answer.outcome);
  expect(answer.passages.length).toBeLessThanOrEqual(top);
  let best = Infinity;
  for (const { text, score, matches, sentence, places } of answer.passages) {
    expect(Number.isFinite(score)).toBe(true);
    expect(score).toBeLessThanOrEqual(best);
    best = score;
    expect(places.length).toBeGreaterThan(0);
    let last = -1;
    for (const { start, end } of matches) {
      expect(start).toBeGreaterThan(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      last = end - 1;
    }
    if (sentence !== null) {
      expect(sentence.start).toBeGreaterThanOrEqual(0);
      expect(sentence.end).toBeGreaterThan(sentence.start);
      expect(sentence.end).toBeLessThanOrEqual(text.length);
    }
  }
}

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine(
    toCorpus([
      ['The delegation crossed the bridge. It was long.', 'लाल नदी पर पुल।'],
      ['紅河の橋。15億614万ドル。𠮷野家。', 'নদীর ওপর সেতু। ৭৫তম।'],
    ]),
    lexicon,
  );
});

test('Any text as a question is answered soundly', () => {
  fc.assert(
    fc.property(anyText, (question) => {
      expectSound(engine.ask(question, 3), 3);
    }),
    { numRuns: 300 },
  );
});

test('Any text as what is being typed completes to questions that find something', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      for (const choice of engine.complete(typed, 3)) expect(engine.ask(choice, 1).outcome).not.toBe('none');
    }),
    { numRuns: 150 },
  );
});

test('Any documents can be indexed, asked and found again by id', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(
          anyText.filter((text) => text !== ''),
          { maxLength: 4 },
        ),
        { maxLength: 4 },
      ),
      anyText,
      async (documents, question) => {
        const indexed = await createEngine(toCorpus(documents), lexicon);
        expect(indexed.size).toBe(new Set(documents.flat()).size);
        for (const asked of [question, documents.flat()[0] ?? 'river']) {
          const answer = indexed.ask(asked, 5);
          expectSound(answer, 5);
          for (const { id, text } of answer.passages) expect(indexed.find(id, asked)?.text).toBe(text);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('A question of 100,000 characters is answered like any other', () => {
  for (const unit of ['bridge ', 'नदी ', '川', 'ア', '1,', ',', "'", '一', 'কো'])
    expectSound(engine.ask(unit.repeat(100_000 / unit.length), 3), 3);
}, 10_000);

test('A heading or passage of 100,000 characters can be indexed', async () => {
  const [document] = toCorpus([['A short passage about a bridge.']]).documents;
  if (document === undefined) throw new Error('There is no document.');
  const paragraphs = ['川', '한', 'bridge ', '. '].map((unit, at) => ({
    ...document.paragraphs[0]!,
    text: `${unit.repeat(100_000 / unit.length)} ${at}`,
    context: [unit.repeat(100_000 / unit.length)],
  }));
  const indexed = await createEngine({ ...toCorpus([]), documents: [{ ...document, paragraphs }] }, lexicon);
  expectSound(indexed.ask('the bridge over the 川', 5), 5);
}, 20_000);
