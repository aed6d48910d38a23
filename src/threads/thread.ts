import { Worker } from 'node:worker_threads';
import { toError, type Call, type Reply } from './protocol.js';

/** Another thread, by the functions that it serves. */
export interface Thread {
  /** Whether there is nothing to be had from it any more. */
  readonly hasEnded: boolean;
  /** Rejects with what the function threw, or where the thread ends before it is done. */
  call(name: string, values: readonly unknown[], onTold?: (...values: never[]) => void): Promise<unknown>;
  /** Ends it at once; what is under way is rejected. */
  end(): Promise<void>;
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
  readonly onTold: ((...values: never[]) => void) | undefined;
}

/** Starts a thread on a file that calls `serve`. It doesn't keep the program alive. */
export function startThread(file: URL): Thread {
  const worker = new Worker(file);
  const pending = new Map<number, Pending>();
  let calls = 0;
  let ended: Error | undefined;

  function fail(error: Error): void {
    ended ??= error;
    for (const call of pending.values()) call.reject(ended);
    pending.clear();
  }

  worker.on('message', (reply: Reply) => {
    const call = pending.get(reply.id);
    if (call === undefined) return;
    if (reply.kind === 'told') {
      call.onTold?.(...(reply.values as never[]));
      return;
    }
    pending.delete(reply.id);
    if (pending.size === 0) worker.unref();
    if (reply.kind === 'done') call.resolve(reply.value);
    else call.reject(toError(reply.error));
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a thread ended with ${code} (${file.pathname})`)));
  worker.unref();

  return {
    get hasEnded() {
      return ended !== undefined;
    },
    call(name, values, onTold) {
      if (ended !== undefined) return Promise.reject(ended);
      return new Promise((resolve, reject) => {
        const id = (calls += 1);
        pending.set(id, { resolve, reject, onTold });
        // Whoever waits for an answer is to get it.
        worker.ref();
        worker.postMessage({ id, name, values } satisfies Call);
      });
    },
    async end() {
      await worker.terminate();
    },
  };
}
