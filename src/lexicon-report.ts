import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { UserError } from './errors.js';
import { toCldrRows } from './language/cldr.js';
import { ENGLISH_STOP_WORDS } from './language/english.js';
import { createLexicon, type Lexicon } from './language/lexicon.js';
import { toTables } from './language/lexicon-tables.js';
import { NUMBER_WORDS } from './language/numbers.js';
import { toTokens } from './language/tokens.js';
import { wordRulesFor } from './language/words.js';
import { readLexiconRows } from './lexicon-loader.js';

const USAGE = 'npm run lexicon -- [--text FILE] [--lacking N] [--sample N] [--seed N]';

/** Which words of an English text the lexicon itself reaches, by the running word. */
interface Coverage {
  readonly words: number;
  readonly reached: number;
  /** Base forms that are lacking, with how often they stand in the text, most frequent first. */
  readonly lacking: readonly (readonly [string, number])[];
}

/** Counts running words less stop words, numbers and words capitalised inside a sentence, which are names. */
function toCoverage(text: string, lexicon: Lexicon): Coverage {
  const rules = wordRulesFor('latin');
  const lacking = new Map<string, number>();
  let words = 0;
  let reached = 0;
  let end = 0;
  for (const token of toTokens(text)) {
    const beginsSentence = end === 0 || /[.!?:\n"“”]/u.test(text.slice(end, token.start));
    end = token.end;
    const form = rules.toForm(token.text);
    if (token.script !== 'latin' || form.length < 2 || ENGLISH_STOP_WORDS.has(form) || NUMBER_WORDS.has(form))
      continue;
    if (/^\p{Lu}/u.test(token.text) && !beginsSentence) continue;
    words += 1;
    if (lexicon.toHeadwords(form).length > 0) reached += 1;
    else lacking.set(form, (lacking.get(form) ?? 0) + 1);
  }
  return { words, reached, lacking: [...lacking].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) };
}

/** A small linear congruential generator (Numerical Recipes), so that a seed draws the same rows everywhere. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function toCount(name: string, value: string | undefined, fallback: number): number {
  const count = value === undefined ? fallback : Number(value);
  if (!Number.isInteger(count) || count < 0)
    throw new UserError(`--${name} ${value} is no whole number. Use: ${USAGE}`);
  return count;
}

async function report(): Promise<void> {
  const { values } = parseArgs({
    options: {
      text: { type: 'string' },
      lacking: { type: 'string' },
      sample: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const lackingShown = toCount('lacking', values.lacking, 40);
  const sample = toCount('sample', values.sample, 0);
  const seed = toCount('seed', values.seed, 1);
  // npm runs this in the project's folder, where the files are, and not beside the compiled program.
  const rows = await readLexiconRows(pathToFileURL(`${resolve('lexicon')}/`));
  const count = (language: 'hi' | 'bn' | 'ja'): number =>
    rows.reduce((sum, row) => sum + row[language].length, 0);
  console.log(
    `${rows.length} headwords; equivalents: ${count('hi')} Hindi, ${count('bn')} Bengali, ${count('ja')} Japanese`,
  );
  if (values.text !== undefined) {
    const text = await readFile(values.text, 'utf8').catch((error: unknown) => {
      throw new UserError(`--text ${values.text} can't be read. Check the name of the file.`, {
        cause: error,
      });
    });
    const { words, reached, lacking } = toCoverage(text, createLexicon(toTables([...rows, ...toCldrRows()])));
    console.log(
      `${reached} of ${words} running words reached: ${words === 0 ? '–' : (reached / words).toFixed(3)}`,
    );
    console.log(
      `lacking most: ${lacking
        .slice(0, lackingShown)
        .map(([word, times]) => `${word} ${times}`)
        .join(', ')}`,
    );
  }
  const random = createRandom(seed);
  const pool = [...rows];
  for (let drawn = 0; drawn < sample && pool.length > 0; drawn += 1) {
    const [row] = pool.splice(Math.floor(random() * pool.length), 1);
    if (row === undefined) break;
    const cell = (language: 'hi' | 'bn' | 'ja'): string =>
      row[language].map(({ text, reading }) => (reading === null ? text : `${text}[${reading}]`)).join('; ');
    console.log([row.english, cell('hi'), cell('bn'), cell('ja')].join('\t'));
  }
}

try {
  await report();
} catch (error) {
  // `parseArgs` says itself what is wrong with an option.
  const known =
    error instanceof UserError ||
    (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') === true;
  process.stderr.write(known ? `${(error as Error).message}\n` : `${(error as Error).stack}\n`);
  process.exitCode = 1;
}
