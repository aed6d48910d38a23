/** Endings by their last letter: a word is compared with those alone that end as it does. In the order that they were given in. */
export type Endings = ReadonlyMap<string, readonly string[]>;

export function toEndings(endings: readonly string[]): Endings {
  const byLetter = new Map<string, string[]>();
  for (const ending of endings) {
    const some = byLetter.get(toLastLetter(ending));
    if (some === undefined) byLetter.set(toLastLetter(ending), [ending]);
    else some.push(ending);
  }
  return byLetter;
}

/** The endings that a word may have, by its last letter. */
export function endingsFor(word: string, endings: Endings): readonly string[] {
  return endings.get(toLastLetter(word)) ?? NONE;
}

const NONE: readonly string[] = [];

function toLastLetter(word: string): string {
  return word.charAt(word.length - 1);
}
