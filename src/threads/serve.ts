import { parentPort } from 'node:worker_threads';
import { toSentError, type Call, type Reply } from './protocol.js';

/** What a thread can be called for; `tell` sends something to the caller on the way. */
export type Functions = Readonly<
  Record<string, (tell: (...values: readonly unknown[]) => void, ...values: never[]) => unknown>
>;

/** Carries out calls from the thread that made this one, each as it comes. */
export function serve(functions: Functions): void {
  const port = parentPort;
  if (port === null) throw new Error('this file is to be run in a thread');
  const send = (reply: Reply): void => port.postMessage(reply);
  port.on('message', ({ id, name, values }: Call) => {
    const tell = (...told: readonly unknown[]): void => send({ id, kind: 'told', values: told });
    void (async () => {
      try {
        send({ id, kind: 'done', value: await functions[name]?.(tell, ...(values as never[])) });
      } catch (error) {
        send({ id, kind: 'failed', error: toSentError(error) });
      }
    })();
  });
}
