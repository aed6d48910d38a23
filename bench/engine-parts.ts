import { createCandidates } from '../src/engine/candidates.js';
import type { Postings } from '../src/engine/postings.js';
import { toSlots } from '../src/engine/question.js';
import { rank, toAcrossFactor } from '../src/engine/ranking.js';
import { toLanguageNumber, type StoredIndex } from '../src/engine/stored-index.js';
import type { Unit } from '../src/language/analysis.js';
import { LANGUAGES } from '../src/language/language.js';
import type { Lexicon } from '../src/language/lexicon.js';
import { readQuestion } from '../src/language/question-reading.js';

/** How many candidates are ranked. */
const MOST_CANDIDATES = 100;

/** What the engine does for a question, with nothing to show: the numbers of the best passages. */
export type AskParts = (question: string, top: number) => number[];

/** Puts the engine's parts together over an index; `toUnit` is what becomes of the question's words before they are looked up. */
export function createEngineParts(
  index: StoredIndex,
  postings: Postings,
  lexicon: Lexicon,
  toUnit: (unit: Unit) => Unit = (unit) => unit,
): AskParts {
  const candidates = createCandidates(index, postings);
  return (question, top) => {
    const { language, asksFor, units } = readQuestion(question, lexicon);
    const slots = toSlots(units.map(toUnit), index, lexicon);
    const across = toAcrossFactor(slots);
    const own = toLanguageNumber(language, LANGUAGES);
    const numbers = candidates.find(slots, language, across, MOST_CANDIDATES).map(({ number }) => number);
    const found = index.readTerms(numbers).map((terms, i) => {
      const number = numbers[i] ?? 0;
      const { score } = rank(slots, terms, index.averageLength, asksFor);
      return { number, score: index.languages[number] === own ? score : score * across };
    });
    return found
      .sort((a, b) => b.score - a.score || (index.orders[a.number] ?? 0) - (index.orders[b.number] ?? 0))
      .slice(0, top)
      .map(({ number }) => number);
  };
}
