import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createRemote, type Remote } from './remote.js';

/** For V8: rather tidy up than let memory grow by more than so much of what is needed; room for what lives but shortly. */
const MEMORY = ['--heap-growing-percent=40', '--max-semi-space-size=16'];

/** Starts a process on a file that calls `serve`; it gives way to this one where both have work to do. */
export function startProcess(file: URL): Remote {
  return createRemote(({ onReply, onEnd }) => {
    const child = fork(fileURLToPath(file), [], {
      serialization: 'advanced',
      execArgv: MEMORY,
      stdio: 'inherit',
    });
    const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.on('spawn', () => giveWay(child.pid));
    child.on('message', onReply);
    child.on('error', onEnd);
    child.on('exit', (code, signal) =>
      onEnd(new Error(`a process ended with ${signal ?? code} (${file.pathname})`)),
    );
    return {
      send: (call) => child.send(call, (error) => error && onEnd(error)),
      async end() {
        // Whoever ends it waits for that, too.
        child.ref();
        child.kill('SIGKILL');
        await gone;
      },
      hold() {
        child.ref();
        child.channel?.ref();
      },
      release() {
        child.unref();
        child.channel?.unref();
      },
    };
  });
}

/** “Nice”: the lowest there is. Of a processor that others want, each of its threads gets a seventieth. */
const PRIORITY = constants.priority.PRIORITY_LOW;

function giveWay(process: number | undefined): void {
  try {
    setPriority(process ?? 0, PRIORITY);
  } catch {
    // Where a system doesn't allow it, the process competes as any other.
  }
}
