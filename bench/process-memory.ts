import { readdirSync, readFileSync } from 'node:fs';

const MEGABYTE = 2 ** 20;

/** Megabytes of the whole process: as it stands, or `settled`, once all is collected that nothing holds. */
export function toResident(state: 'now' | 'settled'): number {
  if (state === 'settled') globalThis.gc?.();
  return process.memoryUsage.rss() / MEGABYTE;
}

/** Milliseconds. */
const MOMENT = 50;

/** Watches from now on how many megabytes this process and those that it started have at most, together. */
export function watchPeak(): () => number {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(
      peak,
      toResident('now') + toDescendants('self').reduce((sum, id) => sum + readResident(id), 0),
    );
  };
  look();
  setInterval(look, MOMENT).unref();
  return () => {
    look();
    // Of this process alone the system knows the peak better.
    return Math.max(peak, process.resourceUsage().maxRSS / 1024);
  };
}

/** The ids of the processes that a process started, and of what those started; none where the system doesn't tell. */
function toDescendants(id: string): string[] {
  try {
    const children = readdirSync(`/proc/${id}/task`).flatMap((task) =>
      readFileSync(`/proc/${id}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.flatMap((child) => [child, ...toDescendants(child)]);
  } catch {
    return [];
  }
}

/** Megabytes; none where the process has ended. */
function readResident(id: string): number {
  try {
    return Number(/^VmRSS:\s*(\d+)/mu.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
