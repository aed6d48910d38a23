import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorpusDocument } from '../../src/corpus/document.js';
import { createLexicon } from '../../src/language/lexicon.js';
import { decodeText, encodeText } from '../../src/store/text.js';
import { indexDocuments, indexFiles } from '../support/indexed-corpus.js';
import { WORDS } from '../support/minutes.js';

const lexicon = createLexicon(WORDS);

/** A document of one paragraph under two headings. */
function toDocument(text: string, context: readonly string[], file = 'a.en.txt'): CorpusDocument {
  const paragraph = { file, line: 1, page: null, paragraph: 1, text, context };
  return { file, name: file, language: 'en', hash: '', paragraphs: [paragraph] };
}

/** The only passage of an index, found by its id. */
async function readBack(document: CorpusDocument) {
  const { database, index, engine } = indexDocuments([document], lexicon);
  const [found] = await engine.find([index.readPlaces([1])[0]?.id ?? ''], 'bridge', []);
  database.close();
  return found;
}

describe('What a document says comes back from the index to the letter', () => {
  test.each([
    ['halves of surrogate pairs', 'a \ud83d b \ude00 c', ['\udc00', '\ud800x']],
    ['the character NUL', 'before\u0000after', ['\u0000', 'a\u0000']],
    [
      'decomposed and composed letters',
      'e\u0301 \u00e9 \u09af\u09bc \u09df \u0928\u093c \u0929',
      ['e\u0301', '\u00e9'],
    ],
    ['what stands for nothing', '\ufeffa\uffff\ufffd\u200b\u202eb', ['\ufeff']],
    ['breaks of lines and quotation marks', '"a"\r\n\'b\'\n\u2028\\n', ['["x","y"]', '']],
    ['no word in it', '— …', ['§']],
    ['characters beyond the first plane', '𠮷野家 😀 𝒜', ['𠮷']],
  ])('with %s', async (_, text, context) => {
    expect(await readBack(toDocument(text, context))).toMatchObject({ text, context });
  });

  test('whatever it is', async () => {
    const unit = fc.integer({ min: 0, max: 0xffff });
    const anyText = fc.array(unit, { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
    await fc.assert(
      fc.asyncProperty(anyText, fc.array(anyText, { maxLength: 3 }), async (text, context) => {
        expect(await readBack(toDocument(text, context))).toMatchObject({ text, context });
      }),
    );
  });
});

test('Texts that look alike but are not the same are passages of their own, with ids of their own', async () => {
  const texts = ['caf\u00e9', 'cafe\u0301', 'caf\u00e9 ', 'a\ud800', 'a\ud801', 'a\ufffd', 'a\u0000', 'a'];
  const document = toDocument('', []);
  const paragraphs = texts.map((text, at) => ({ ...document.paragraphs[0]!, text, paragraph: at + 1 }));
  const { index } = indexDocuments([{ ...document, paragraphs }], lexicon);
  const numbers = texts.map((_, at) => at + 1);
  expect(index.readContents(numbers).map(({ content }) => content.text)).toEqual(texts);
  const ids = index.readPlaces(numbers).map(({ id }) => id);
  expect(new Set(ids).size).toBe(texts.length);
  expect(index.findNumbers(ids)).toEqual(numbers);
});

test('A text is read from the bytes that it stands in, and not from what is around them', () => {
  const around = Buffer.concat([Buffer.from('__'), encodeText('橋 \ud83d'), Buffer.from('__')]);
  expect(decodeText(around.subarray(2, around.length - 2))).toBe('橋 \ud83d');
});

test('A file keeps its name, whatever it is', async () => {
  const names = [
    'cafe\u0301.en.txt',
    'caf\u00e9.en.txt',
    "it's 100% #1?.en.txt",
    'b/"c".en.txt',
    '𠮷.ja.txt',
  ];
  const files = Object.fromEntries(names.map((name, at) => [name, `Zorb number ${at + 10} rolls by.\n`]));
  const { corpus, index } = await indexFiles(files, lexicon);
  expect(corpus.documents).toHaveLength(names.length);
  const numbers = corpus.documents.map((_, at) => at + 1);
  const places = index.readPlaces(numbers).map((passage) => passage.places[0].file);
  const texts = index.readContents(numbers).map(({ content }) => `${content.text}\n`);
  expect(new Map(places.map((file, at) => [file, texts[at]]))).toEqual(new Map(Object.entries(files)));
});
