import { CandidateIndex } from '../src/engine/candidates.js';
import type { Passage } from '../src/engine/answer.js';
import { toPassageTerms, type PassageTerms } from '../src/engine/passage-terms.js';
import { noteSounds, toSlots } from '../src/engine/question.js';
import { rank, toAcrossFactor } from '../src/engine/ranking.js';
import { Vocabulary } from '../src/engine/vocabulary.js';
import { analyse, type Unit } from '../src/language/analysis.js';
import { createLexicon, type Lexicon } from '../src/language/lexicon.js';
import { readQuestion } from '../src/language/question-reading.js';
import { SoundIndex } from '../src/language/sound-index.js';

/** The engine's parts, put together as the engine does it, with the candidates in reach and nothing to show. */
export interface EngineParts {
  /** The numbers of the best passages, ranked among the candidates, or among all passages. */
  ask(question: string, top: number, among?: 'candidates' | 'all'): number[];
}

/** As many as the engine takes. */
const MOST_CANDIDATES = 80;

/** A unit under its own term alone, English words under their stem: without glosses and sound keys. */
function toTermsOnly(unit: Unit): Unit {
  const isEnglish = unit.script === 'latin';
  const own = unit.features.filter(({ field }) => field === (isEnglish ? 'glosses' : 'terms'));
  return { ...unit, features: isEnglish ? own.slice(0, 1) : own };
}

/** Indexes passages; without a lexicon under their own terms alone, as if there were no glosses and sound keys. */
export function createEngineParts(passages: readonly Passage[], known: Lexicon | null): EngineParts {
  const lexicon = known ?? createLexicon();
  const toUnit = known === null ? toTermsOnly : (unit: Unit): Unit => unit;
  const vocabulary = new Vocabulary();
  const sounds = { names: new SoundIndex(), words: new SoundIndex() };
  const candidates = new CandidateIndex(vocabulary);
  const terms: PassageTerms[] = [];
  let totalLength = 0;
  for (const [number, { text }] of passages.entries()) {
    const units = analyse(text, lexicon).map(toUnit);
    noteSounds(units, sounds);
    const packed = toPassageTerms(units, vocabulary);
    candidates.add(number, packed);
    terms.push(packed);
    totalLength += packed.length;
  }
  const averageLength = totalLength / Math.max(1, passages.length);
  const everything = [...terms.keys()];

  return {
    ask(question, top, among = 'candidates') {
      const { language, asksFor, units } = readQuestion(question, lexicon);
      const slots = toSlots(units.map(toUnit), vocabulary, sounds, lexicon, passages.length);
      const across = toAcrossFactor(slots);
      return (
        among === 'all'
          ? everything
          : candidates.find(slots, MOST_CANDIDATES, (number) =>
              passages[number]?.language === language ? 1 : across,
            )
      )
        .map((number) => {
          const { score } = rank(slots, terms[number] as PassageTerms, averageLength, asksFor);
          return { number, score: passages[number]?.language === language ? score : score * across };
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || a.number - b.number)
        .slice(0, top)
        .map(({ number }) => number);
    },
  };
}
