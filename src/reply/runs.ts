import type { MarkedPassage, Span } from '../engine/answer.js';
import { toBoundary } from './characters.js';

/** A stretch of a quotation that is marked in one way. */
export interface Run {
  readonly text: string;
  /** The question matched it. */
  readonly matched: boolean;
  /** It belongs to the sentence that matches best. */
  readonly best: boolean;
}

type Marked = Pick<MarkedPassage, 'text' | 'matches' | 'sentence'>;

/** The quotation in runs, within at most `length` UTF-16 units; an ellipsis stands where something is left out. */
export function toRuns(passage: Marked, length = Number.POSITIVE_INFINITY): Run[] {
  const { text } = passage;
  const window = toWindow(passage, length);
  const inside = (index: number) => Math.max(window.start, Math.min(window.end, toBoundary(text, index, -1)));
  const matches = passage.matches.map(({ start, end }) => ({ start: inside(start), end: inside(end) }));
  const sentence = passage.sentence && {
    start: inside(passage.sentence.start),
    end: inside(passage.sentence.end),
  };
  const cuts = [window, ...matches, ...(sentence ? [sentence] : [])].flatMap(({ start, end }) => [
    start,
    end,
  ]);
  const edges = [...new Set(cuts)].sort((one, other) => one - other);
  const runs: Run[] = [];
  if (window.start > 0) runs.push({ text: '…', matched: false, best: false });
  let match = 0;
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1] ?? start;
    while ((matches[match]?.end ?? Number.POSITIVE_INFINITY) <= start) match++;
    const matched = (matches[match]?.start ?? Number.POSITIVE_INFINITY) <= start;
    const best = sentence !== null && sentence.start <= start && end <= sentence.end;
    const last = runs.at(-1);
    const piece = text.slice(start, end);
    if (last && last.matched === matched && last.best === best)
      runs[runs.length - 1] = { ...last, text: last.text + piece };
    else runs.push({ text: piece, matched, best });
  }
  if (window.end < text.length) runs.push({ text: '…', matched: false, best: false });
  return runs;
}

/** How far a window's edge moves to begin or end with a whole word. */
const WORD = 30;

/** What to show of a text that is too long: the best sentence and what follows, else what matched and what is around it. */
function toWindow({ text, matches, sentence }: Marked, length: number): Span {
  if (text.length <= length) return { start: 0, end: text.length };
  const room = Math.max(1, Math.floor(length) - 2);
  const first = matches.find(({ start }) => start >= (sentence?.start ?? 0)) ?? matches[0];
  const holdsMatch = (start: number) => first === undefined || first.end - start <= room;
  const aroundMatch = (first?.start ?? 0) - Math.floor(room / 4);
  const wanted = sentence && holdsMatch(sentence.start) ? sentence.start : aroundMatch;
  const start = toWordStart(text, Math.max(0, Math.min(wanted, text.length - room)));
  return { start, end: toWordEnd(text, Math.min(text.length, start + room), start) };
}

function toWordStart(text: string, index: number): number {
  if (index === 0 || /\s/.test(text[index - 1] ?? '')) return index;
  const space = text.slice(index, index + WORD).search(/\s/);
  return space < 0 ? toBoundary(text, index, -1) : index + space + 1;
}

function toWordEnd(text: string, index: number, start: number): number {
  if (index === text.length || /\s/.test(text[index] ?? '')) return index;
  const from = Math.max(start, index - WORD);
  const space = /\s\S*$/.exec(text.slice(from, index));
  return space && from + space.index > start ? from + space.index : toBoundary(text, index, -1);
}
