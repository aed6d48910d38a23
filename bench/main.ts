import { parseArgs } from 'node:util';
import { answers } from './answers.js';
import { glosses } from './glosses.js';
import { growth } from './growth.js';
import { indexing } from './indexing.js';
import { questions } from './questions.js';
import { retrieval } from './retrieval.js';
import { savedIndex } from './saved-index.js';
import { startUp } from './start-up.js';
import { toText, type Benchmark } from './table.js';

interface Entry {
  readonly run: Benchmark;
  /** Runs only where it is named. */
  readonly onlyNamed?: boolean;
}

const BENCHMARKS: Readonly<Record<string, Entry>> = {
  'start-up': { run: startUp },
  retrieval: { run: retrieval },
  indexing: { run: indexing },
  glosses: { run: glosses },
  questions: { run: questions },
  'saved-index': { run: savedIndex },
  growth: { run: growth },
  answers: { run: answers },
};
const USAGE = `npm run bench -- [--full] [--plot FILE] [--set FOLDER …] [${Object.keys(BENCHMARKS).join(' | ')} …]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    plot: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
  },
});
const unknown = positionals.filter((name) => BENCHMARKS[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. Use: ${USAGE}\n`);
  process.exit(1);
}
let fails = 0;
for (const [name, { run, onlyNamed = false }] of Object.entries(BENCHMARKS)) {
  if (positionals.length > 0 ? !positionals.includes(name) : onlyNamed) continue;
  process.stderr.write(`${name} …\n`);
  try {
    const result = await run({ full: values.full, plot: values.plot, sets: values.set });
    fails += result.targets.filter(({ holds }) => !holds).length;
    process.stdout.write(`${toText(result)}\n\n`);
  } catch (error) {
    // What one of them can't measure shall not keep the others from it.
    fails += 1;
    process.stdout.write(`FAILS: ${name} could not be measured: ${(error as Error).message}\n\n`);
    process.stderr.write(`${(error as Error).stack}\n`);
  }
}
process.stdout.write(fails === 0 ? 'Every target holds.\n' : `Targets that fail: ${fails}.\n`);
