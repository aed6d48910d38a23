/** A request whose `METHOD /path` (without `/api/v10`) contains the text or matches the expression. */
type Match = string | RegExp;

export interface FaultAnswer {
  /** 429, 500, 502 … */
  readonly status: number;
  /** How many requests get it; 1 by default. */
  readonly times?: number;
  /** Seconds, for 429. Discord rounds the header up to whole seconds; here it is sent as it is. */
  readonly retryAfter?: number;
  /** For 429: every request is limited, not this route alone. */
  readonly global?: boolean;
  /** The request is carried out all the same and only its answer is lost. */
  readonly lost?: boolean;
}

export interface Faults {
  answer(match: Match, answer: FaultAnswer): void;
  /** Carries requests out `ms` milliseconds late. */
  delay(match: Match, ms: number, times?: number): void;
  /** Leaves requests without an answer until `clear`, which lets them go on. */
  hang(match: Match, times?: number): void;
  /** Every request that needs the bot's token gets 401, the gateway closes with 4004. */
  revokeToken(): void;
  clear(): void;
}

/** What the HTTP side asks of the faults. */
export interface FaultSource extends Faults {
  readonly tokenRevoked: boolean;
  /** Uses up one turn of each fault that matches; waits where one delays. Resolves to the answer to give, if any. */
  meet(line: string): Promise<FaultAnswer | undefined>;
}

interface Armed {
  readonly match: Match;
  left: number;
  readonly answer?: FaultAnswer;
  readonly wait?: () => Promise<void>;
}

export function createFaults(): FaultSource {
  let armed: Armed[] = [];
  let tokenRevoked = false;
  let released = createRelease();

  const arm = (match: Match, times: number, rest: Pick<Armed, 'answer' | 'wait'>) => {
    armed.push({ match, left: times, ...rest });
  };

  return {
    get tokenRevoked() {
      return tokenRevoked;
    },
    answer(match, answer) {
      arm(match, answer.times ?? 1, { answer });
    },
    delay(match, ms, times = 1) {
      arm(match, times, { wait: () => new Promise((resolve) => setTimeout(resolve, ms)) });
    },
    hang(match, times = 1) {
      const { promise } = released;
      arm(match, times, { wait: () => promise });
    },
    revokeToken() {
      tokenRevoked = true;
    },
    clear() {
      armed = [];
      tokenRevoked = false;
      released.resolve();
      released = createRelease();
    },
    async meet(line) {
      const met = armed.filter(({ match }) => matches(match, line));
      const answering = met.find(({ answer }) => answer);
      const used = met.filter((fault) => fault.wait || fault === answering);
      for (const fault of used) fault.left -= 1;
      armed = armed.filter(({ left }) => left > 0);
      for (const fault of used) await fault.wait?.();
      return answering?.answer;
    },
  };
}

function matches(match: Match, line: string): boolean {
  return typeof match === 'string' ? line.includes(match) : match.test(line);
}

function createRelease(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
