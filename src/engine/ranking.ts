import { toNorm, toTermScore } from './bm25.js';
import { createFindTerms, type FoundTerms } from './packed-terms.js';
import type { AskedFor } from '../language/asked-for.js';
import type { Language } from '../language/language.js';
import type { Script } from '../language/tokens.js';
import { toTermIds, type Slot } from './question.js';

/** What it adds when two neighbouring words of the question stand near each other in the passage. */
const ADJACENT = { bonus: 0.4, reach: 3 };

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
  /** For every slot, how strongly the passage matches it, over 0 to 1; once neighbours are looked at, also how these do, weakly. */
  readonly matched: readonly number[];
  /** The question asks for a figure and the passage has none. */
  readonly lacksFigure: boolean;
}

/** What is known of a question before any passage is looked at, and room for what is noted of one. */
interface Ground {
  readonly slots: readonly Slot[];
  /** Of all alternatives of all slots, flat, in the order of what is found of a passage: most are looked at only to see that it lacks them. */
  readonly strengths: readonly number[];
  /** Of each slot. */
  readonly weights: readonly number[];
  readonly averageLength: number;
  readonly asksFor: AskedFor | null;
  /** Of each slot, which of the occurrences that were found are those of its best alternative; none where both are the same. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
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
  const ground: Ground = {
    slots,
    strengths: slots.flatMap(({ alternatives }) => alternatives.map(({ strength }) => strength)),
    weights: slots.map(({ weight }) => weight),
    averageLength,
    asksFor,
    begins: new Int32Array(slots.length),
    ends: new Int32Array(slots.length),
  };
  return (packed, factor) => rank(ground, find(packed), factor);
}

function rank(ground: Ground, passage: FoundTerms, factor: number): Match {
  const { slots, strengths, weights, asksFor, begins, ends } = ground;
  const matched: number[] = [];
  const norm = toNorm(passage.length, ground.averageLength);
  let score = 0;
  let next = 0;
  for (let slot = 0; slot < slots.length; slot += 1) {
    let best = 0;
    let strongest = 0;
    begins[slot] = ends[slot] = 0;
    for (const last = next + slots[slot]!.alternatives.length; next < last; next += 1) {
      const at = passage.begins[next]!;
      if (at < 0) continue;
      const term = passage.terms[at];
      let frequency = 0;
      let top = 0;
      let end = at;
      for (; passage.terms[end] === term; end += 1) {
        const occurrence = passage.strengths[end]! / 255;
        frequency += occurrence;
        top = Math.max(top, occurrence);
      }
      const value = strengths[next]! * toTermScore(frequency, top, norm);
      if (value <= best) continue;
      best = value;
      strongest = strengths[next]! * top;
      begins[slot] = at;
      ends[slot] = end;
    }
    matched.push(Math.min(1, strongest));
    score += best * weights[slot]!;
  }
  for (let slot = 1; slot < slots.length; slot += 1)
    if (areNear(ground, passage, slot - 1, slot))
      score +=
        ADJACENT.bonus *
        Math.min(slots[slot - 1]!.weight * matched[slot - 1]!, slots[slot]!.weight * matched[slot]!);
  score += WINDOW.bonus * heaviestWindow(ground, passage, matched);
  if (asksFor !== null) score *= 1 + toAskedBonus(ground, passage, asksFor);
  return {
    score: score * factor,
    matched,
    lacksFigure: asksFor === 'figure' && passage.figures.length === 0,
  };
}

function toAskedBonus({ begins, ends }: Ground, passage: FoundTerms, asksFor: AskedFor): number {
  const taken = new Set<number>();
  for (let slot = 0; slot < begins.length; slot += 1)
    for (let i = begins[slot]!; i < ends[slot]!; i += 1) taken.add(passage.positions[i]!);
  const wanted = asksFor === 'figure' ? passage.figures : passage.names;
  const free = wanted.filter((position) => !taken.has(position));
  if (free.length === 0) return 0;
  const isNear = (position: number): boolean => {
    for (const other of taken) if (Math.abs(other - position) <= ASKED.reach) return true;
    return false;
  };
  return free.some(isNear) ? ASKED.near : ASKED.anywhere;
}

const OF_LATIN_TEXT: ReadonlySet<Script> = new Set(['latin', 'number']);

/** By how much the score of a passage in another language than the question's is raised. */
export function toAcrossFactor(slots: readonly Slot[], language: Language | null): number {
  // Words that are typed in Latin letters meet no terms of their own language either.
  const isRomanised = language !== 'en' && slots.every(({ unit: { script } }) => OF_LATIN_TEXT.has(script));
  if (isRomanised) return 1;
  let within = 0;
  let across = 0;
  for (const slot of slots) {
    const { unit } = slot;
    const share = slot.weight;
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

/** Room to order positions in, for as long as that takes. */
let room = new Uint32Array(256);

/** The most weight of distinct slots that stands within a window of the passage. */
function heaviestWindow(
  { weights, begins, ends }: Ground,
  { positions }: FoundTerms,
  matched: readonly number[],
): number {
  const slots = weights.length;
  let count = 0;
  for (let slot = 0; slot < slots; slot += 1) count += ends[slot]! - begins[slot]!;
  if (room.length < count) room = new Uint32Array(2 * count);
  // A position and a slot as one number.
  const hits = room.subarray(0, count);
  for (let slot = 0, hit = 0; slot < slots; slot += 1)
    for (let i = begins[slot]!; i < ends[slot]!; i += 1) hits[hit++] = positions[i]! * slots + slot;
  hits.sort();
  const inside = new Uint16Array(slots);
  let weight = 0;
  let heaviest = 0;
  let left = 0;
  for (const hit of hits) {
    const slot = hit % slots;
    if ((inside[slot]! += 1) === 1) weight += weights[slot]! * matched[slot]!;
    // Positions that are too far back.
    for (const begin = hit - slot - WINDOW.units * slots; hits[left]! < begin; left += 1) {
      const gone = hits[left]! % slots;
      if ((inside[gone]! -= 1) === 0) weight -= weights[gone]! * matched[gone]!;
    }
    heaviest = Math.max(heaviest, weight);
  }
  return heaviest;
}

/** Whether any place of one slot is within reach of one of the other. */
function areNear({ begins, ends }: Ground, { positions }: FoundTerms, a: number, b: number): boolean {
  let j = begins[b]!;
  const end = ends[b]!;
  for (let i = begins[a]!; i < ends[a]! && j < end; i += 1) {
    const position = positions[i]!;
    while (j < end && positions[j]! < position - ADJACENT.reach) j += 1;
    if (j < end && Math.abs(positions[j]! - position) <= ADJACENT.reach && positions[j] !== position)
      return true;
  }
  return false;
}
