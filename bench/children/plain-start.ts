// Reads a folder and answers one question with MiniSearch and its defaults: the least that a start can cost.
import { readCorpus } from '../../src/corpus/corpus.js';
import { toPassages } from '../../src/engine/passages.js';
import { createPlainSearch } from '../plain-search.js';

const [directory = '', question = ''] = process.argv.slice(2);
const { passages } = toPassages(await readCorpus(directory));
process.stdout.write(`${createPlainSearch(passages).ask(question, 1)[0]?.text ?? 'nothing'}\n`);
