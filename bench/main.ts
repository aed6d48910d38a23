import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { answers } from './answers.js';
import { glosses } from './glosses.js';
import { growth } from './growth.js';
import { indexing } from './indexing.js';
import { load } from './load.js';
import { questions } from './questions.js';
import { retrieval } from './retrieval.js';
import { savedIndex } from './saved-index.js';
import { soak } from './soak.js';
import { startUp } from './start-up.js';
import { toFigures, toText, type Benchmark, type BenchmarkOptions } from './table.js';

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
  load: { run: load },
  soak: { run: soak, onlyNamed: true },
};
const USAGE = `npm run bench -- [--full] [PART …], a PART being ${Object.keys(BENCHMARKS).join(', ')};
growth takes --plot FILE, retrieval --set FOLDER …, load --passages N --seconds N --rate N, soak --minutes N --rate N`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    plot: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
    passages: { type: 'string' },
    seconds: { type: 'string' },
    minutes: { type: 'string' },
    rate: { type: 'string' },
  },
});
const unknown = positionals.filter((name) => BENCHMARKS[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. Use: ${USAGE}\n`);
  process.exit(1);
}
const toNumber = (value: string | undefined): number | undefined =>
  value === undefined ? undefined : Number(value);
const options: BenchmarkOptions = {
  full: values.full,
  plot: values.plot,
  sets: values.set,
  passages: toNumber(values.passages),
  seconds: toNumber(values.seconds),
  minutes: toNumber(values.minutes),
  rate: toNumber(values.rate),
};
const loadBefore = loadavg()[0] ?? 0;
let fails = 0;
for (const [name, { run, onlyNamed = false }] of Object.entries(BENCHMARKS)) {
  if (positionals.length > 0 ? !positionals.includes(name) : onlyNamed) continue;
  process.stderr.write(`${name} …\n`);
  try {
    const result = await run(options);
    fails += result.targets.filter(({ holds }) => !holds).length;
    process.stdout.write(`${toText(result)}\n\n`);
  } catch (error) {
    // What one of them can't measure shall not keep the others from it.
    fails += 1;
    process.stdout.write(`FAILS: ${name} could not be measured: ${(error as Error).message}\n\n`);
    process.stderr.write(`${(error as Error).stack}\n`);
  }
}
// What else it did makes figures worse than they are.
process.stdout.write(
  `Before this, ${toFigures(loadBefore)} programs at once wanted the ${availableParallelism()} processors.\n`,
);
process.stdout.write(fails === 0 ? 'Every target holds.\n' : `Targets that fail: ${fails}.\n`);
