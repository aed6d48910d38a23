import MiniSearch from 'minisearch';
import type { PassageTerms } from './passage-terms.js';
import { toEntries, toTermName, type Postings } from './postings.js';

/**
 * Postings in memory, for corpora of the size that most servers have. MiniSearch is handed terms by number, of few
 * different letters: its tree of terms looks through all branches of a node, and a branch for every kanji made indexing
 * Japanese five times slower. A number is a term, a gloss or a sound, never two of them, so that one field holds all.
 */
export function createMiniSearchPostings(
  passages: Iterable<{ readonly number: number; readonly terms: PassageTerms }>,
): Postings {
  const index = new MiniSearch<{ id: number; terms: string }>({
    fields: ['terms'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { fuzzy: false, prefix: false },
  });
  for (const { number, terms } of passages)
    for (const entry of toEntries(number, terms)) index.add({ id: entry.posting, terms: entry.terms });

  return {
    find: (terms) =>
      terms.map((term) => {
        const found: number[] = [];
        // Its filter hears of every entry found, and none is left for it to sort.
        index.search(toTermName(term), {
          filter: ({ id }) => {
            found.push(id as number);
            return false;
          },
        });
        return Uint32Array.from(found).sort();
      }),
  };
}
