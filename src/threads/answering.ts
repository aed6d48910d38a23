// The thread that answers questions, so that none keeps the program from hearing of the next.
import type { Engine } from '../engine/answer.js';
import { createEngineOpener, type OpenedEngine } from '../store/engine-opener.js';
import { serve } from './serve.js';
import { warmUp } from './warm-up.js';

/** An engine by its number, and its index's file, from which a thread that took another's place opens it again. */
export interface EngineHandle {
  readonly number: number;
  readonly path: string;
}

const open = createEngineOpener();
const opened = new Map<number, Promise<OpenedEngine>>();

async function engineOf({ number, path }: EngineHandle): Promise<Engine> {
  let found = opened.get(number);
  if (found === undefined) {
    found = open(path);
    opened.set(number, found);
    found.catch(() => opened.delete(number));
  }
  return (await found).engine;
}

/** Whoever asks at once, as a script does, is not to wait for it. Milliseconds. */
const BEFORE_WARM_UP = 500;
let isWarm = false;

/** Once in a thread's life: what is compiled serves the engines that follow, too. */
function warmUpSoon(engine: Engine, { number }: EngineHandle): void {
  if (isWarm) return;
  isWarm = true;
  setTimeout(() => {
    warmUp(engine, () => opened.has(number)).catch((error: unknown) => process.emitWarning(error as Error));
  }, BEFORE_WARM_UP);
}

serve({
  async open(_, handle: EngineHandle) {
    const engine = await engineOf(handle);
    warmUpSoon(engine, handle);
    return engine.size;
  },
  async close(_, { number }: EngineHandle) {
    const found = opened.get(number);
    opened.delete(number);
    await (await found)?.close();
  },
  ask: async (_, handle: EngineHandle, question: string, top: number) =>
    (await engineOf(handle)).ask(question, top),
  complete: async (_, handle: EngineHandle, text: string, limit: number) =>
    (await engineOf(handle)).complete(text, limit),
  find: async (_, handle: EngineHandle, ...values: Parameters<Engine['find']>) =>
    (await engineOf(handle)).find(...values),
});
