/** So long somebody may wait before they are told that an answer is coming. Most answers take less, and are said at once. Milliseconds. */
const AT_ONCE = 250;

/** The promise of an answer, which is only made where the answer takes its time. */
export interface Deferral {
  /** Whether it has been made, and has come through. */
  readonly isMade: boolean;
  /** Makes it no more; where it is being made, waits for it. False: nothing more can be said. Rejects where making it failed. */
  settle(): Promise<boolean>;
}

export function deferSoon(defer: () => Promise<boolean>): Deferral {
  let isMade = false;
  let making: Promise<boolean> | undefined;
  const make = async (): Promise<boolean> => (isMade = await defer());
  const timer = setTimeout(() => {
    making = make();
    // Whoever settles it hears of what went wrong.
    making.catch(() => undefined);
  }, AT_ONCE);
  return {
    get isMade() {
      return isMade;
    },
    async settle() {
      clearTimeout(timer);
      return making ?? true;
    },
  };
}
