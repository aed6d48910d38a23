// oxlint-disable-next-line no-restricted-imports -- what Footnote is measured against is MiniSearch itself.
import MiniSearch from 'minisearch';
import type { Passage } from '../src/engine/answer.js';

/** MiniSearch with its defaults: what every figure stands beside. */
export interface PlainSearch {
  ask(question: string, top: number): Passage[];
}

export function createPlainSearch(passages: readonly Passage[]): PlainSearch {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  passages.forEach(({ text }, id) => index.add({ id, text }));
  return {
    ask: (question, top) =>
      index
        .search(question)
        .slice(0, top)
        .map(({ id }) => passages[id as number] as Passage),
  };
}
