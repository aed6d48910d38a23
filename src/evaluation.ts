import type { Answer } from './engine/answer.js';
import type { Language } from './language/language.js';

/** A question with every passage that answers it; none where the corpus doesn't hold the answer. */
export interface JudgedQuestion {
  readonly id: string;
  readonly lang: string;
  readonly question: string;
  readonly gold: readonly { readonly file: string; readonly line: number }[];
}

/** What a group of questions came to. Shares are over 0 to 1; null where nothing could be counted. */
export interface Figures {
  readonly n: number;
  readonly 'R@1': number;
  readonly 'R@3': number;
  readonly 'R@10': number;
  readonly 'MRR@10': number;
  readonly 'claims an answer': number;
  readonly 'claims when found': number | null;
  readonly 'right when it claims': number | null;
}

interface Tally {
  n: number;
  hits: number[];
  claims: number;
  rightClaims: number;
}

/** The rows that stand last. */
const TOTALS = ['all answerable', 'unanswerable'];

/** How many passages of an answer are looked at. */
export const DEPTH = 10;

/**
 * Recall, mean reciprocal rank and how far claims hold, by the question's language and whether its passages are in
 * it (same language) or not (cross language), over all answerable questions, and for those without an answer.
 */
export function toFigures(
  judged: readonly { readonly question: JudgedQuestion; readonly answer: Answer }[],
  languageOf: (file: string) => Language | null,
): Record<string, Figures> {
  const tallies = new Map<string, Tally>();
  for (const { question, answer } of judged) {
    const isGold = (place: { file: string; line: number | null }): boolean =>
      question.gold.some(({ file, line }) => file === place.file && line === place.line);
    const rank = answer.passages.slice(0, DEPTH).findIndex(({ places }) => places.some(isGold));
    for (const name of toGroups(question, languageOf)) {
      const tally = tallies.get(name) ?? { n: 0, hits: [], claims: 0, rightClaims: 0 };
      tallies.set(name, tally);
      tally.n += 1;
      if (rank >= 0) tally.hits.push(rank + 1);
      if (answer.outcome === 'answer') tally.claims += 1;
      if (answer.outcome === 'answer' && rank === 0) tally.rightClaims += 1;
    }
  }
  const names = [...tallies.keys()].sort((a, b) => TOTALS.indexOf(a) - TOTALS.indexOf(b) || (a < b ? -1 : 1));
  return Object.fromEntries(names.map((name) => [name, toShares(tallies.get(name) as Tally)]));
}

function toGroups({ lang, gold }: JudgedQuestion, languageOf: (file: string) => Language | null): string[] {
  if (gold.length === 0) return ['unanswerable'];
  const same = gold.some(({ file }) => languageOf(file) === lang);
  return [`${lang} ${same ? 'same' : 'cross'} language`, 'all answerable'];
}

function toShares({ n, hits, claims, rightClaims }: Tally): Figures {
  const within = (depth: number): number => hits.filter((rank) => rank <= depth).length;
  const share = (part: number, whole: number): number | null =>
    whole === 0 ? null : Number((part / whole).toFixed(3));
  return {
    n,
    'R@1': share(within(1), n) ?? 0,
    'R@3': share(within(3), n) ?? 0,
    'R@10': share(within(DEPTH), n) ?? 0,
    'MRR@10':
      share(
        hits.reduce((sum, rank) => sum + 1 / rank, 0),
        n,
      ) ?? 0,
    'claims an answer': share(claims, n) ?? 0,
    'claims when found': share(rightClaims, within(1)),
    'right when it claims': share(rightClaims, claims),
  };
}
