import type { OnProgress } from '../progress.js';

export interface ProgressOptions {
  readonly write: (line: string) => void;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

const INTERVAL = 1000;

/** Says how far the reading has come and how long it may still take, once it takes longer than a second and then every second. */
export function createProgress({ write, now }: ProgressOptions): OnProgress {
  let lastAt: number | undefined;
  let lastShare = 0;
  return ({ share, secondsLeft }) => {
    const isNew = lastAt === undefined || share < lastShare;
    lastShare = share;
    if (isNew) lastAt = now();
    else if (now() - (lastAt ?? 0) >= INTERVAL) {
      lastAt = now();
      const left = secondsLeft === null ? '' : `, about ${secondsLeft} s left`;
      write(`reading the documents: ${Math.floor(share * 100)} %${left}`);
    }
  };
}
