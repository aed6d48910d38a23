import type { Engine } from '../engine/answer.js';
import type { Workshop } from '../library.js';
import type { IndexedCorpus } from '../store/indexing.js';
import type { EngineHandle } from './answering.js';
import { startProcess } from './process.js';
import { startThread } from './thread.js';

const INDEXING = new URL('./indexing.js', import.meta.url);
const ANSWERING = new URL('./answering.js', import.meta.url);
/** For V8: tidy up more often, and little each time, than it would by itself; nobody's answer waits long for it then. */
const LITTLE_AT_ONCE = { maxYoungGenerationSizeMb: 24 };

export interface ThreadedWorkshop extends Workshop {
  /** Ends the thread that answers; what it is asked meanwhile is rejected. The program may only be left then: to do so while a thread loads native code can crash it. */
  end(): Promise<void>;
}

/** Indexes in a process and answers in a thread, so that neither keeps this thread waiting, nor the other. */
export function createThreadedWorkshop(): ThreadedWorkshop {
  // Begins to load what it needs at once, beside whatever comes before the first question.
  let answering = startThread(ANSWERING, LITTLE_AT_ONCE);
  let opens = 0;

  /** One that has broken down is replaced: whoever asked it gets an error, and the next an answer. */
  function call(name: string, ...values: readonly unknown[]): Promise<unknown> {
    if (answering.hasEnded) answering = startThread(ANSWERING, LITTLE_AT_ONCE);
    return answering.call(name, values);
  }

  return {
    end: () => answering.end(),
    async indexFolder({ onProgress, signal, ...options }) {
      const indexing = startProcess(INDEXING);
      // What it has begun to write is removed by whoever begins next.
      const end = () => void indexing.end();
      signal?.addEventListener('abort', end);
      try {
        return (await indexing.call('indexFolder', [options], onProgress)) as IndexedCorpus;
      } finally {
        signal?.removeEventListener('abort', end);
        await indexing.end();
      }
    },
    async openEngine(path) {
      const handle: EngineHandle = { number: (opens += 1), path };
      const size = (await call('open', handle)) as number;
      const ask =
        <Name extends 'ask' | 'complete' | 'find'>(name: Name) =>
        (...values: Parameters<Engine[Name]>) =>
          call(name, handle, ...values) as ReturnType<Engine[Name]>;
      return {
        engine: { ask: ask('ask'), complete: ask('complete'), find: ask('find'), size },
        close: async () => void (await call('close', handle)),
      };
    },
  };
}
