/** Remembers between so many and twice as many of the newest ids. */
const GENERATION = 20_000;

export interface RecentIds {
  /** False where the id was added before. */
  add(id: string): boolean;
}

/** Discord repeats events after a reconnection; ids older than that need not be known, so memory stays bounded. */
export function createRecentIds(generation = GENERATION): RecentIds {
  let current = new Set<string>();
  let previous = new Set<string>();
  return {
    add(id) {
      if (current.has(id) || previous.has(id)) return false;
      if (current.size >= generation) [previous, current] = [current, new Set()];
      current.add(id);
      return true;
    },
  };
}
