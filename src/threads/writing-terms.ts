// A thread that writes the terms of an index, while the process that indexes finishes the rest.
import { writeTermsFile, type NewTerms } from '../store/new-terms.js';
import { serve } from './serve.js';

serve({
  writeTerms: (_, path: string, terms: NewTerms) => writeTermsFile(path, terms),
});
