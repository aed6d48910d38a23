/** How many words the longest phrase has that begins with two words, by the first of them, then by the second. */
export type PhraseBeginnings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The beginnings of phrases whose words are given in the form in which they are compared. */
export function toPhraseBeginnings(phrases: Iterable<readonly string[]>): PhraseBeginnings {
  const beginnings = new Map<string, Map<string, number>>();
  for (const { 0: first, 1: second, length } of phrases) {
    if (first === undefined || second === undefined) continue;
    let seconds = beginnings.get(first);
    if (seconds === undefined) beginnings.set(first, (seconds = new Map()));
    seconds.set(second, Math.max(seconds.get(second) ?? 0, length));
  }
  return beginnings;
}
