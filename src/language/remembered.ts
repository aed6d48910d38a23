import { Memory } from './memory.js';

/** Longer words are rare, and a crafted text could fill the memory with them. */
const LONGEST_WORD = 40;
/** From so many letters on, V8 cuts a word from a text by keeping the whole text. */
const LENGTH_OF_SLICES = 13;

/**
 * A pure function of a word, which remembers what it made of the last `size` words at least. Whoever asks shares the
 * result and may not change it. It may hold on to the word that it is given: that is no part of a text. What it is
 * told besides must follow from the word.
 */
export function remembered<Made extends NonNullable<unknown> | null, Besides = void>(
  size: number,
  make: (word: string, besides: Besides) => Made,
): (word: string, besides: Besides) => Made {
  const memory = new Memory<string, Made>(size, { toOwnKey: toCopy });
  return (word, besides) => {
    const known = memory.get(word);
    if (known !== undefined) return known;
    if (word.length > LONGEST_WORD) return make(word, besides);
    const made = make(toCopy(word), besides);
    memory.set(word, made);
    return made;
  };
}

/** A word as a string of its own, which keeps no text in memory that it was cut from. */
export function toCopy(word: string): string {
  return word.length < LENGTH_OF_SLICES ? word : ` ${word}`.slice(1);
}
