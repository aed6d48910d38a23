import type { PassageTerms } from '../src/engine/passage-terms.js';
import { createToSlots } from '../src/engine/question.js';
import { createRanking, toAcrossFactor, type Match } from '../src/engine/ranking.js';
import { toLanguageNumber, type StoredIndex } from '../src/engine/stored-index.js';
import { LANGUAGES } from '../src/language/language.js';
import type { Lexicon } from '../src/language/lexicon.js';
import { readQuestion } from '../src/language/question-reading.js';

/** A question as it goes through the passages. */
interface Asked {
  readonly rank: (passage: PassageTerms) => Match;
  readonly across: number;
  readonly own: number;
  /** The best so far, best first. */
  best: { readonly number: number; readonly score: number }[];
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
    const { language, asksFor, units } = readQuestion(text, lexicon);
    const slots = toSlots(units);
    const own = toLanguageNumber(language, LANGUAGES);
    const rank = createRanking(slots, index.averageLength, asksFor);
    return { rank, across: toAcrossFactor(slots, language), own, best: [] };
  });
  const orderOf = (number: number): number => index.orders[number] ?? 0;
  for (const { number, terms } of index.allTerms()) {
    for (const question of asked) {
      const { score: plain } = question.rank(terms);
      const score = index.languages[number] === question.own ? plain : plain * question.across;
      const last = question.best[top - 1];
      if (score <= 0 || (last !== undefined && score < last.score)) continue;
      question.best = [...question.best, { number, score }]
        .sort((a, b) => b.score - a.score || orderOf(a.number) - orderOf(b.number))
        .slice(0, top);
    }
  }
  return asked.map(({ best }) => best.map(({ number }) => index.readPassages([number])[0]!.id));
}
