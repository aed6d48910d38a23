import { remembered } from './remembered.js';
import type { KeyTable } from './stored-table.js';

/** By the words that phrases go on with, how many words the longest of them has. */
export type Continuations = ReadonlyMap<string, number>;

/**
 * The beginnings of phrases, whose words are given in the form in which they are compared and joined with spaces: by
 * the first word each second, on a line behind how many words the longest phrase has that begins so.
 */
export function toPhraseBeginnings(phrases: Iterable<string>): Map<string, string> {
  const beginnings = new Map<string, Map<string, number>>();
  for (const phrase of phrases) {
    const { 0: first, 1: second, length } = phrase.split(' ');
    if (first === undefined || second === undefined) continue;
    let seconds = beginnings.get(first);
    if (seconds === undefined) beginnings.set(first, (seconds = new Map()));
    seconds.set(second, Math.max(seconds.get(second) ?? 0, length));
  }
  return new Map(
    Array.from(beginnings, ([first, seconds]) => [
      first,
      Array.from(seconds, ([second, length]) => `${length} ${second}`).join('\n'),
    ]),
  );
}

/** All forms of a word share what phrases go on with after it: so many words are remembered. */
const MOST_WORDS = 5000;

/** Tells what phrases go on with after a first word, by several tables of beginnings; null where none begins with it. */
export function createContinue(tables: readonly KeyTable[]): (first: string) => Continuations | null {
  return remembered(MOST_WORDS, (first) => toContinuations(tables, first));
}

function toContinuations(tables: readonly KeyTable[], first: string): Continuations | null {
  let continuations: Map<string, number> | null = null;
  for (const table of tables) {
    const lines = table.get(first)?.split('\n');
    if (lines === undefined) continue;
    continuations ??= new Map();
    for (const line of lines) {
      const space = line.indexOf(' ');
      const second = line.slice(space + 1);
      continuations.set(second, Math.max(continuations.get(second) ?? 0, Number(line.slice(0, space))));
    }
  }
  return continuations;
}
