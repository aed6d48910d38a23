/** A sliding window for each person, kept only as long as it matters. */
export interface RateLimit {
  /** 0 where the person may go on, which counts; else the whole seconds until then. */
  admit(person: string): number;
}

export interface RateLimitOptions {
  readonly times: number;
  readonly seconds: number;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

export function createRateLimit({ times, seconds, now }: RateLimitOptions): RateLimit {
  const span = seconds * 1000;
  /** When each person was admitted; whoever was admitted last stands last. */
  const admitted = new Map<string, number[]>();
  return {
    admit(person) {
      const time = now();
      for (const [someone, moments] of admitted) {
        if ((moments.at(-1) ?? 0) > time - span) break;
        admitted.delete(someone);
      }
      const recent = (admitted.get(person) ?? []).filter((moment) => moment > time - span);
      const [oldest] = recent;
      if (oldest !== undefined && recent.length >= times)
        return Math.max(1, Math.ceil((oldest + span - time) / 1000));
      admitted.delete(person);
      admitted.set(person, [...recent, time]);
      return 0;
    },
  };
}
