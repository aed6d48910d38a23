import { INDEX_FIGURES, LIMITS_AT, PROCESSOR_FIGURES } from './footnote-figures.js';
import { measureFootnote } from './measurements.js';
import { toFigures, toTarget, type Benchmark } from './table.js';

/** What making, saving, opening and changing the index of a large corpus takes. */
export const savedIndex: Benchmark = async () => {
  const measured = await measureFootnote(LIMITS_AT);
  return {
    title: `The index of ${toFigures(LIMITS_AT)} passages: time, and memory of the whole process`,
    columns: ['', 'figure', 'unit'],
    rows: [...INDEX_FIGURES, ...PROCESSOR_FIGURES].map(({ name, unit, toFigure }) => [
      name,
      toFigures(toFigure(measured)),
      unit,
    ]),
    targets: INDEX_FIGURES.flatMap(({ name, unit, toFigure, limit }) =>
      limit === undefined ? [] : toTarget(name, toFigure(measured), limit, unit),
    ),
  };
};
