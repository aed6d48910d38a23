import { Worker } from 'node:worker_threads';
import { createRemote, type Remote } from './remote.js';

/** Starts a thread on a file that calls `serve`. */
export function startThread(file: URL): Remote {
  return createRemote(({ onReply, onEnd }) => {
    const worker = new Worker(file);
    worker.on('message', onReply);
    worker.on('error', onEnd);
    worker.on('exit', (code) => onEnd(new Error(`a thread ended with ${code} (${file.pathname})`)));
    return {
      send: (call) => worker.postMessage(call),
      async end() {
        await worker.terminate();
      },
      hold: () => worker.ref(),
      release: () => worker.unref(),
    };
  });
}
