import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEPTH, toFigures as toShares, type Figures } from '../src/evaluation.js';
import { createEngineOpener, type PostingsKind } from '../src/store/engine-opener.js';
import { indexFolder } from '../src/store/indexing.js';
import { ROOT } from './ground.js';
import { readJudgedSet, type JudgedSet } from './judged-sets.js';
import type { Benchmark, Target } from './table.js';

const SHIPPED = fileURLToPath(new URL('test/eval', ROOT));
const COMPARED = ['R@1', 'R@3', 'R@10', 'MRR@10', 'claims when found', 'right when it claims'] as const;

/** Whether the postings that large corpora get find as well as those of small ones: what `npm run eval` prints, by both. */
export const retrieval: Benchmark = async ({ sets }) => {
  const rows: string[][] = [];
  const targets: Target[] = [];
  for (const folder of sets.length > 0 ? sets : [SHIPPED]) {
    const set = readJudgedSet(folder);
    const small = await evaluate(set, 'memory');
    const large = await evaluate(set, 'file');
    let worse = 0;
    for (const [group, figures] of Object.entries(small)) {
      rows.push([
        `${set.name}: ${group}`,
        `${figures.n}`,
        ...COMPARED.map((name) => `${toCell(figures[name])} → ${toCell(large[group]?.[name])}`),
      ]);
      worse += COMPARED.filter((name) => (large[group]?.[name] ?? 0) < (figures[name] ?? 0)).length;
    }
    targets.push({
      text: `${set.name}: every figure as good on the large index as on the small one: ${worse} worse`,
      holds: worse === 0,
    });
  }
  return {
    title: 'Retrieval, with the postings of a small index → with those of a large one',
    columns: ['', 'n', ...COMPARED],
    rows,
    targets,
  };
};

async function evaluate(
  { directory, questions }: JudgedSet,
  kind: PostingsKind,
): Promise<Record<string, Figures>> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'footnote-bench-'));
  try {
    const { corpus, path } = await indexFolder({ directory, dataDirectory });
    const opened = await createEngineOpener(kind)(path);
    const judged = [];
    for (const question of questions)
      judged.push({ question, answer: await opened.engine.ask(question.question, DEPTH) });
    await opened.close();
    const languages = new Map(corpus.documents.map(({ file, language }) => [file, language]));
    return toShares(judged, (file) => languages.get(file) ?? null);
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

function toCell(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : share.toFixed(3);
}
