import { openFinished } from '../src/store/database.js';
import { createEngineOpener } from '../src/store/engine-opener.js';
import { createIndexReader } from '../src/store/index-reader.js';
import { indexFolder } from '../src/store/indexing.js';
import { rankAll } from './exhaustive-ranking.js';
import { readGeneratedQuestions, toGeneratedFolder } from './generated-folder.js';
import { loadFreshLexicon } from './ground.js';
import { toFigures, type Benchmark, type Target } from './table.js';

const SIZES = [
  { passages: 10_000, questions: 400 },
  { passages: 100_000, questions: 200 },
];
const TOP = 3;
/** For how many of the questions the first three have to be the same. */
const LEAST_SAME = 0.99;

/** How often ranking the candidates alone finds what ranking every passage finds. */
export const answers: Benchmark = async () => {
  const rows: string[][] = [];
  const targets: Target[] = [];
  for (const { passages, questions: count } of SIZES) {
    const folder = await toGeneratedFolder(passages);
    const { path } = await indexFolder(folder);
    const questions = readGeneratedQuestions(folder.questions)
      .timed.slice(0, count)
      .map(({ question }) => question);
    const database = openFinished(path);
    const best = rankAll(createIndexReader(database), await loadFreshLexicon(), questions, TOP);
    database.close();
    const opened = await createEngineOpener()(path);
    const same = { first: 0, three: 0 };
    for (const [number, question] of questions.entries()) {
      const found = (await opened.engine.ask(question, TOP)).passages.map(({ id }) => id);
      if (found[0] === best[number]?.[0]) same.first += 1;
      if (found.join() === best[number]?.join()) same.three += 1;
    }
    await opened.close();
    const toShare = (part: number): string => (part / count).toFixed(3);
    rows.push([toFigures(passages), toFigures(count), toShare(same.first), toShare(same.three)]);
    targets.push({
      text: `at ${toFigures(passages)} the same first three for at least ${LEAST_SAME * 100} of 100 questions: ${toShare(same.three)}`,
      holds: same.three / count >= LEAST_SAME,
    });
  }
  return {
    title: 'Answers: share of questions with the same passages as when every passage is ranked',
    columns: ['passages', 'questions', 'same first', 'same first three'],
    rows,
    targets,
  };
};
