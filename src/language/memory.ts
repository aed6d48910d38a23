/** How a memory treats what it takes. */
export interface MemoryWays<Key, Made> {
  /** The key to hold on to, in place of the one that it is told. */
  readonly toOwnKey?: (key: Key) => Key;
  /** What an entry counts; one, where nothing is said. */
  readonly toWeight?: (made: Made, key: Key) => number;
}

/**
 * A memory of bounded size: its entries weigh at most twice `size`. The younger half takes what is new and what is asked
 * for again; when it is full, the older half is given up. So what is asked for over and over is never forgotten.
 */
export class Memory<Key, Made extends NonNullable<unknown> | null> {
  readonly #size: number;
  readonly #toOwnKey: (key: Key) => Key;
  readonly #toWeight: (made: Made, key: Key) => number;
  #young = new Map<Key, Made>();
  #old = new Map<Key, Made>();
  /** Of the younger half. */
  #weight = 0;

  constructor(size: number, { toOwnKey = (key) => key, toWeight = () => 1 }: MemoryWays<Key, Made> = {}) {
    this.#size = size;
    this.#toOwnKey = toOwnKey;
    this.#toWeight = toWeight;
  }

  get(key: Key): Made | undefined {
    const made = this.#young.get(key);
    if (made !== undefined) return made;
    const older = this.#old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  /** Takes an entry that it doesn't hold; what weighs more than `size` is not kept. */
  set(key: Key, made: Made): void {
    const weight = this.#toWeight(made, key);
    if (weight > this.#size) return;
    if (this.#weight + weight > this.#size) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = 0;
    }
    this.#young.set(this.#toOwnKey(key), made);
    this.#weight += weight;
  }
}
