import type { Engine } from './engine/answer.js';

/** An engine, and whether anybody still uses it. */
export interface EngineInUse {
  readonly engine: Engine;
  /** Whether nothing was asked of it for so many milliseconds, and all that was is answered. */
  isIdleFor(milliseconds: number): boolean;
}

/** Watches what is asked of an engine. `now` in milliseconds that only ever grow. */
export function watchEngine(engine: Engine, now: () => number): EngineInUse {
  let underWay = 0;
  let lastAt = now();

  const watch =
    <Values extends unknown[], Made>(method: (...values: Values) => Promise<Made>) =>
    async (...values: Values): Promise<Made> => {
      underWay += 1;
      try {
        return await method(...values);
      } finally {
        underWay -= 1;
        lastAt = now();
      }
    };

  return {
    engine: {
      ask: watch((...values: Parameters<Engine['ask']>) => engine.ask(...values)),
      complete: watch((text: string, limit: number) => engine.complete(text, limit)),
      find: watch((...values: Parameters<Engine['find']>) => engine.find(...values)),
      size: engine.size,
    },
    isIdleFor: (milliseconds) => underWay === 0 && now() - lastAt >= milliseconds,
  };
}
