import { inspect } from 'node:util';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** One line per entry; the error's stack and its causes go into the same line. */
export interface Log {
  debug(message: string, error?: unknown): void;
  info(message: string, error?: unknown): void;
  warn(message: string, error?: unknown): void;
  error(message: string, error?: unknown): void;
}

export interface LogOptions {
  readonly level: LogLevel;
  /** Never written, whatever an entry holds. */
  readonly secrets: readonly string[];
  readonly write: (line: string) => void;
}

export function createLog({ level, secrets, write }: LogOptions): Log {
  const entry = (entryLevel: LogLevel) => (message: string, error?: unknown) => {
    if (LEVELS.indexOf(entryLevel) < LEVELS.indexOf(level)) return;
    let text = error === undefined ? message : `${message}: ${describe(error)}`;
    for (const secret of secrets) text = text.replaceAll(secret, '[secret]');
    write(`${new Date().toISOString()} ${entryLevel} ${toLine(text)}\n`);
  };
  return { debug: entry('debug'), info: entry('info'), warn: entry('warn'), error: entry('error') };
}

function describe(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : inspect(error);
  const text = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined || depth > 4
    ? text
    : `${text}\ncaused by ${describe(error.cause, depth + 1)}`;
}

/** Line breaks and other control characters as escapes, so that no entry can pass for two or steer a terminal. */
function toLine(text: string): string {
  return text.replace(
    // oxlint-disable-next-line no-control-regex -- control characters are what it is about
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    (character) =>
      character === '\n' ? '\\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
