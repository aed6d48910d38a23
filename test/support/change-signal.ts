/** Tells those who wait that something has changed; they look for themselves whether it is what they wait for. */
export interface ChangeSignal {
  readonly notify: () => void;
  /** Resolves once the predicate holds; rejects after the time with an Error that `describe` words. */
  until(predicate: () => boolean, timeoutMs: number, describe: () => string): Promise<void>;
}

export function createChangeSignal(): ChangeSignal {
  const waiting = new Set<() => void>();
  return {
    notify() {
      for (const look of waiting) look();
    },
    until(predicate, timeoutMs, describe) {
      return new Promise((resolve, reject) => {
        const settle = (end: () => void) => {
          waiting.delete(look);
          clearTimeout(timer);
          end();
        };
        const look = () => {
          try {
            if (predicate()) settle(resolve);
          } catch (error) {
            settle(() => reject(error as Error));
          }
        };
        const timer = setTimeout(() => {
          settle(() => reject(new Error(`Not within ${timeoutMs} ms: ${describe()}`)));
        }, timeoutMs);
        waiting.add(look);
        look();
      });
    },
  };
}
