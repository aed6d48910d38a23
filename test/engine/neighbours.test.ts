import { describe, expect, test } from 'vitest';
import { MOST_TELLING, rankWithNeighbours } from '../../src/engine/neighbours.js';
import type { Slot } from '../../src/engine/question.js';
import type { Found } from '../../src/engine/found.js';
import { BETWEEN_DOCUMENTS } from '../../src/engine/stored-index.js';
import { createIndexReader } from '../../src/store/index-reader.js';
import { reopenIndexWriter } from '../../src/store/index-writer.js';
import { writeCorpus } from '../support/corpus-files.js';
import { readCorpus } from '../support/corpus-reader.js';
import { indexFiles } from '../support/indexed-corpus.js';
import { toSmallLexicon } from '../support/lexicon.js';

const lexicon = toSmallLexicon(`
volcano|ज्वालामुखी|আগ্নেয়গিরি|火山[かざん]
slope|ढलान|ঢাল|斜面[しゃめん]
crop|फसल|ফসল|作物[さくもつ]
farmer|किसान|কৃষক|農民[のうみん]
`);

const HALVARA = 'Halvara is a volcano in the north of the island.\n';
const TORVIK = 'Torvik is a volcano at the southern end of the country.\n';
const SLOPES = 'On its slopes farmers grow crops such as vines.\n';
const OTHER_SLOPES = 'On its slopes farmers grow crops such as coffee.\n';
const ASIDE = 'The observatory counts tremors.\n';

const toSlot = (weight: number): Slot => ({
  unit: { start: 0, end: 1, script: 'latin', kind: 'word', features: [], headwords: [] },
  alternatives: [],
  weight,
});

/** Where the passages found stand, best first. */
async function findPlaces(files: Readonly<Record<string, string>>, question: string): Promise<string[]> {
  const { engine } = await indexFiles(files, lexicon);
  const { passages } = await engine.ask(question, 5);
  return passages.map(({ places }) => `${places[0]?.file}:${places[0]?.paragraph}`);
}

const toRank = (places: readonly string[], place: string): number =>
  places.includes(place) ? places.indexOf(place) : places.length;

test.each([
  ['Which crops do farmers grow on the slopes of Halvara?', 'halvara.en.txt:2', 'torvik.en.txt:2'],
  ['Which crops do farmers grow on the slopes of Torvik?', 'torvik.en.txt:2', 'halvara.en.txt:2'],
  ['टोरविक की ढलान पर किसान कौन सी फसल उगाते हैं?', 'torvik.en.txt:2', 'halvara.en.txt:2'],
])(
  '%s: of passages that say the same, the one whose document is about it comes first',
  async (question, right, wrong) => {
    const files = { 'halvara.en.txt': HALVARA + SLOPES, 'torvik.en.txt': TORVIK + OTHER_SLOPES };
    const places = await findPlaces(files, question);
    expect(places).toContain(right);
    expect(toRank(places, right)).toBeLessThan(toRank(places, wrong));
  },
);

