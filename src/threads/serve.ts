import { parentPort } from 'node:worker_threads';
import { toSentError, type Call, type Reply } from './protocol.js';

/** What a thread or process can be called for; `tell` sends something to the caller on the way. */
export type Functions = Readonly<
  Record<string, (tell: (...values: readonly unknown[]) => void, ...values: never[]) => unknown>
>;

/** Carries out calls from whoever started this thread or process, each as it comes. */
export function serve(functions: Functions): void {
  const send = (reply: Reply): void => {
    // Where nobody listens any more, the process ends by itself.
    if (parentPort === null) process.send?.(reply, undefined, {}, () => undefined);
    else parentPort.postMessage(reply);
  };
  const answer = async ({ id, name, values }: Call): Promise<void> => {
    const tell = (...told: readonly unknown[]): void => send({ id, kind: 'told', values: told });
    try {
      send({ id, kind: 'done', value: await functions[name]?.(tell, ...(values as never[])) });
    } catch (error) {
      send({ id, kind: 'failed', error: toSentError(error) });
    }
  };
  (parentPort ?? process).on('message', (call: Call) => void answer(call));
  if (parentPort !== null) return;
  // Whoever would hear of it is gone.
  process.on('disconnect', () => process.exit(1));
  // Signals to the whole group, such as Ctrl+C, are for the program that started this one; it decides.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
}
