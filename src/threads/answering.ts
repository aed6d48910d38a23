// The thread that answers questions, so that none keeps the program from hearing of the next.
import type { Engine } from '../engine/answer.js';
import { loadLexicon } from '../lexicon-loader.js';
import { createEngineOpener, type OpenedEngine } from '../store/engine-opener.js';
import { createRecentQuestions } from './recent-questions.js';
import { serve } from './serve.js';
import { prepare, warmUp } from './warm-up.js';

/** An engine by its number, and its index's file, from which a thread that took another's place opens it again. */
export interface EngineHandle {
  readonly number: number;
  readonly path: string;
}

// Whoever opens an engine waits for it less then; what goes wrong with it, they hear of.
loadLexicon().catch(() => undefined);

const open = createEngineOpener();
const opened = new Map<number, Promise<OpenedEngine>>();
const recent = createRecentQuestions(() => performance.now());

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
/** Once in a thread's life: what is compiled serves the engines that follow, too. Questions that people ask do as much. */
let isWarm = false;

function warmUpSoon(engine: Engine, { number }: EngineHandle): void {
  setTimeout(() => {
    const isWanted = (): boolean => !isWarm && opened.has(number);
    warmUp(engine, isWanted)
      .then(() => (isWarm = true))
      .catch((error: unknown) => process.emitWarning(error as Error));
  }, BEFORE_WARM_UP);
}

/** The engine for a person's question. */
async function asked(handle: EngineHandle): Promise<Engine> {
  isWarm = true;
  return engineOf(handle);
}

serve({
  async open(_, handle: EngineHandle) {
    // Where many ask, all that was read of the last index would have to be read of this one while they wait.
    const questions = recent.latest();
    const engine = await engineOf(handle);
    if (!isWarm) warmUpSoon(engine, handle);
    await prepare(engine, questions, (error) => process.emitWarning(error as Error));
    return engine.size;
  },
  async close(_, { number }: EngineHandle) {
    const found = opened.get(number);
    opened.delete(number);
    await (await found)?.close();
  },
  async ask(_, handle: EngineHandle, ...values: Parameters<Engine['ask']>) {
    recent.note(values[0]);
    return (await asked(handle)).ask(...values);
  },
  complete: async (_, handle: EngineHandle, text: string, limit: number) =>
    (await asked(handle)).complete(text, limit),
  find: async (_, handle: EngineHandle, ...values: Parameters<Engine['find']>) =>
    (await asked(handle)).find(...values),
});
