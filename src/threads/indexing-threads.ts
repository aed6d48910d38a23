import { availableParallelism } from 'node:os';
import type { AnalysedFile } from '../store/analysis-lanes.js';
import type { IndexingThreads } from '../store/filling.js';
import { startThread } from './thread.js';

const ANALYSING = new URL('./analysing.js', import.meta.url);
const WRITING_TERMS = new URL('./writing-terms.js', import.meta.url);
/** Whoever writes the index keeps up with so many, and no more. */
const MOST_LANES = 2;

/** Threads of this process, no more than there are processors for. */
export const indexingThreads: IndexingThreads = {
  openLanes(glossary) {
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
  },
  async writeTerms(path, terms) {
    const thread = startThread(WRITING_TERMS);
    try {
      await thread.call('writeTerms', [path, terms]);
    } finally {
      await thread.end();
    }
  },
};
