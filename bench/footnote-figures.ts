import type { FootnoteMeasurement } from './measurements.js';

/** A figure of Footnote's at one size. */
export interface FootnoteFigure {
  readonly name: string;
  /** The name above a column. */
  readonly column: string;
  readonly unit: string;
  readonly toFigure: (measured: FootnoteMeasurement) => number;
  /** What it may be at most with 100,000 passages. */
  readonly limit?: number;
}

/** How many passages the limits are meant for. */
export const LIMITS_AT = 100_000;

export const QUESTION_FIGURES: readonly FootnoteFigure[] = [
  {
    name: 'question, median',
    column: 'median',
    unit: 'ms',
    toFigure: ({ use }) => use.question.median,
    limit: 10,
  },
  { name: 'question, p99', column: 'p99', unit: 'ms', toFigure: ({ use }) => use.question.p99, limit: 50 },
];

/** What doesn't depend on how busy the machine is otherwise. */
export const PROCESSOR_FIGURES: readonly FootnoteFigure[] = [
  {
    name: 'a question, processor time at the mean',
    column: 'processor',
    unit: 'ms',
    toFigure: ({ use }) => use.processor,
  },
  {
    name: 'indexing from nothing, processor time',
    column: 'processor',
    unit: 's',
    toFigure: ({ index }) => index.processor,
  },
];

export const INDEX_FIGURES: readonly FootnoteFigure[] = [
  {
    name: 'indexing from nothing',
    column: 'indexing',
    unit: 's',
    toFigure: ({ index }) => index.indexing,
    limit: 60,
  },
  {
    name: 'one document changed',
    column: 'one changed',
    unit: 's',
    toFigure: ({ use }) => use.reloading,
    limit: 2,
  },
  {
    name: 'first answer, index saved',
    column: 'first answer',
    unit: 's',
    toFigure: ({ firstAnswer }) => firstAnswer / 1000,
    limit: 2,
  },
  { name: 'memory at rest', column: 'at rest', unit: 'MB', toFigure: ({ use }) => use.rest, limit: 500 },
  {
    name: 'peak, one document reloaded',
    column: 'peak of reload',
    unit: 'MB',
    toFigure: ({ use }) => use.peak,
    limit: 1024,
  },
  {
    name: 'peak, all indexed',
    column: 'peak of indexing',
    unit: 'MB',
    toFigure: ({ index }) => index.peak,
    limit: 1024,
  },
  { name: 'index on the disk', column: 'on disk', unit: 'MB', toFigure: ({ disk }) => disk },
];
