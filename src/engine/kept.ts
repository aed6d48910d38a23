import { Memory } from '../language/memory.js';

/** What a text counts besides what was made of it: a crafted one may be long. */
export function toTextWeight({ length }: string): number {
  return 1 + (length >> 5);
}

/** A pure function that remembers what it made last, as much as weighs `size` at least. */
export function keepMade<Key, Made extends NonNullable<unknown> | null>(
  size: number,
  make: (key: Key) => Made,
  toWeight: (made: Made, key: Key) => number,
): (key: Key) => Made {
  const memory = new Memory<Key, Made>(size, { toWeight });
  return (key) => {
    const known = memory.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    memory.set(key, made);
    return made;
  };
}

/**
 * A pure function of many keys at once, which finds something for each, in their order: it is asked only for what is
 * not remembered, all in one go.
 */
export function keepFound<Key, Found extends NonNullable<unknown> | null>(
  size: number,
  find: (keys: readonly Key[]) => readonly Found[],
  toWeight: (found: Found, key: Key) => number = () => 1,
): (keys: readonly Key[]) => Found[] {
  const memory = new Memory<Key, Found>(size, { toWeight });
  return (keys) => {
    const known = keys.map((key) => memory.get(key));
    const missing = [...new Set(keys.filter((_, i) => known[i] === undefined))];
    if (missing.length === 0) return known as Found[];
    const found = new Map(find(missing).map((value, i) => [missing[i] as Key, value]));
    for (const [key, value] of found) memory.set(key, value);
    return known.map((value, i) => value ?? found.get(keys[i] as Key) ?? (null as Found));
  };
}
