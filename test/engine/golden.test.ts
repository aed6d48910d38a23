import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/corpus.js';
import type { Corpus } from '../../src/corpus/document.js';
import { readGlossary } from '../../src/corpus/glossary.js';
import type { Engine } from '../../src/engine/answer.js';
import { createEngine } from '../../src/engine/engine.js';
import type { Lexicon } from '../../src/language/lexicon.js';
import { shippedLexicon } from '../support/lexicon.js';
import { diplomacy, GOLDEN } from './golden-rankings.js';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

let corpus: Corpus;
let lexicon: Lexicon;
let engine: Engine;
beforeAll(async () => {
  corpus = await readCorpus(CORPUS);
  lexicon = await shippedLexicon((await readGlossary(CORPUS)).tables);
  engine = await createEngine(corpus, lexicon);
}, 30_000);

function rankingOf(question: string, top: number): string[] {
  return engine.ask(question, top).passages.map(({ places: [{ file, line }] }) => `${file}:${line}`);
}

test.each(GOLDEN)('"$question" is answered in the right order. $reason', ({ question, order }) => {
  const groups = order.map((group) => (typeof group === 'string' ? [group] : [...group].sort()));
  const ranking = rankingOf(question, groups.flat().length);
  let at = 0;
  const found = groups.map(({ length }) => ranking.slice(at, (at += length)).sort());
  expect(found).toEqual(groups);
});

test.each(GOLDEN)('"$question" is not taken for a question about something else', ({ question }) => {
  expect(engine.ask(question, 1).outcome).not.toBe('none');
});

test('Who led the Japan delegation is told by a passage about it', () => {
  const [first = ''] = rankingOf('who led the Japan delegation', 1);
  expect(diplomacy(7)).toContain(first);
});

test.each([
  'What is the population of Hanoi?',
  'How do I reset a forgotten password?',
  'Which hotel in Sa Pa is the cheapest?',
  // The minister and the chairman sound much like these.
  'Who is the monster?',
  'Who is the German?',
  'क्रिकेट विश्व कप किसने जीता?',
  'রবীন্দ্রনাথ কবে নোবেল পুরস্কার পান?',
  '富士山の高さは何メートルですか',
])('"%s" is not answered as if the documents said', (question) => {
  expect(engine.ask(question, 1).outcome).not.toBe('answer');
});

test('The order of the documents changes no answer', async () => {
  const answersOf = (asked: Engine) =>
    GOLDEN.map(({ question }) => {
      const { outcome, passages } = asked.ask(question, 5);
      return { question, outcome, passages: passages.map(({ text }) => text) };
    });
  const expected = answersOf(engine);
  const reversed = await createEngine({ ...corpus, documents: corpus.documents.toReversed() }, lexicon);
  expect(answersOf(reversed)).toEqual(expected);
  const middle = corpus.documents.length >> 1;
  const turned = [...corpus.documents.slice(middle), ...corpus.documents.slice(0, middle)];
  expect(answersOf(await createEngine({ ...corpus, documents: turned }, lexicon))).toEqual(expected);
}, 30_000);
