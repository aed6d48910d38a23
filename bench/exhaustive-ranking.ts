import { CANDIDATES } from '../src/engine/engine.js';
import { bestFirst, type Found } from '../src/engine/found.js';
import { packTerms } from '../src/engine/packed-terms.js';
import { rankWithNeighbours } from '../src/engine/neighbours.js';
import { createToSlots, type Question } from '../src/engine/question.js';
import { createRanking, toAcrossFactor, type Match } from '../src/engine/ranking.js';
import { rankSentences } from '../src/engine/sentences.js';
import { toLanguageNumber, type StoredIndex } from '../src/engine/stored-index.js';
import { LANGUAGES } from '../src/language/language.js';
import type { Lexicon } from '../src/language/lexicon.js';
import { readQuestion } from '../src/language/question-reading.js';

/** A question as it goes through the passages. */
interface Asked {
  readonly question: Question;
  readonly rank: (packed: Uint8Array, factor: number) => Match;
  readonly across: number;
  readonly own: number;
  /** The best so far, best first. */
  best: Found[];
}

/** For every question the ids of the best passages, where every passage is ranked: all questions in one go through the index. */
export function rankAll(
  index: StoredIndex,
  lexicon: Lexicon,
  questions: readonly string[],
  top: number,
): string[][] {
  const toSlots = createToSlots(index, lexicon);
  const asked = questions.map((text): Asked => {
    const { units, ...read } = readQuestion(text, lexicon);
    const question = { ...read, slots: toSlots(units) };
    const { language, asksFor, slots } = question;
    const own = toLanguageNumber(language, LANGUAGES);
    const rank = createRanking(slots, index.averageLength, asksFor);
    return { question, rank, across: toAcrossFactor(slots, language), own, best: [] };
  });
  const byScore = bestFirst(index.orders);
  // As many as the engine ranks, whose last steps may put any of them first.
  const kept = CANDIDATES.most;
  for (const { number, terms } of index.allTerms()) {
    const packed = packTerms(terms);
    for (const one of asked) {
      const match = one.rank(packed, index.languages[number] === one.own ? 1 : one.across);
      const { score } = match;
      const last = one.best[kept - 1];
      if (score <= 0 || (last !== undefined && score < last.match.score)) continue;
      one.best = [...one.best, { number, match }].sort(byScore).slice(0, kept);
    }
  }
  return asked.map(({ question, best }) =>
    rankSentences(question, rankWithNeighbours(question.slots, best, index.orders), index)
      .slice(0, top)
      .map(({ number }) => index.readPlaces([number])[0]!.id),
  );
}
