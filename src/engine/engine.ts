import type { Corpus } from '../corpus/document.js';
import { analyse, type Unit } from '../language/analysis.js';
import type { Lexicon } from '../language/lexicon.js';
import { toGist } from '../language/gist.js';
import { readQuestion } from '../language/question-reading.js';
import type { Answer, Engine, Passage, RankedPassage } from './answer.js';
import { CandidateIndex } from './candidates.js';
import { createCompletion } from './completion.js';
import { toConfidence, toOutcome } from './confidence.js';
import { toMarks, type Marks } from './highlighting.js';
import { toPassageTerms, type PassageTerms } from './passage-terms.js';
import { toPassages } from './passages.js';
import { noteSounds, toSlots, type Question, type Slot } from './question.js';
import { rank, toAcrossFactor, type Match } from './ranking.js';
import { SoundIndex } from '../language/sound-index.js';
import { Vocabulary } from './vocabulary.js';

/** How many candidates are ranked with all the words of the question. */
const MOST_CANDIDATES = 80;
/** What a heading counts beside the words of the passages under it. */
const CONTEXT_STRENGTH = 0.5;
/** How much of a rival a passage in another language is than the best one. */
const OTHER_LANGUAGE = 0.75;
/** Questions are read to here; nobody asks longer ones in earnest. */
const LONGEST_QUESTION = 2000;

/** A passage by its number, and how it meets the question. */
interface Found {
  readonly number: number;
  readonly match: Match;
}

/** Indexes a corpus. Yields to the event loop as it goes; `onProgress` hears of passages done and all told. */
export async function createEngine(
  corpus: Corpus,
  lexicon: Lexicon,
  onProgress?: (done: number, total: number) => void,
): Promise<Engine> {
  const { passages, byId } = toPassages({
    ...corpus,
    documents: corpus.documents.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  });
  const vocabulary = new Vocabulary();
  const sounds = { names: new SoundIndex(), words: new SoundIndex() };
  const candidates = new CandidateIndex(vocabulary);
  const terms: PassageTerms[] = [];
  let totalLength = 0;
  let yieldAt = performance.now() + SLICE;
  for (const [number, passage] of passages.entries()) {
    const units = analysePassage(passage, lexicon);
    noteSounds(units, sounds);
    const packed = toPassageTerms(units, vocabulary);
    candidates.add(number, packed);
    terms.push(packed);
    totalLength += packed.length;
    if (performance.now() < yieldAt) continue;
    onProgress?.(number + 1, passages.length);
    await new Promise((resolve) => setImmediate(resolve));
    yieldAt = performance.now() + SLICE;
  }
  const averageLength = Math.max(1, totalLength / Math.max(1, passages.length));

  function read(question: string): Question {
    const { language, asksFor, units } = readQuestion(question.slice(0, LONGEST_QUESTION), lexicon);
    return { language, asksFor, slots: toSlots(units, vocabulary, sounds, lexicon, passages.length) };
  }

  function match({ language, asksFor, slots }: Question): Found[] {
    const across = toAcrossFactor(slots);
    const factorOf = (number: number): number => (passages[number]?.language === language ? 1 : across);
    return candidates
      .find(slots, MOST_CANDIDATES, factorOf)
      .map((number) => {
        const match = rank(slots, terms[number] as PassageTerms, averageLength, asksFor);
        return { number, match: { ...match, score: match.score * factorOf(number) } };
      })
      .sort((a, b) => b.match.score - a.match.score || a.number - b.number);
  }

  /** The score of the strongest rival of the best passage; one in another language may say the same, and counts less. */
  function toRivalScore([best, ...others]: readonly Found[]): number {
    const language = passages[best?.number ?? -1]?.language;
    const scores = others.map(({ number, match: { score } }) =>
      passages[number]?.language === language ? score : score * OTHER_LANGUAGE,
    );
    return Math.max(0, ...scores);
  }

  /** Marks are made when they are looked at: of many passages found, few are shown. */
  function show(passage: Passage, slots: readonly Slot[], score: number): RankedPassage {
    let made: Marks | undefined;
    const marks = (): Marks =>
      (made ??= toMarks(passage.text, analyse(passage.text, lexicon), slots, vocabulary));
    return {
      ...passage,
      score,
      get matches() {
        return marks().matches;
      },
      get sentence() {
        return marks().sentence;
      },
    };
  }

  function ask(question: string, top: number): Answer {
    const asked = read(question);
    const { language, slots } = asked;
    const found = match(asked);
    const [best] = found;
    const outcome =
      best === undefined ? 'none' : toOutcome(toConfidence(slots, best.match, toRivalScore(found)));
    const ranked = found
      .slice(0, top)
      .map(({ number, match: { score } }) => show(passages[number] as Passage, slots, score));
    return { question, language, outcome, passages: ranked };
  }

  return {
    ask,
    complete: createCompletion(
      passages,
      () => vocabulary.keysOf('glosses'),
      (question) => ask(question, 1).outcome !== 'none',
    ),
    find(id, question) {
      const passage = byId.get(id);
      if (passage === undefined) return undefined;
      const { slots } = read(question);
      return show(passage, slots, 0);
    },
    gist(id, language) {
      const passage = byId.get(id);
      return passage === undefined || passage.language === language
        ? null
        : toGist(passage.text, language, lexicon);
    },
    size: passages.length,
  };
}

/** Indexing gives way to everything else after so many milliseconds. */
const SLICE = 20;

/** A passage's own units, then those of its headings, weaker. */
function analysePassage(passage: Passage, lexicon: Lexicon): Unit[] {
  const units = analyse(passage.text, lexicon);
  for (const heading of passage.context) {
    for (const unit of analyse(heading, lexicon)) {
      units.push({
        ...unit,
        features: unit.features.map((feature) => ({
          ...feature,
          strength: feature.strength * CONTEXT_STRENGTH,
        })),
      });
    }
  }
  return units;
}
