// Reads a folder and answers one question with MiniSearch and its defaults: the least that a start can cost.
import { readDocument, surveyFolder } from '../../src/corpus/corpus.js';
import { createMiniSearch } from '../rivals/minisearch.js';

const [directory = '', question = ''] = process.argv.slice(2);
const texts: string[] = [];
for (const file of (await surveyFolder(directory)).files) {
  const read = await readDocument(file);
  if ('paragraphs' in read) texts.push(...read.paragraphs.map(({ text }) => text));
}
const search = await createMiniSearch(texts);
const [first] = await search.ask(question, 1);
process.stdout.write(`${texts[first ?? -1] ?? 'nothing'}\n`);
