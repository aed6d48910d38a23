export interface Timing {
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
}

/** Times every item once, after a warm-up over the first ones. */
export function time<Item>(items: readonly Item[], act: (item: Item) => unknown, warmUp = 40): Timing {
  for (const item of items.slice(0, warmUp)) act(item);
  const spans = items.map((item) => {
    const start = performance.now();
    act(item);
    return performance.now() - start;
  });
  return toTiming(spans);
}

export function toTiming(milliseconds: readonly number[]): Timing {
  const ordered = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}
