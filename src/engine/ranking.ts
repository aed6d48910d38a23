import { toNorm, toTermScore } from './bm25.js';
import { createFindTerms, type FoundTerms } from './packed-terms.js';
import type { AskedFor } from '../language/asked-for.js';
import type { Language } from '../language/language.js';
import type { Script } from '../language/tokens.js';
import { PART_WEIGHT, toTermIds, type Slot } from './question.js';

/** What it adds when two neighbouring words of the question stand near each other in the passage. */
const NEIGHBOURS = { bonus: 0.4, reach: 3 };

/** What it adds where much of the question stands close together, within so many units of the passage. */
const WINDOW = { bonus: 0.4, units: 40 };

/** What it adds, as a share of the score, where a question asks for a figure or a name and the passage has one that the question lacks. */
const ASKED = { near: 0.15, anywhere: 0.04, reach: 12 };
/**
 * A passage in another language matches through glosses and sounds only, and never by pairs of letters: its score is
 * raised by this power of what it could have reached at most beside a passage in the question's own language.
 */
const ACROSS = { power: 0.7, gloss: 0.75, sound: 0.65 };

/** How a passage meets a question. */
export interface Match {
  readonly score: number;
  /** For every slot, how strongly the passage matches it, over 0 to 1. */
  readonly matched: readonly number[];
  /** The question asks for a figure and the passage has none. */
  readonly lacksFigure: boolean;
}

/**
 * Scores passages, by their packed terms, for a question: BM25+ over its words, each by its best alternative, and all of
 * it multiplied by `factor`.
 */
export function createRanking(
  slots: readonly Slot[],
  averageLength: number,
  asksFor: AskedFor | null,
): (packed: Uint8Array, factor: number) => Match {
  const find = createFindTerms(toTermIds(slots));
  // In one flat list for all slots: most terms are looked at in each passage only to see that it lacks them.
  const strengths = slots.flatMap(({ alternatives }) => alternatives.map(({ strength }) => strength));
  return (packed, factor) => rank(slots, strengths, find(packed), averageLength, asksFor, factor);
}

/** `strengths` are those of all alternatives of all slots, in the order of `passage.begins`. */
function rank(
  slots: readonly Slot[],
  strengths: readonly number[],
  passage: FoundTerms,
  averageLength: number,
  asksFor: AskedFor | null,
  factor: number,
): Match {
  const matched: number[] = [];
  const places: number[][] = [];
  const norm = toNorm(passage.length, averageLength);
  let score = 0;
  let next = 0;
  for (const slot of slots) {
    let best = 0;
    let strongest = 0;
    let bestAt = -1;
    for (const end = next + slot.alternatives.length; next < end; next += 1) {
      const at = passage.begins[next]!;
      if (at < 0) continue;
      const strength = strengths[next]!;
      const term = passage.terms[at];
      let frequency = 0;
      let top = 0;
      for (let i = at; passage.terms[i] === term; i += 1) {
        const occurrence = passage.strengths[i]! / 255;
        frequency += occurrence;
        top = Math.max(top, occurrence);
      }
      const value = strength * toTermScore(frequency, top, norm);
      if (value > best) {
        best = value;
        strongest = strength * top;
        bestAt = at;
      }
    }
    matched.push(Math.min(1, strongest));
    score += best * slot.weight * (slot.unit.kind === 'part' ? PART_WEIGHT : 1);
    const positions: number[] = [];
    if (bestAt >= 0)
      for (let i = bestAt; passage.terms[i] === passage.terms[bestAt]; i += 1)
        positions.push(passage.positions[i]!);
    places.push(positions);
  }
  for (let i = 1; i < slots.length; i += 1) {
    const [a, b] = [places[i - 1] ?? [], places[i] ?? []];
    if (a.length === 0 || b.length === 0) continue;
    if (areNear(a, b))
      score +=
        NEIGHBOURS.bonus *
        Math.min(
          (slots[i - 1]?.weight ?? 0) * (matched[i - 1] ?? 0),
          (slots[i]?.weight ?? 0) * (matched[i] ?? 0),
        );
  }
  score += WINDOW.bonus * heaviestWindow(slots, matched, places);
  if (asksFor !== null)
    score *= 1 + toAskedBonus(asksFor === 'figure' ? passage.figures : passage.names, places.flat());
  return {
    score: score * factor,
    matched,
    lacksFigure: asksFor === 'figure' && passage.figures.length === 0,
  };
}

function toAskedBonus(wanted: readonly number[], matched: readonly number[]): number {
  const taken = new Set(matched);
  const free = wanted.filter((position) => !taken.has(position));
  if (free.length === 0) return 0;
  const near = free.some((position) => matched.some((other) => Math.abs(other - position) <= ASKED.reach));
  return near ? ASKED.near : ASKED.anywhere;
}

const OF_LATIN_TEXT: ReadonlySet<Script> = new Set(['latin', 'number']);

/** By how much the score of a passage in another language than the question's is raised. */
export function toAcrossFactor(slots: readonly Slot[], language: Language | null): number {
  // Words that are typed in Latin letters meet no terms of their own language either.
  const isRomanised = language !== 'en' && slots.every(({ unit: { script } }) => OF_LATIN_TEXT.has(script));
  if (isRomanised) return 1;
  let within = 0;
  let across = 0;
  for (const { unit, weight } of slots) {
    const share = weight * (unit.kind === 'part' ? PART_WEIGHT : 1);
    const fields = new Set(unit.features.map(({ field }) => field));
    within += share;
    across +=
      share *
      (unit.kind === 'figure'
        ? 1
        : fields.has('glosses')
          ? ACROSS.gloss
          : fields.has('sounds')
            ? ACROSS.sound
            : 0);
  }
  return across === 0 ? 1 : (within / across) ** ACROSS.power;
}

/** The most weight of distinct slots that stands within a window of the passage. */
function heaviestWindow(
  slots: readonly Slot[],
  matched: readonly number[],
  places: readonly (readonly number[])[],
): number {
  // A position and a slot as one number.
  const hits: number[] = [];
  places.forEach((positions, slot) => {
    for (const position of positions) hits.push(position * slots.length + slot);
  });
  hits.sort((a, b) => a - b);
  const weights = slots.map(
    ({ weight, unit }, slot) => weight * (matched[slot] ?? 0) * (unit.kind === 'part' ? PART_WEIGHT : 1),
  );
  const inside = new Uint16Array(slots.length);
  let weight = 0;
  let heaviest = 0;
  let left = 0;
  for (const hit of hits) {
    const slot = hit % slots.length;
    if ((inside[slot]! += 1) === 1) weight += weights[slot]!;
    // Positions that are too far back.
    for (const begin = hit - slot - WINDOW.units * slots.length; hits[left]! < begin; left += 1) {
      const gone = hits[left]! % slots.length;
      if ((inside[gone]! -= 1) === 0) weight -= weights[gone]!;
    }
    heaviest = Math.max(heaviest, weight);
  }
  return heaviest;
}

/** Whether any position of one ordered list is within reach of one of the other. */
function areNear(a: readonly number[], b: readonly number[]): boolean {
  let j = 0;
  for (const position of a) {
    while (j < b.length && (b[j] ?? 0) < position - NEIGHBOURS.reach) j += 1;
    if (j < b.length && Math.abs((b[j] ?? 0) - position) <= NEIGHBOURS.reach && b[j] !== position)
      return true;
  }
  return false;
}
