import { Index } from 'flexsearch';
import type { CreateRival } from './rival.js';

export const createFlexSearch: CreateRival = async (passages) => {
  const index = new Index();
  let id = 0;
  for (const text of passages) index.add(id++, text);
  // Without `suggest` a passage has to hold every word of the question, and hardly a question finds one.
  return { ask: (question, limit) => index.search(question, { limit, suggest: true }) as number[] };
};
