// Reads and indexes a generated folder from nothing in a fresh process and prints `IndexUse` as JSON.
import { openLibrary } from '../open-library.js';
import { watchPeak } from '../process-memory.js';
import { toAllProcessorSeconds } from '../timing.js';

/** What it takes to make an index. */
export interface IndexUse {
  /** Seconds to read and index from nothing. */
  readonly indexing: number;
  /** Seconds that a processor was had for it. */
  readonly processor: number;
  /** The most megabytes that the process, and those that it started, had while it did. */
  readonly peak: number;
}

const [directory = '', dataDirectory = ''] = process.argv.slice(2);
const toPeak = watchPeak();
const start = performance.now();
await openLibrary({ directory, dataDirectory });
const use: IndexUse = {
  indexing: (performance.now() - start) / 1000,
  processor: toAllProcessorSeconds(),
  peak: toPeak(),
};
process.stdout.write(JSON.stringify(use));
