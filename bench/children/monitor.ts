// Loaded into the bot before its program (`node --import`): reports to the process that started it.
import { isMainThread } from 'node:worker_threads';
import { createStandstillMeter } from '../program/standstill.js';

/** What the bot was like for a moment. */
export interface Sample {
  /** Milliseconds, as `Date.now`. */
  readonly from: number;
  readonly to: number;
  /** The longest standstill of the main thread's event loop, in milliseconds. */
  readonly standstill: number;
  /** The memory of the whole process at the end of the moment, in megabytes. */
  readonly resident: number;
  /** Processor time of all its threads, in milliseconds. */
  readonly processor: number;
}

/** Milliseconds. */
const MOMENT = 100;

function report(sample: Sample | 'listening'): void {
  // Whoever started the bot may be gone: that is none of the bot's faults.
  process.send?.(sample, () => undefined);
}

// Worker threads load it too, and are not what is asked about.
if (isMainThread) {
  process.on('newListener', (event: string) => {
    if (event === 'SIGTERM') report('listening');
  });
  const meter = createStandstillMeter();
  let from = Date.now();
  let before = process.cpuUsage();
  setInterval(() => {
    const to = Date.now();
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    const resident = process.memoryUsage.rss() / 2 ** 20;
    report({ from, to, standstill: meter.take(), resident, processor: (user + system) / 1000 });
    from = to;
  }, MOMENT).unref();
}
