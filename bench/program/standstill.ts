/** Milliseconds: as often the event loop is to show that it turns. */
const INTERVAL = 5;

export interface StandstillMeter {
  /** The longest time, in milliseconds, for which the event loop has not turned since the last call. */
  take(): number;
}

/**
 * Watches the event loop of its own thread. Node's `monitorEventLoopDelay` misses what stands still between a reset
 * and the next turn, and whoever wants a figure for each moment has to reset it often.
 */
export function createStandstillMeter(): StandstillMeter {
  let last = performance.now();
  let longest = 0;
  const note = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - INTERVAL);
    last = now;
  };
  setInterval(note, INTERVAL).unref();
  return {
    take() {
      const taken = longest;
      longest = 0;
      return taken;
    },
  };
}