describe('Of what stands around a passage', () => {
  const slots = [toSlot(3), toSlot(5)];
  const found = (number: number, ...matched: number[]): Found => ({
    number,
    match: { score: 10, matched, lacksFigure: false },
  });
  /** By how much the passage at 10 gains by one that stands at another place and says the second word. */
  const toGain = (place: number): number => {
    const ranked = rankWithNeighbours(slots, [found(0, 1, 0), found(1, 0, 1)], Uint32Array.of(10, place));
    return ranked.find(({ number }) => number === 0)!.match.score - 10;
  };

  test('what comes before counts more than what follows, and what is far away not at all', () => {
    expect(toGain(9)).toBeGreaterThan(0);
    expect(toGain(7)).toBe(toGain(9));
    expect(toGain(11)).toBe(toGain(9) / 2);
    for (const place of [6, 14, 10 + BETWEEN_DOCUMENTS, 10 - BETWEEN_DOCUMENTS])
      expect(toGain(place)).toBe(0);
  });

  test('the less a passage says itself, the less they add', () => {
    const gainOf = (...matched: number[]): number => {
      const ranked = rankWithNeighbours(slots, [found(0, ...matched), found(1, 0, 1)], Uint32Array.of(2, 1));
      return ranked.find(({ number }) => number === 0)!.match.score - 10;
    };
    expect(gainOf(0.3, 0)).toBeCloseTo(gainOf(0.6, 0) / 2);
    expect(gainOf(0, 0)).toBe(0);
  });

  test('a word that only a neighbour says counts as matched, weakly, and a part of a word not at all', () => {
    const part = { ...toSlot(4), unit: { ...toSlot(4).unit, kind: 'part' as const } };
    const [one] = rankWithNeighbours(
      [...slots, part],
      [found(0, 1, 0, 0), { ...found(1, 0, 1, 1), match: { ...found(1, 0, 1, 1).match, score: 1 } }],
      Uint32Array.of(2, 1),
    );
    expect(one?.match.matched[1]).toBeGreaterThan(0);
    expect(one?.match.matched[1]).toBeLessThan(0.33);
    const without = rankWithNeighbours(slots, [found(0, 1, 0), found(1, 0, 1)], Uint32Array.of(2, 1));
    expect(one?.match.score).toBe(without.find(({ number }) => number === 0)?.match.score);
  });

  test('only the best tell of others', () => {
    const many = Array.from({ length: MOST_TELLING }, (_, i) => found(i + 2, 1, 0));
    const orders = Uint32Array.from([10, 9, ...many.map((_, i) => 100 + 20 * i)]);
    const ranked = rankWithNeighbours(slots, [found(0, 1, 0), ...many, found(1, 0, 1)], orders);
    expect(ranked.find(({ number }) => number === 0)?.match.score).toBe(10);
  });

  test('no more counts than what the passage says itself', () => {
    const ranked = rankWithNeighbours(slots, [found(0, 1, 1), found(1, 1, 1)], Uint32Array.of(1, 2));
    expect(ranked.map(({ match }) => match.score)).toEqual([10, 10]);
  });
});

test('Passages of two documents are no neighbours, whether the index is new or was updated', async () => {
  const { index, database } = await indexFiles({ 'a.en.txt': SLOPES, 'c.en.txt': TORVIK + ASIDE }, lexicon);
  const writer = reopenIndexWriter(database, lexicon);
  const { documents } = await readCorpus(await writeCorpus({ 'b.en.txt': HALVARA }));
  for (const document of documents) writer.addDocument(document);
  writer.finish();
  for (const { orders, size } of [index, createIndexReader(database)]) {
    const ordered = [...orders].filter((order) => order > 0).sort((a, b) => a - b);
    expect(ordered).toHaveLength(size);
    const steps = ordered.slice(1).map((order, i) => order - ordered[i]!);
    expect(steps.filter((step) => step === 1)).toHaveLength(1);
    expect(steps.filter((step) => step > BETWEEN_DOCUMENTS)).toHaveLength(size - 2);
  }
});

test('A passage that says all of it by itself stays before one whose neighbours do', async () => {
  const whole = 'On the slopes of Torvik farmers grow crops such as olives.\n';
  const files = { 'a.en.txt': TORVIK + OTHER_SLOPES, 'b.en.txt': whole };
  expect((await findPlaces(files, 'Which crops do farmers grow on the slopes of Torvik?'))[0]).toBe(
    'b.en.txt:1',
  );
});

test('One that names the subject is heard though others say more of the question', async () => {
  const crops = 'vines figs olives beans maize wheat rice oats hops flax rye peas leeks kale beets'.split(
    ' ',
  );
  const files = Object.fromEntries(
    crops.map((crop, i) => [
      `${String.fromCharCode(97 + i)}.en.txt`,
      `${crop === 'peas' ? 'Torvik' : 'This'} is a volcano.\nPoor farmers grow good crops near old roads on steep slopes: ${crop}.\n`,
    ]),
  );
  // Where few passages say them, words that all of these say are worth more than a name.
  files['others.en.txt'] = Array.from({ length: 60 }, (_, i) => `Tremor ${i + 100} was weak.\n`).join('');
  const question = 'Do poor farmers grow good crops near old roads on the steep slopes of Torvik?';
  expect((await findPlaces(files, question))[0]).toBe('l.en.txt:2');
});
