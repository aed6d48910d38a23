export interface ProgressOptions {
  readonly write: (line: string) => void;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

const INTERVAL = 1000;

/** Says how far the reading has come, once it takes longer than a second and then every second. */
export function createProgress({ write, now }: ProgressOptions): (done: number, total: number) => void {
  let lastAt: number | undefined;
  let lastDone = 0;
  return (done, total) => {
    const isNew = lastAt === undefined || done < lastDone;
    lastDone = done;
    if (isNew) lastAt = now();
    else if (now() - (lastAt ?? 0) >= INTERVAL) {
      lastAt = now();
      write(`reading the documents: ${done} of ${total}`);
    }
  };
}
