import { create, insert, search } from '@orama/orama';
import type { CreateRival } from './rival.js';

export const createOrama: CreateRival = async (passages) => {
  const index = create({ schema: { text: 'string' } });
  let id = 0;
  for (const text of passages) await insert(index, { id: `${id++}`, text });
  return {
    async ask(term, limit) {
      const { hits } = await search(index, { term, limit });
      return hits.map((hit) => Number(hit.id));
    },
  };
};
