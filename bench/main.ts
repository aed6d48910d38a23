import { parseArgs } from 'node:util';
import { accuracyOfCandidates } from './accuracy-of-candidates.js';
import { indexing } from './indexing.js';
import { memory } from './memory.js';
import { questions } from './questions.js';
import { startUp } from './start-up.js';
import { toText, type Benchmark } from './table.js';

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  'start-up': startUp,
  indexing,
  questions,
  'accuracy-of-candidates': accuracyOfCandidates,
  memory,
};
const USAGE = `npm run bench -- [--full] [${Object.keys(BENCHMARKS).join(' | ')} …]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => BENCHMARKS[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. Use: ${USAGE}\n`);
  process.exit(1);
}
for (const [name, run] of Object.entries(BENCHMARKS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  process.stdout.write(`${toText(await run({ full: values.full }))}\n\n`);
}
