/** Longer words are rare, and a crafted text could fill the memory with them. */
const LONGEST_WORD = 40;
/** From so many letters on, V8 cuts a word from a text by keeping the whole text. */
const LENGTH_OF_SLICES = 13;

/**
 * A memory of bounded size: at most twice `size` entries. The younger half takes what is new and what is asked for
 * again; when it is full, the older half is given up. So what a text says over and over is never forgotten.
 */
export class Memory<Key, Made extends NonNullable<unknown> | null> {
  readonly #size: number;
  readonly #toOwnKey: (key: Key) => Key;
  #young = new Map<Key, Made>();
  #old = new Map<Key, Made>();

  constructor(size: number, toOwnKey: (key: Key) => Key = (key) => key) {
    this.#size = size;
    this.#toOwnKey = toOwnKey;
  }

  get(key: Key): Made | undefined {
    const made = this.#young.get(key);
    if (made !== undefined) return made;
    const older = this.#old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: Key, made: Made): void {
    if (this.#young.size >= this.#size) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(this.#toOwnKey(key), made);
  }
}

/**
 * A pure function of a word, which remembers what it made of the last `size` words at least. Whoever asks shares the
 * result and may not change it. It may hold on to the word that it is given: that is no part of a text. What it is
 * told besides must follow from the word.
 */
export function remembered<Made extends NonNullable<unknown> | null, Besides = void>(
  size: number,
  make: (word: string, besides: Besides) => Made,
): (word: string, besides: Besides) => Made {
  const memory = new Memory<string, Made>(size, toCopy);
  return (word, besides) => {
    const known = memory.get(word);
    if (known !== undefined) return known;
    if (word.length > LONGEST_WORD) return make(word, besides);
    const made = make(toCopy(word), besides);
    memory.set(word, made);
    return made;
  };
}

function toCopy(word: string): string {
  return word.length < LENGTH_OF_SLICES ? word : ` ${word}`.slice(1);
}
