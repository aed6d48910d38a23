const MEGABYTE = 2 ** 20;

/** Megabytes of the whole process: as it stands, or `settled`, once all is collected that nothing holds. */
export function toResident(state: 'now' | 'settled'): number {
  if (state === 'settled') globalThis.gc?.();
  return process.memoryUsage.rss() / MEGABYTE;
}

/** The most megabytes that the process has had so far. */
export function toPeak(): number {
  return process.resourceUsage().maxRSS / 1024;
}
