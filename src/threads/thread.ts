import { Worker, type ResourceLimits } from 'node:worker_threads';
import { createRemote, type Remote } from './remote.js';

/** Starts a thread on a file that calls `serve`; `resourceLimits` are V8's for it. */
export function startThread(file: URL, resourceLimits: ResourceLimits = {}): Remote {
  return createRemote(({ onReply, onEnd }) => {
    const worker = new Worker(file, { resourceLimits });
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
