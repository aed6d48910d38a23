import { toError, type Call, type Reply } from './protocol.js';

/** A thread or a process beside this one, by the functions that it serves. */
export interface Remote {
  /** Whether there is nothing to be had from it any more. */
  readonly hasEnded: boolean;
  /** Rejects with what the function threw, or where it all ends before that is done. */
  call(name: string, values: readonly unknown[], onTold?: (...values: never[]) => void): Promise<unknown>;
  /** Ends it at once; what is under way is rejected. */
  end(): Promise<void>;
}

/** What makes a remote of a thread or of a process. */
export interface Line {
  send(call: Call): void;
  end(): Promise<void>;
  /** The program doesn't end before this is taken back. */
  hold(): void;
  release(): void;
}

/** What the line is to tell. */
export interface LineEvents {
  readonly onReply: (reply: Reply) => void;
  readonly onEnd: (error: Error) => void;
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
  readonly onTold: ((...values: never[]) => void) | undefined;
}

/** Calls functions over a line. Whoever waits for an answer gets it: nothing else keeps the program alive. */
export function createRemote(connect: (events: LineEvents) => Line): Remote {
  const pending = new Map<number, Pending>();
  let calls = 0;
  let ended: Error | undefined;

  const line = connect({
    onReply(reply) {
      const call = pending.get(reply.id);
      if (call === undefined) return;
      if (reply.kind === 'told') {
        call.onTold?.(...(reply.values as never[]));
        return;
      }
      pending.delete(reply.id);
      if (pending.size === 0) line.release();
      if (reply.kind === 'done') call.resolve(reply.value);
      else call.reject(toError(reply.error));
    },
    onEnd(error) {
      ended ??= error;
      for (const call of pending.values()) call.reject(ended);
      pending.clear();
    },
  });
  line.release();

  return {
    get hasEnded() {
      return ended !== undefined;
    },
    call(name, values, onTold) {
      if (ended !== undefined) return Promise.reject(ended);
      return new Promise((resolve, reject) => {
        const id = (calls += 1);
        pending.set(id, { resolve, reject, onTold });
        line.hold();
        line.send({ id, name, values });
      });
    },
    end: () => line.end(),
  };
}
