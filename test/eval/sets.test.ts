import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { toFigures, type JudgedQuestion } from '../../src/evaluation.js';
import { readCorpus } from '../support/corpus-reader.js';
import { indexDocuments } from '../support/indexed-corpus.js';
import { shippedLexicon } from '../support/lexicon.js';

/** So many passages are asked for: what is held stands among the first three. */
const TOP = 3;

const lexicon = await shippedLexicon();

/** What each set reached when it was last looked at, less a little. */
test.each([
  ['everyday-hi', 'short sentences in English, the same in Hindi', 0.9, 0.95],
  ['everyday-bn', 'short sentences in English, the same in Bengali', 0.88, 0.94],
  ['everyday-ja', 'short sentences in English, the same in Japanese', 0.89, 0.95],
  ['reference-en-hi', 'questions in English on articles in Hindi', 0.91, 0.96],
  ['reference-ja-bn', 'questions in Japanese on articles and news in Bengali', 0.9, 0.97],
  ['community', 'questions to communities in other words than theirs, between all languages', 0.55, 0.7],
  ['encyclopaedia', 'questions on confusable articles, between all languages', 0.72, 0.9],
  ['latin-letters', 'Hindi, Bengali and Japanese typed in Latin letters', 0.9, 0.94],
])(
  '%s, %s: the right passage comes first, or among three',
  async (name, _, first, amongThree) => {
    const folder = fileURLToPath(new URL(`${name}/`, import.meta.url));
    const { documents } = await readCorpus(`${folder}corpus`);
    const { engine } = indexDocuments(documents, lexicon, 'memory');
    const lines = (await readFile(`${folder}questions.jsonl`, 'utf8')).trimEnd().split('\n');
    const judged = [];
    for (const line of lines) {
      const question = JSON.parse(line) as JudgedQuestion;
      judged.push({ question, answer: await engine.ask(question.question, TOP) });
    }
    const languages = new Map(documents.map(({ file, language }) => [file, language]));
    const all = toFigures(judged, (file) => languages.get(file) ?? null)['all answerable'];
    expect.soft(all?.['R@1']).toBeGreaterThanOrEqual(first);
    expect.soft(all?.['R@3']).toBeGreaterThanOrEqual(amongThree);
  },
  60_000,
);
