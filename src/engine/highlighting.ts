import { sentenceEnds } from '../language/sentences.js';
import type { Unit } from '../language/analysis.js';
import type { Span } from './answer.js';
import type { Slot } from './question.js';
import { toTermKey } from './stored-index.js';

/** A word of the passage is shown as matched where it stands for a word of the question at least this surely. */
const LEAST_STRENGTH = 0.3;

/** What to mark in a passage for a question. */
export interface Marks {
  readonly matches: Span[];
  readonly sentence: Span | null;
}

/** The words of a passage that match the question's, and the sentence with the most weight of them. */
export function toMarks(text: string, units: readonly Unit[], slots: readonly Slot[]): Marks {
  const best = new Map<string, { strength: number; slot: Slot }>();
  for (const slot of slots) {
    for (const { key, strength } of slot.alternatives) {
      if (strength > (best.get(key)?.strength ?? 0)) best.set(key, { strength, slot });
    }
  }
  const hits: { span: Span; slot: Slot; strength: number }[] = [];
  for (const { start, end, features } of units) {
    let hit: { slot: Slot; strength: number } | undefined;
    for (const { field, key, strength } of features) {
      const found = best.get(toTermKey(field, key));
      if (found !== undefined && found.strength * strength > (hit?.strength ?? 0)) {
        hit = { slot: found.slot, strength: found.strength * strength };
      }
    }
    if (hit !== undefined && hit.strength >= LEAST_STRENGTH) hits.push({ span: { start, end }, ...hit });
  }
  return { matches: mergeSpans(hits.map(({ span }) => span)), sentence: toBestSentence(text, hits) };
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

function toBestSentence(
  text: string,
  hits: readonly { span: Span; slot: Slot; strength: number }[],
): Span | null {
  const ends = sentenceEnds(text);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  if (ends.length < 2 || hits.length === 0) return null;
  let best: { span: Span; weight: number } | null = null;
  let start = 0;
  for (const end of ends) {
    const strongest = new Map<Slot, number>();
    for (const { span, slot, strength } of hits) {
      if (span.start >= start && span.end <= end)
        strongest.set(slot, Math.max(strength, strongest.get(slot) ?? 0));
    }
    let weight = 0;
    for (const [slot, strength] of strongest) weight += slot.weight * strength;
    const from = start + text.slice(start, end).search(/\S|$/u);
    if (from < end && weight > (best?.weight ?? 0)) best = { span: { start: from, end }, weight };
    start = end;
  }
  return best?.span ?? null;
}
