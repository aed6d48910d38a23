import { existsSync, readFileSync } from 'node:fs';

export interface Timing {
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  /** Of how many. */
  readonly count: number;
}

/** How long to go on at most with one and with the other, in milliseconds: a slow engine is timed by as many as it comes to. */
const LIMITS = { warmUp: 6000, timed: 30_000 };
/** So many are timed whatever the limit. */
const FEWEST = 10;

/**
 * Times every item once, after others that are not counted: a bot answers for weeks, and V8 has long compiled what that
 * needs. `onTimed` hears when they begin to count.
 */
export async function time<Item>(
  { warmUp, timed }: { readonly warmUp: readonly Item[]; readonly timed: readonly Item[] },
  act: (item: Item) => unknown,
  onTimed: () => void,
): Promise<Timing> {
  await toSpans(warmUp, act, LIMITS.warmUp);
  onTimed();
  return toTiming(await toSpans(timed, act, LIMITS.timed));
}

/** Milliseconds that each took. */
async function toSpans<Item>(
  items: readonly Item[],
  act: (item: Item) => unknown,
  limit: number,
): Promise<number[]> {
  const began = performance.now();
  const spans: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await act(item);
    spans.push(performance.now() - start);
    if (spans.length >= FEWEST && performance.now() - began > limit) break;
  }
  return spans;
}

export function toTiming(milliseconds: readonly number[]): Timing {
  const ordered = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? 0;
  return { median: at(0.5), p99: at(0.99), count: ordered.length };
}

/** Seconds that this process had a processor since then: what else the machine does hardly counts. */
export function toProcessorSeconds(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** Where the system tells in `/proc/self/stat` what processes took that this one started and that have ended, in ticks. */
const [CHILDREN_USER, CHILDREN_SYSTEM, TICKS_A_SECOND] = [13, 14, 100];

/** Seconds that this process had a processor so far, and those that it started and that have ended. */
export function toAllProcessorSeconds(): number {
  // The name of the program, in brackets, may hold anything.
  const fields = existsSync('/proc/self/stat')
    ? readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ')
    : undefined;
  const ticks = Number(fields?.[CHILDREN_USER] ?? 0) + Number(fields?.[CHILDREN_SYSTEM] ?? 0);
  return toProcessorSeconds() + ticks / TICKS_A_SECOND;
}

/** Seconds until it is done. */
export async function toSeconds(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return (performance.now() - start) / 1000;
}
