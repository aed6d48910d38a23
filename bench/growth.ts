import { writeFile } from 'node:fs/promises';
import { orFailure } from './child.js';
import { INDEX_FIGURES, QUESTION_FIGURES, type FootnoteFigure } from './footnote-figures.js';
import { toGrowthPlot } from './growth-plot.js';
import { findFirstToGiveOut, type Growth } from './limits.js';
import { measureFootnote, measureRival, type FootnoteMeasurement } from './measurements.js';
import { RIVALS } from './rivals/rivals.js';
import { toFigures, type Benchmark } from './table.js';

const SIZES = { ordinary: [1000, 10_000, 100_000], full: [1000, 10_000, 100_000, 1_000_000] };
const FIGURES = [...QUESTION_FIGURES, ...INDEX_FIGURES];

/** How everything grows with the corpus, and what gives out first. */
export const growth: Benchmark = async ({ full, plot }) => {
  const sizes = full ? SIZES.full : SIZES.ordinary;
  const rows: string[][] = [];
  const points: { passages: number; measured: FootnoteMeasurement }[] = [];
  for (const passages of sizes) {
    const measured = await orFailure(measureFootnote(passages));
    if (typeof measured === 'string') {
      rows.push(['Footnote', toFigures(passages), measured]);
      continue;
    }
    points.push({ passages, measured });
    rows.push([
      'Footnote',
      toFigures(passages),
      ...FIGURES.map(({ toFigure }) => toFigures(toFigure(measured))),
    ]);
  }
  const rivals: Growth[] = [];
  for (const name of Object.keys(RIVALS)) {
    const found: { passages: number; figure: number }[] = [];
    // Beyond, what most of them take is more than a run is worth.
    for (const passages of SIZES.ordinary) {
      const rival = await measureRival(name, passages);
      if (typeof rival === 'string') {
        rows.push([name, toFigures(passages), rival]);
        continue;
      }
      const { question, indexing, resident } = rival;
      found.push({ passages, figure: question.median });
      const cells = [question.median, question.p99, indexing].map(toFigures);
      rows.push([name, toFigures(passages), ...cells, '', '', toFigures(resident)]);
    }
    rivals.push({ name, unit: 'ms', points: found });
  }
  const toGrowth = ({ name, unit, limit, toFigure }: FootnoteFigure): Growth => ({
    name,
    unit,
    limit,
    points: points.map(({ passages, measured }) => ({ passages, figure: toFigure(measured) })),
  });
  const growths = FIGURES.map(toGrowth);
  if (plot !== undefined) await writeFile(plot, toGrowthPlot(growths, rivals));
  return {
    title: 'Growth: Footnote by the number of passages, and what of it is measured of others',
    columns: ['', 'passages', ...FIGURES.map(({ column, unit }) => `${column} ${unit}`)],
    rows,
    targets: [],
    remarks: [findFirstToGiveOut(growths)],
  };
};
