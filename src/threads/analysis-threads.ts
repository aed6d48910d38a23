import { availableParallelism } from 'node:os';
import type { AnalysedFile, AnalysisLanes } from '../store/analysis-lanes.js';
import { startThread } from './thread.js';

const ANALYSING = new URL('./analysing.js', import.meta.url);
/** Whoever writes the index keeps up with so many, and no more. */
const MOST_LANES = 2;

/** Analyses documents in threads, as many as there are processors for. */
export function openAnalysisThreads(glossary: string): AnalysisLanes {
  const threads = Array.from({ length: Math.min(MOST_LANES, availableParallelism()) }, () =>
    startThread(ANALYSING),
  );
  return {
    lanes: threads.map(
      (thread) => (file, onShare) =>
        thread.call('analyse', [glossary, file], onShare) as Promise<AnalysedFile>,
    ),
    async end() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}
