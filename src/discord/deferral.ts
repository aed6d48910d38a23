/** So long somebody may wait before they are told that an answer is coming. Most answers take less, and are said at once. Milliseconds. */
const AT_ONCE = 250;

/**
 * Makes the promise of an answer, unless the answer comes first. What it gives makes it no more, or waits for it where it
 * is being made. False: nothing more can be said. Rejects where making it failed.
 */
export function deferSoon(defer: () => Promise<boolean>): () => Promise<boolean> {
  let making: Promise<boolean> | undefined;
  const timer = setTimeout(() => {
    making = defer();
    // Whoever settles it hears of what went wrong.
    making.catch(() => undefined);
  }, AT_ONCE);
  return async () => {
    clearTimeout(timer);
    return making ?? true;
  };
}
