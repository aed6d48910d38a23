// A thread that writes the terms of an index, while the process that indexes finishes the rest.
import { dirname } from 'node:path';
import { writeTermsFile, type NewTerms } from '../store/new-terms.js';
import { toStorageFault } from '../store/storage-fault.js';
import { serve } from './serve.js';

serve({
  writeTerms(_, path: string, terms: NewTerms) {
    try {
      writeTermsFile(path, terms);
    } catch (error) {
      // Told here: between threads an error keeps its text, and not what it is recognised by.
      throw toStorageFault(error, dirname(path)) ?? error;
    }
  },
});
