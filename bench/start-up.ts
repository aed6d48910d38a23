import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild, timeToFirstOutput } from './child.js';
import type { LexiconLoad } from './children/lexicon-load.js';
import { ROOT } from './ground.js';
import { toFigures, toRatio, toTarget, type Benchmark } from './table.js';
import { toTiming } from './timing.js';

const RUNS = 7;
const QUESTION = 'who led the Japan delegation';
/** Milliseconds. */
const LIMITS = { answer: 1000, lexicon: 150 };

/** How long it takes from starting node to the first answer on the shipped corpus, and what of it the lexicon is. */
export const startUp: Benchmark = async () => {
  const corpus = fileURLToPath(new URL('corpus/', ROOT));
  const ask = fileURLToPath(new URL('../src/ask.js', import.meta.url));
  const plainStart = fileURLToPath(new URL('children/plain-start.js', import.meta.url));
  const shipped: number[] = [];
  const fresh: number[] = [];
  const saved: number[] = [];
  const plain: number[] = [];
  const loads: LexiconLoad[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const temporary = await mkdtemp(join(tmpdir(), 'footnote-bench-'));
    // The build has indexed the shipped corpus; the same documents elsewhere are as new as anybody's own.
    const own = join(temporary, 'corpus');
    await cp(corpus, own, { recursive: true });
    const answer = (directory: string): Promise<number> =>
      timeToFirstOutput(ask, ['--corpus', directory, QUESTION], { DATA_DIR: join(temporary, 'data') });
    shipped.push(await answer(corpus));
    fresh.push(await answer(own));
    saved.push(await answer(own));
    await rm(temporary, { recursive: true, force: true });
    plain.push(await timeToFirstOutput(plainStart, [corpus, QUESTION]));
    loads.push((await runChild('lexicon-load.js', [])) as LexiconLoad);
  }
  const reference = toTiming(plain).median;
  const toRow = (name: string, milliseconds: readonly number[]): string[] => {
    const { median } = toTiming(milliseconds);
    return [name, toFigures(median), toFigures(Math.min(...milliseconds)), toRatio(median, reference)];
  };
  const used = loads.map((load) => load.used);
  const sounded = loads.map((load) => load.sounded);
  const ready = loads.map((load) => load.ready);
  return {
    title: `Start-up on the shipped corpus, ${RUNS} runs; the lexicon has ${toFigures(loads[0]?.rows ?? 0)} headwords`,
    columns: ['', 'median ms', 'best ms', 'ratio'],
    rows: [
      toRow('Footnote: from node to the first answer, from the shipped corpus', shipped),
      toRow('… from a corpus of one’s own, indexed first', fresh),
      toRow('… from that with its saved index', saved),
      toRow('… the lexicon: until it can be asked', ready),
      toRow('… until all three languages are looked up', used),
      toRow('… until words in Latin letters are, too', sounded),
      toRow('MiniSearch with its defaults, the same reading', plain),
    ],
    targets: [
      toTarget('first answer from the shipped corpus', toTiming(shipped).median, LIMITS.answer, 'ms'),
      toTarget(
        'lexicon loaded and looked up in three languages',
        toTiming(used).median,
        LIMITS.lexicon,
        'ms',
      ),
    ],
  };
};
