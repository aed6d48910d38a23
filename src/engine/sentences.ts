import type { Question } from './question.js';
import { bestFirst, type Found } from './found.js';
import type { StoredIndex } from './stored-index.js';
import { toSenseLikeness, toSenses } from '../language/sentence-senses.js';

/** Passages of so many words are sentences, in which small words tell; so many of the best are looked at. */
const SHORT = { words: 14, most: 20 };
/** By how much a score may change at most, and by how much in a question of one word: the more words, the less small ones tell. */
const SHARE = { most: 1, words: 3.5 };

/**
 * Ranks short passages that were found anew, by what their small words say beside those of the question: I and you,
 * not and never, what and where. Among much that says the same, as short sentences do, nothing else tells them apart.
 */
export function rankSentences(
  question: Question,
  found: readonly Found[],
  index: StoredIndex,
): readonly Found[] {
  const { senses, slots } = question;
  const isShort = ({ number }: Found): boolean => (index.lengths[number] ?? 0) <= SHORT.words;
  const sentences = found.slice(0, SHORT.most).filter(isShort);
  if (senses === null || sentences.length < 2) return found;
  const words = slots.filter(({ unit }) => unit.kind !== 'part').length;
  const share = Math.min(SHARE.most, SHARE.words / words);
  const likenesses = index
    .readContents(sentences.map(({ number }) => number))
    .map(({ content: { text } }) => 1 + share * toSenseLikeness(senses, toSenses(text)));
  // Short and long passages stay as they are to each other.
  const mean = likenesses.reduce((sum, likeness) => sum + likeness, 0) / likenesses.length;
  const factors = new Map(sentences.map((sentence, i) => [sentence, likenesses[i]! / mean]));
  return found
    .map((one): Found => {
      const factor = factors.get(one);
      return factor === undefined
        ? one
        : { ...one, match: { ...one.match, score: one.match.score * factor } };
    })
    .sort(bestFirst(index.orders));
}
