import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readGlossary } from '../../src/corpus/glossary.js';
import type { Engine } from '../../src/engine/answer.js';
import { readCorpus } from '../support/corpus-reader.js';
import { indexDocuments, openMemoryIndex } from '../support/indexed-corpus.js';
import { shippedLexicon } from '../support/lexicon.js';
import { diplomacy, GOLDEN } from './golden-rankings.js';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

/** One index, with postings of either kind. */
const engines = {} as Record<'memory' | 'file', Engine>;
beforeAll(async () => {
  const { documents } = await readCorpus(CORPUS);
  const lexicon = await shippedLexicon((await readGlossary(CORPUS)).tables);
  const { database, engine } = indexDocuments(documents, lexicon, 'memory');
  engines.memory = engine;
  engines.file = openMemoryIndex(database, lexicon, 'file').engine;
}, 60_000);

const ASIDE = [
  'What is the population of Hanoi?',
  'How do I reset a forgotten password?',
  'Which hotel in Sa Pa is the cheapest?',
  // The minister and the chairman sound much like these.
  'Who is the monster?',
  'Who is the German?',
  'क्रिकेट विश्व कप किसने जीता?',
  'রবীন্দ্রনাথ কবে নোবেল পুরস্কার পান?',
  '富士山の高さは何メートルですか',
];

describe.each(['memory', 'file'] as const)('With postings in %s', (kind) => {
  async function rankingOf(question: string, top: number): Promise<string[]> {
    const { passages } = await engines[kind].ask(question, top);
    return passages.map(({ places: [{ file, line }] }) => `${file}:${line}`);
  }

  test.each(GOLDEN)('"$question" is answered in the right order. $reason', async ({ question, order }) => {
    const groups = order.map((group) => (typeof group === 'string' ? [group] : [...group].sort()));
    const ranking = await rankingOf(question, groups.flat().length);
    let at = 0;
    const found = groups.map(({ length }) => ranking.slice(at, (at += length)).sort());
    expect(found).toEqual(groups);
  });

  test.each(GOLDEN)('"$question" is not taken for a question about something else', async ({ question }) => {
    expect((await engines[kind].ask(question, 1)).outcome).not.toBe('none');
  });

  test('Who led the Japan delegation is told by a passage about it', async () => {
    const [first = ''] = await rankingOf('who led the Japan delegation', 1);
    expect(diplomacy(7)).toContain(first);
  });

  test.each(ASIDE)('"%s" is not answered as if the documents said', async (question) => {
    expect((await engines[kind].ask(question, 1)).outcome).not.toBe('answer');
  });
});

test.each([...GOLDEN.map(({ question }) => question), ...ASIDE])(
  '"%s" is answered the same, to the last figure, wherever the postings are',
  async (question) => {
    expect(await engines.file.ask(question, 20)).toEqual(await engines.memory.ask(question, 20));
  },
);
