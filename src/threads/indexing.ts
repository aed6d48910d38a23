// The process that reads and indexes documents. It lives as long as that takes: what memory it used is given back then.
import { indexFolder, type IndexingOptions } from '../store/indexing.js';
import { indexingThreads } from './indexing-threads.js';
import { serve } from './serve.js';

/** How often it tells how far it has come. Milliseconds. */
const INTERVAL = 100;

serve({
  indexFolder(tell, options: Omit<IndexingOptions, 'onProgress' | 'signal' | 'threads'>) {
    let toldAt = 0;
    return indexFolder({
      ...options,
      threads: indexingThreads,
      onProgress(done, total) {
        if (performance.now() - toldAt < INTERVAL) return;
        toldAt = performance.now();
        tell(done, total);
      },
    });
  },
});
