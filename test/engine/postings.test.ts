import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS, toLevel, toPosting } from '../../src/engine/levels.js';
import { createMiniSearchPostings } from '../../src/engine/minisearch-postings.js';
import type { PassageTerms } from '../../src/engine/passage-terms.js';
import { toEntries, type Postings } from '../../src/engine/postings.js';
import { openUnfinished } from '../../src/store/database.js';
import { createFts5Postings } from '../../src/store/fts5-postings.js';
import { TABLES } from '../../src/store/schema.js';

interface Passage {
  readonly number: number;
  readonly terms: PassageTerms;
}

/** A passage that has each term as often as the list has it, as strongly as said. */
function toPassage(
  number: number,
  occurrences: readonly (readonly [term: number, strength: number])[],
): Passage {
  const sorted = occurrences.toSorted((a, b) => a[0] - b[0]);
  return {
    number,
    terms: {
      terms: Uint32Array.from(sorted, ([term]) => term),
      strengths: Uint8Array.from(sorted, ([, strength]) => Math.round(strength * 255)),
      positions: Uint16Array.from(sorted, (_, at) => at),
      figures: new Uint16Array(),
      names: new Uint16Array(),
      length: occurrences.length,
    },
  };
}

function createInFile(passages: readonly Passage[]): Postings {
  const database = openUnfinished(undefined);
  database.exec(TABLES);
  const add = database.prepare('INSERT INTO postings (rowid, terms) VALUES (?, ?)');
  for (const { number, terms } of passages)
    for (const entry of toEntries(number, terms)) add.run(entry.posting, entry.terms);
  return createFts5Postings(database);
}

const toLists = (postings: Postings, terms: readonly number[]) =>
  postings.find(terms).map((list) => [...list]);
/** The largest number of a passage whose postings are 32 bits. */
const LAST_PASSAGE = 2 ** 30 - 1;
const LAST_TERM = 2 ** 32 - 1;

describe.each([
  ['MiniSearch', createMiniSearchPostings],
  ['FTS5', createInFile],
] as const)('Postings in %s', (_, create) => {
  test('give for each term the passages that hold it, ascending', () => {
    const postings = create([
      toPassage(2, [
        [7, 1],
        [8, 1],
      ]),
      toPassage(10, [[7, 1]]),
      toPassage(1, [
        [7, 1],
        [9, 1],
      ]),
      toPassage(100, [[7, 1]]),
    ]);
    expect(toLists(postings, [7, 9, 8])).toEqual([
      [1, 2, 10, 100].map((number) => toPosting(number, toLevel(1))),
      [toPosting(1, toLevel(1))],
      [toPosting(2, toLevel(1))],
    ]);
  });

  test('tell the level at which a passage holds a term, which goes by how often and how surely it says it', () => {
    const postings = create([
      toPassage(1, [
        [5, 0.3],
        [6, 0.7],
        [7, 1],
        [8, 1],
        [8, 1],
        [9, 0.4],
        [9, 0.2],
      ]),
    ]);
    expect(toLists(postings, [5, 6, 7, 8, 9])).toEqual([[4], [5], [6], [7], [5]]);
    expect(LEVELS).toHaveLength(4);
  });

  test('of a term that no passage holds are none', () => {
    const postings = create([toPassage(1, [[7, 1]])]);
    expect(toLists(postings, [1, 7, 70, LAST_TERM])).toEqual([[], [6], [], []]);
    expect(toLists(create([]), [1])).toEqual([[]]);
    expect(postings.find([])).toEqual([]);
  });

  test('of a term that is asked for twice are given twice', () => {
    const postings = create([toPassage(1, [[7, 1]]), toPassage(2, [[8, 1]])]);
    expect(toLists(postings, [7, 8, 7, 7])).toEqual([[6], [10], [6], [6]]);
  });

  test('can be asked of very many terms at once', () => {
    const count = 20_000;
    const postings = create(
      Array.from({ length: count / 100 }, (_, number) =>
        toPassage(
          number + 1,
          Array.from({ length: 100 }, (_, at) => [number * 100 + at, 1] as const),
        ),
      ),
    );
    const lists = postings.find(Array.from({ length: count }, (_, term) => term));
    expect(lists).toHaveLength(count);
    expect(
      lists.every((list, term) => list.length === 1 && list[0] === toPosting(Math.floor(term / 100) + 1, 2)),
    ).toBe(true);
  });

  test('of a term that very many passages hold are all given', () => {
    const count = 5_000;
    const postings = create(Array.from({ length: count }, (_, number) => toPassage(number + 1, [[7, 1]])));
    expect(toLists(postings, [7])).toEqual([
      Array.from({ length: count }, (_, number) => toPosting(number + 1, toLevel(1))),
    ]);
  });

  test('hold numbers as large as there can be, and tell them from those that look alike', () => {
    const postings = create([
      toPassage(LAST_PASSAGE, [
        [LAST_TERM, 1],
        [LAST_TERM, 1],
        [0, 0.1],
        [40, 1],
      ]),
      toPassage(1, [
        [35, 1],
        [36, 1],
        [36 * 36, 1],
        [40, 1],
      ]),
    ]);
    expect(toLists(postings, [LAST_TERM, LAST_TERM - 1, 0, 35, 36, 36 * 36, 1, 40])).toEqual([
      [2 ** 32 - 1],
      [],
      [2 ** 32 - 4],
      [6],
      [6],
      [6],
      [],
      [6, 2 ** 32 - 2],
    ]);
  });

  test('are those that looking through all passages finds', () => {
    const term = fc.oneof(fc.nat(12), fc.integer({ min: 0, max: LAST_TERM }));
    const occurrence = fc.tuple(term, fc.constantFrom(0.05, 0.3, 0.5, 0.8, 1));
    const passages = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.array(occurrence, { maxLength: 12 })), {
        selector: ([number]) => number,
        maxLength: 15,
      })
      .map((drawn) => drawn.map(([number, occurrences]) => toPassage(number, occurrences)));
    fc.assert(
      fc.property(passages, fc.array(term, { maxLength: 10 }), (some, wanted) => {
        const naive = wanted.map((asked) =>
          some
            .flatMap(({ number, terms }) => {
              const strengths = [...terms.strengths].filter((_, at) => terms.terms[at] === asked);
              const frequency = strengths.reduce((sum, strength) => sum + strength / 255, 0);
              return strengths.length === 0 ? [] : [toPosting(number, toLevel(frequency))];
            })
            .sort((a, b) => a - b),
        );
        expect(toLists(create(some), wanted)).toEqual(naive);
      }),
      { numRuns: 100 },
    );
  });
});
