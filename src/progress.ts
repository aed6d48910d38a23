/** How far something has come. */
export interface Progress {
  /** Over 0 to 1. */
  readonly share: number;
  /** How long it may still take; null while it is too early to say. */
  readonly secondsLeft: number | null;
}

export type OnProgress = (progress: Progress) => void;

/** What is done before this tells little of how fast the rest goes. Milliseconds, and a share. */
const TOO_EARLY = { time: 500, share: 0.01 };

/** Estimates the time left from what was done so far, of something that begins now. `now` in milliseconds. */
export function createEstimate(now: () => number): (done: number, total: number) => Progress {
  const began = now();
  return (done, total) => {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const elapsed = now() - began;
    const tooEarly = elapsed < TOO_EARLY.time || share < TOO_EARLY.share;
    return { share, secondsLeft: tooEarly ? null : Math.ceil((elapsed * (1 - share)) / share / 1000) };
  };
}
