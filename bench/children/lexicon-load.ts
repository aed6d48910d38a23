// Loads the compiled lexicon in a fresh process and prints `LexiconLoad` as JSON.
import { PIVOTED } from '../../src/language/lexicon-keys.js';
import { createLexicon } from '../../src/language/lexicon.js';
import { loadLexicon } from '../../src/lexicon-loader.js';

/** Milliseconds. */
export interface LexiconLoad {
  readonly rows: number;
  /** Until it can be asked. */
  readonly ready: number;
  /** Until a word of every language has been looked up, which reads the tables of all. */
  readonly used: number;
  /** Until words typed in Latin letters have been looked up too. */
  readonly sounded: number;
}

const start = performance.now();
const lexicon = createLexicon(await loadLexicon());
const ready = performance.now() - start;
for (const language of ['hi', 'bn'] as const) lexicon.lookUpWord(language, '–');
lexicon.lookUpJapanese('–');
const used = performance.now() - start;
for (const language of PIVOTED) lexicon.meaningsOfSound(language, 'nihon');
const sounded = performance.now() - start;
const load: LexiconLoad = { rows: lexicon.size, ready, used, sounded };
process.stdout.write(JSON.stringify(load));
