import { UserError } from '../errors.js';

/** What goes to a thread: a call of one of its functions. */
export interface Call {
  readonly id: number;
  readonly name: string;
  readonly values: readonly unknown[];
}

/** What comes back: how a call ended, or something that it tells on its way. */
export type Reply =
  | { readonly id: number; readonly kind: 'done'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly error: SentError }
  | { readonly id: number; readonly kind: 'told'; readonly values: readonly unknown[] };

/** An error between threads: copying it would lose its class, and with it whether people may read it. */
export interface SentError {
  readonly isForPeople: boolean;
  readonly message: string;
  readonly stack: string;
}

export function toSentError(error: unknown): SentError {
  const known = error instanceof Error ? error : new Error(String(error));
  const cause = known.cause instanceof Error ? `\ncaused by ${known.cause.stack ?? ''}` : '';
  return {
    isForPeople: known instanceof UserError,
    message: known.message,
    stack: (known.stack ?? known.message) + cause,
  };
}

/** The error as it was thrown, with the other thread's stack. */
export function toError({ isForPeople, message, stack }: SentError): Error {
  const error = isForPeople ? new UserError(message) : new Error(message);
  error.stack = stack;
  return error;
}
