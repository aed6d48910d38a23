// oxlint-disable-next-line no-restricted-imports -- what Footnote is measured against is MiniSearch itself.
import MiniSearch from 'minisearch';
import type { CreateRival } from './rival.js';

export const createMiniSearch: CreateRival = async (passages) => {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  let id = 0;
  for (const text of passages) index.add({ id: id++, text });
  return {
    ask: (question, top) =>
      index
        .search(question)
        .slice(0, top)
        .map((found) => found.id as number),
  };
};
