import { toSimilarity } from './similarity.js';
import { toSkeletonVariants } from './sound.js';

export interface NearSound {
  readonly sound: string;
  /** Over 0 to 1. */
  readonly similarity: number;
}

/** Sounds under one skeleton that a question compares at most: a crafted corpus can't make it slow. */
export const MOST_COMPARED = 400;
const MOST_FOUND = 12;

/** Sounds by each skeleton that they stand under, each on a line. */
export function toSoundsBySkeleton(sounds: Iterable<string>): Map<string, string> {
  const bySkeleton = new Map<string, string>();
  for (const sound of new Set(sounds)) {
    for (const skeleton of toSkeletonVariants(sound)) {
      const others = bySkeleton.get(skeleton);
      bySkeleton.set(skeleton, others === undefined ? sound : `${others}\n${sound}`);
    }
  }
  return bySkeleton;
}

/**
 * The nearest to a sound of those that stand under its skeletons, best first. Short sounds have to be nearer than long
 * ones, since more words share them, and all as near as `least`.
 */
export function nearSounds(
  sound: string,
  soundsUnder: (skeleton: string) => Iterable<string>,
  least = 0,
): NearSound[] {
  const found = new Map<string, number>();
  let compared = 0;
  for (const skeleton of toSkeletonVariants(sound)) {
    const enough = Math.max(least, skeleton.length <= 1 ? 0.84 : skeleton.length === 2 ? 0.74 : 0.62);
    for (const candidate of soundsUnder(skeleton)) {
      if ((compared += 1) > MOST_COMPARED) break;
      const similarity = toSimilarity(sound, candidate, enough);
      if (similarity >= enough) found.set(candidate, Math.max(similarity, found.get(candidate) ?? 0));
    }
  }
  return [...found]
    .map(([candidate, similarity]) => ({ sound: candidate, similarity }))
    .sort((a, b) => b.similarity - a.similarity || (a.sound < b.sound ? -1 : 1))
    .slice(0, MOST_FOUND);
}
