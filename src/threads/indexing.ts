// The thread that reads and indexes documents. It lives as long as that takes: what it used is given back then.
import { indexFolder, type IndexingOptions } from '../store/indexing.js';
import { serve } from './serve.js';

serve({
  indexFolder: (tell, options: Omit<IndexingOptions, 'onProgress'>) =>
    indexFolder({ ...options, onProgress: tell }),
});
