/** A place in a tree: what was read so far. 0 is the root. */
export type TreeNode = number;

/** No key begins with what was read. */
export const NOWHERE: TreeNode = -1;

const FEWEST_SLOTS = 1024;
/** Numbers before all else where a tree is serialised. */
const HEADER = 2;

/**
 * Keys by their letters (UTF-16 units), so that all keys that a text goes on with are found in as many steps as the
 * longest of them has letters, and without cutting anything from the text. One table of hashes holds all branches.
 */
export class LetterTree {
  #nodes = 1;
  #parents: Int32Array = new Int32Array(FEWEST_SLOTS).fill(NOWHERE);
  #letters: Uint16Array = new Uint16Array(FEWEST_SLOTS);
  #children: Int32Array = new Int32Array(FEWEST_SLOTS);
  #isKey: Uint8Array = new Uint8Array(FEWEST_SLOTS);

  /** A tree of keys. */
  static of(keys: Iterable<string>): LetterTree {
    const tree = new LetterTree();
    for (const key of keys) tree.add(key);
    return tree;
  }

  /** A tree that `serialise` wrote, in the same memory, which has to begin at a multiple of four. */
  static parse({ buffer, byteOffset }: Uint8Array): LetterTree {
    const tree = new LetterTree();
    const [nodes = 1, slots = 0] = new Uint32Array(buffer, byteOffset, HEADER);
    let at = byteOffset + HEADER * Uint32Array.BYTES_PER_ELEMENT;
    tree.#nodes = nodes;
    tree.#parents = new Int32Array(buffer, at, slots);
    at += tree.#parents.byteLength;
    tree.#children = new Int32Array(buffer, at, slots);
    at += tree.#children.byteLength;
    tree.#letters = new Uint16Array(buffer, at, slots);
    at += tree.#letters.byteLength;
    tree.#isKey = new Uint8Array(buffer, at, slots);
    return tree;
  }

  /** How many nodes and slots there are, then what is in the slots; numbers have the byte order of the machine. */
  serialise(): Uint8Array {
    const header = Uint32Array.of(this.#nodes, this.#parents.length);
    const parts = [header, this.#parents, this.#children, this.#letters, this.#isKey];
    return Buffer.concat(
      parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
    );
  }

  copy(): LetterTree {
    return LetterTree.parse(this.serialise());
  }

  add(key: string): void {
    let node: TreeNode = 0;
    for (let i = 0; i < key.length; i += 1) node = this.#grow(node, key.charCodeAt(i));
    this.#isKey[node] = 1;
  }

  /** Where a further letter leads to. */
  step(node: TreeNode, letter: number): TreeNode {
    const slot = this.#slotOf(node, letter);
    return this.#parents[slot] === NOWHERE ? NOWHERE : (this.#children[slot] ?? NOWHERE);
  }

  isKey(node: TreeNode): boolean {
    return this.#isKey[node] === 1;
  }

  #grow(node: TreeNode, letter: number): TreeNode {
    const slot = this.#slotOf(node, letter);
    if (this.#parents[slot] !== NOWHERE) return this.#children[slot] ?? NOWHERE;
    const child = this.#nodes;
    this.#put(slot, node, letter, child);
    this.#nodes += 1;
    // Two thirds full, few branches stand far from their place.
    if (this.#nodes * 3 > this.#parents.length * 2) this.#widen();
    return child;
  }

  #put(slot: number, parent: TreeNode, letter: number, child: TreeNode): void {
    this.#parents[slot] = parent;
    this.#letters[slot] = letter;
    this.#children[slot] = child;
  }

  /** The slot of a branch, or the free one where it would stand. */
  #slotOf(parent: TreeNode, letter: number): number {
    const last = this.#parents.length - 1;
    const hash = Math.imul(parent, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & last;
    while (
      this.#parents[slot] !== NOWHERE &&
      (this.#parents[slot] !== parent || this.#letters[slot] !== letter)
    )
      slot = (slot + 1) & last;
    return slot;
  }

  #widen(): void {
    const [parents, letters, children, isKey] = [this.#parents, this.#letters, this.#children, this.#isKey];
    const size = parents.length * 2;
    this.#parents = new Int32Array(size).fill(NOWHERE);
    this.#letters = new Uint16Array(size);
    this.#children = new Int32Array(size);
    this.#isKey = new Uint8Array(size);
    this.#isKey.set(isKey);
    parents.forEach((parent, slot) => {
      const letter = letters[slot] ?? 0;
      if (parent !== NOWHERE) this.#put(this.#slotOf(parent, letter), parent, letter, children[slot] ?? 0);
    });
  }
}
