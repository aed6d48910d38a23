import { toGist } from '../language/gist.js';
import { LANGUAGES, type Language } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import { readQuestion } from '../language/question-reading.js';
import type { Answer, Engine, MarkedPassage, Outcome } from './answer.js';
import { createCandidates, type Candidate } from './candidates.js';
import { createCompletion } from './completion.js';
import { toConfidence, toOutcome } from './confidence.js';
import { toMarks } from './highlighting.js';
import { bestFirst, type Found } from './found.js';
import { keepIndex } from './kept-index.js';
import { keepMade, toTextWeight } from './kept.js';
import { MOST_TELLING, rankWithNeighbours } from './neighbours.js';
import { unpackSpans } from './packed-spans.js';
import { keepPostings } from './packed-postings.js';
import type { Postings } from './postings.js';
import { createToSlots, type Question, type Slot } from './question.js';
import { createRanking, toAcrossFactor } from './ranking.js';
import { rankSentences } from './sentences.js';
import { toLanguageNumber, type StoredIndex } from './stored-index.js';

/** How many candidates are ranked with all that words do together; as many again, while the last of them still matter. */
export const CANDIDATES = { most: 80, batch: 15 };
/** What words do together hardly ever makes more of a score than this, beside the estimate. With 1.6 three questions of a hundred got another third passage. */
const MOST_GAIN = 1.8;
/** How much of a rival a passage in another language is than the best one. */
const OTHER_LANGUAGE = 0.75;
/** Questions are read to here; nobody asks longer ones in earnest. */
const LONGEST_QUESTION = 2000;

/**
 * Questions are remembered as they were read, since what is shown of their answers asks for them again: as many as have
 * so many words and alternatives of words, which is some hundred ordinary ones; one that has more by itself is not.
 */
const KEPT = 5000;

/** A search, as far as it has come. */
interface Search {
  readonly question: Question;
  /** Best first by their estimates, of which so many are ranked. */
  readonly likely: readonly Candidate[];
  ranked: number;
  readonly toFound: (some: readonly Candidate[]) => Found[];
  /** Those that are ranked, best first. */
  readonly found: Found[];
}

/** Answers from an index that was saved, with postings over the same passages. */
export function createEngine(stored: StoredIndex, postings: Postings, lexicon: Lexicon): Engine {
  const index = keepIndex(stored);
  const candidates = createCandidates(index, keepPostings(postings));
  const byScore = bestFirst(index.orders);

  const toSlots = createToSlots(index, lexicon);
  const read = keepMade(
    KEPT,
    (text: string): Question => {
      const { units, ...read } = readQuestion(text.slice(0, LONGEST_QUESTION), lexicon);
      return { ...read, slots: toSlots(units) };
    },
    ({ slots }, text) =>
      slots.reduce((sum, { alternatives }) => sum + 1 + alternatives.length, toTextWeight(text)),
  );

  function beginSearch(text: string, most: number): Search {
    const question = read(text);
    const { language, asksFor, slots } = question;
    const across = toAcrossFactor(slots, language);
    const own = toLanguageNumber(language, LANGUAGES);
    const rank = createRanking(slots, index.averageLength, asksFor);
    return {
      question,
      likely: candidates.find(slots, language, across, most),
      toFound(some) {
        const terms = index.readTerms(some.map(({ number }) => number));
        return some.map(({ number }, i) => {
          const factor = index.languages[number] === own ? 1 : across;
          return { number, match: rank(terms[i]!, factor) };
        });
      },
      found: [],
      ranked: 0,
    };
  }

  /** The passages that score most, best first: at least `top` of them, where there are so many. */
  function match(search: Search, top: number): readonly Found[] {
    const { question, likely, found } = search;
    for (; search.ranked < likely.length; search.ranked += CANDIDATES.batch) {
      // Ordered by estimate: once the next one can't come among the wanted ones, no later one can.
      const least = found[Math.max(top, RIVALS) - 1]?.match.score ?? 0;
      const isHopeless = (likely[search.ranked]?.estimate ?? 0) * MOST_GAIN < least;
      if (isHopeless && search.ranked >= MOST_TELLING) break;
      found.push(...search.toFound(likely.slice(search.ranked, search.ranked + CANDIDATES.batch)));
      found.sort(byScore);
    }
    return rankSentences(question, rankWithNeighbours(question.slots, found, index.orders), index);
  }

  /** The score of the strongest rival of the best passage; one in another language may say the same, and counts less. */
  function toRivalScore([best, ...others]: readonly Found[]): number {
    const language = index.languages[best?.number ?? 0];
    const scores = others.map(({ number, match: { score } }) =>
      index.languages[number] === language ? score : score * OTHER_LANGUAGE,
    );
    return Math.max(0, ...scores);
  }

  function judge({ slots }: Question, found: readonly Found[]): Outcome {
    const [best] = found;
    return best === undefined ? 'none' : toOutcome(toConfidence(slots, best.match, toRivalScore(found)));
  }

  function answer(text: string, top: number, withVersions: number): Answer {
    const search = beginSearch(text, Math.max(CANDIDATES.most, withVersions));
    const told = tell(text, search, top);
    const hasVersions = told.passages.some(({ versions }) => versions.length > 0);
    return hasVersions && withVersions > top ? tell(text, search, withVersions) : told;
  }

  /** What comes of a search, which goes on for it as far as it needs. */
  function tell(text: string, search: Search, top: number): Answer {
    const { question } = search;
    const found = match(search, top);
    const wanted = found.slice(0, top);
    const passages = index
      .readPlaces(wanted.map(({ number }) => number))
      .map((passage, i) => ({ ...passage, score: wanted[i]!.match.score }));
    return { question: text, language: question.language, outcome: judge(question, found), passages };
  }

  function findPassage(
    id: string,
    slots: readonly Slot[],
    gistIn: readonly Language[],
  ): MarkedPassage | undefined {
    const [number] = index.findNumbers([id]);
    if (typeof number !== 'number') return undefined;
    const { content, units: packed } = index.readContents([number])[0]!;
    const units = unpackSpans(packed);
    const terms = index.readTerms([number])[0]!;
    const { text, language } = content;
    const other = gistIn.find((one) => one !== language);
    return {
      ...index.readPlaces([number])[0]!,
      ...content,
      ...toMarks(text, units, terms, slots),
      gist: other === undefined ? null : toGist(text, other, lexicon),
      hasGist: units.length > 0,
    };
  }

  const complete = createCompletion(index, (text) => {
    const search = beginSearch(text, CANDIDATES.most);
    return judge(search.question, match(search, 1)) !== 'none';
  });

  return {
    async ask(question, top, withVersions = top) {
      return answer(question, top, withVersions);
    },
    async complete(text, limit) {
      return complete(text, limit);
    },
    async find(ids, question, gistIn) {
      const { slots } = read(question);
      return ids.map((id) => findPassage(id, slots, gistIn));
    },
    size: index.size,
  };
}

/** How many of the best are ranked for certain, so that the strongest rival of the first is among them. */
const RIVALS = 4;
