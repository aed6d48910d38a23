import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorpusDocument } from '../../src/corpus/document.js';
import type { Engine } from '../../src/engine/answer.js';
import { indexDocuments } from '../support/indexed-corpus.js';
import { toSmallLexicon } from '../support/lexicon.js';

const lexicon = toSmallLexicon(`
river|नदी|নদী|川[かわ]
red river|लाल नदी|লাল নদী|紅河[こうが]
bridge|पुल|সেতু|橋[はし]
delegation|प्रतिनिधिमंडल|প্রতিনিধিদল|代表団[だいひょうだん]
`);

function toDocuments(documents: readonly (readonly string[])[]): CorpusDocument[] {
  return documents.map((texts, number) => {
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
  });
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

/** Expects a sound answer, and that what it found is found again by id, with sound marks. */
async function expectSound(asked: Engine, question: string, top: number): Promise<void> {
  const answer = await asked.ask(question, top);
  expect(['answer', 'unsure', 'none']).toContain(answer.outcome);
  expect(answer.passages.length).toBeLessThanOrEqual(top);
  let best = Infinity;
  for (const { score, ...passage } of answer.passages) {
    expect(Number.isFinite(score)).toBe(true);
    expect(score).toBeLessThanOrEqual(best);
    best = score;
    expect(passage.places.length).toBeGreaterThan(0);
    const [found] = await asked.find([passage.id], question, ['en', 'ja']);
    expect(found).toMatchObject(passage);
    const { matches = [], sentence = null, text = '' } = found ?? {};
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

const { engine } = indexDocuments(
  toDocuments([
    ['The delegation crossed the bridge. It was long.', 'लाल नदी पर पुल।'],
    ['紅河の橋。15億614万ドル。𠮷野家。', 'নদীর ওপর সেতু। ৭৫তম।'],
  ]),
  lexicon,
);

test('Any text as a question is answered soundly', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, (question) => expectSound(engine, question, 3)),
    { numRuns: 300 },
  );
});

test('Any text as what is being typed completes to questions that find something', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (typed) => {
      for (const choice of await engine.complete(typed, 3))
        expect((await engine.ask(choice, 1)).outcome).not.toBe('none');
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
      fc.constantFrom('memory', 'file'),
      async (documents, question, kind) => {
        const indexed = indexDocuments(toDocuments(documents), lexicon, kind);
        expect(indexed.engine.size).toBe(new Set(documents.flat()).size);
        for (const asked of [question, documents.flat()[0] ?? 'river'])
          await expectSound(indexed.engine, asked, 5);
        indexed.database.close();
      },
    ),
    { numRuns: 60 },
  );
});

test('A question of 100,000 characters is answered like any other', async () => {
  for (const unit of ['bridge ', 'नदी ', '川', 'ア', '1,', ',', "'", '一', 'কো'])
    await expectSound(engine, unit.repeat(100_000 / unit.length), 3);
}, 10_000);

test('A heading or passage of 100,000 characters can be indexed', async () => {
  const [document] = toDocuments([['A short passage about a bridge.']]);
  if (document === undefined) throw new Error('There is no document.');
  const paragraphs = ['川', '한', 'bridge ', '. '].map((unit, at) => ({
    ...document.paragraphs[0]!,
    paragraph: at + 1,
    text: `${unit.repeat(100_000 / unit.length)} ${at}`,
    context: [unit.repeat(100_000 / unit.length)],
  }));
  const indexed = indexDocuments([{ ...document, paragraphs }], lexicon);
  await expectSound(indexed.engine, 'the bridge over the 川', 5);
}, 20_000);
