import { toPassages } from '../src/engine/passages.js';
import { createEngineParts } from './engine-parts.js';
import { toCorpus } from './generated-corpus.js';
import { loadFreshLexicon, loadGenerator } from './ground.js';
import { createPlainSearch } from './plain-search.js';
import { toFigures, type Benchmark, type Target } from './table.js';

const QUESTIONS = 200;
const TOP = 3;
/** For how many of the questions the first three have to be the same. */
const LEAST_SAME = 0.99;

/** How often ranking the candidates alone finds what ranking every passage finds. */
export const accuracyOfCandidates: Benchmark = async ({ full }) => {
  const generator = await loadGenerator();
  const rows: string[][] = [];
  const targets: Target[] = [];
  for (const size of full ? [1000, 10_000, 100_000] : [1000, 10_000]) {
    const { passages } = toPassages(toCorpus(generator.documents(size)));
    const parts = createEngineParts(passages, await loadFreshLexicon());
    const plainSearch = createPlainSearch(passages);
    const numbers = new Map(passages.map((passage, number) => [passage, number]));
    const agreement = { first: 0, three: 0, plainFirst: 0, plainThree: 0 };
    for (const question of generator.questions(QUESTIONS, size)) {
      const best = parts.ask(question, TOP, 'all');
      const found = parts.ask(question, TOP);
      const plain = plainSearch.ask(question, TOP).map((passage) => numbers.get(passage) ?? -1);
      if (best[0] === found[0]) agreement.first += 1;
      if (best.join() === found.join()) agreement.three += 1;
      if (best[0] === plain[0]) agreement.plainFirst += 1;
      if (best.join() === plain.join()) agreement.plainThree += 1;
    }
    const toRow = (name: string, first: number, three: number): string[] => [
      name,
      toFigures(passages.length),
      (first / QUESTIONS).toFixed(3),
      (three / QUESTIONS).toFixed(3),
    ];
    rows.push(
      toRow('Footnote', agreement.first, agreement.three),
      toRow('MiniSearch with its defaults', agreement.plainFirst, agreement.plainThree),
    );
    targets.push({
      text: `at ${toFigures(size)} the same first three for at least ${LEAST_SAME * 100} of 100 questions`,
      holds: agreement.three / QUESTIONS >= LEAST_SAME,
    });
  }
  return {
    title: 'Candidates: share of questions with the same passages as an exhaustive ranking',
    columns: ['', 'passages', 'same first', 'same first three'],
    rows,
    targets,
  };
};
