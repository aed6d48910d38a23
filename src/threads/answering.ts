// The thread that answers questions, so that none keeps the program from hearing of the next.
import type { Engine } from '../engine/answer.js';
import { createEngineOpener, type OpenedEngine } from '../store/engine-opener.js';
import { serve } from './serve.js';

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

serve({
  open: async (_, handle: EngineHandle) => (await engineOf(handle)).size,
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
