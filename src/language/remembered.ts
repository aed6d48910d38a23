/** So many words are remembered: few corpora use more, and a crafted one can't fill the memory. */
const MOST_WORDS = 20_000;
/** Longer words are rare, and from 13 letters on V8 keeps a whole text in memory for a word that was cut from it. */
const LONGEST_WORD = 12;

/** A pure function of a word, which remembers what it made of it. Whoever asks shares the result and may not change it. */
export function remembered<Made>(make: (word: string) => Made): (word: string) => Made {
  const known = new Map<string, Made>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = make(word);
    if (word.length > LONGEST_WORD) return made;
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, made);
    return made;
  };
}
