import { sentenceEnds } from '../language/sentences.js';
import type { Span } from './answer.js';
import { createFindTerms } from './packed-terms.js';
import { toTermIds, type Slot } from './question.js';

/** A word of the passage is shown as matched where it stands for a word of the question at least this surely. */
const LEAST_STRENGTH = 0.3;

/** What to mark in a passage for a question. */
export interface Marks {
  readonly matches: Span[];
  readonly sentence: Span | null;
}

/** A word of the passage that stands for a word of the question. */
interface Hit {
  readonly span: Span;
  readonly slot: Slot;
  readonly strength: number;
}

/**
 * The words of a passage that match the question's, and the sentence with the most weight of them. `spans` tells where
 * the passage's units stand, by position; `packed` are its terms.
 */
export function toMarks(
  text: string,
  spans: readonly Span[],
  packed: Uint8Array,
  slots: readonly Slot[],
): Marks {
  const passage = createFindTerms(toTermIds(slots))(packed);
  const byPosition: (Omit<Hit, 'span'> | undefined)[] = [];
  let next = 0;
  for (const slot of slots) {
    for (const { term, strength } of slot.alternatives) {
      for (let i = passage.begins[next++]!; passage.terms[i] === term.id; i += 1) {
        const position = passage.positions[i]!;
        const found = (strength * passage.strengths[i]!) / 255;
        if (found > (byPosition[position]?.strength ?? 0)) byPosition[position] = { slot, strength: found };
      }
    }
  }
  const hits = spans.flatMap((span, position): Hit[] => {
    const hit = byPosition[position];
    return hit !== undefined && hit.strength >= LEAST_STRENGTH ? [{ span, ...hit }] : [];
  });
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

function toBestSentence(text: string, hits: readonly Hit[]): Span | null {
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
