import type { Target } from '../table.js';
import type { BotProcess, Exit } from './bot-process.js';

/** What a part of the soak found: rows of what it did, and the checks. */
export interface SoakPart {
  readonly rows: readonly (readonly string[])[];
  readonly checks: readonly Target[];
  readonly remarks?: readonly string[];
}

/** A stop takes so long at most, in milliseconds. */
export const LONGEST_STOP = 5000;

const UNCAUGHT = /a rejection was not handled|a fault that was not caught|^\s+at |^node:|Warning:/;

export function toCheck(text: string, faults: readonly unknown[] | number, of?: number): Target {
  const count = typeof faults === 'number' ? faults : faults.length;
  return { text: `${text}: ${count}${of === undefined ? '' : ` of ${of}`}`, holds: count === 0 };
}

/** Lines about what nobody had foreseen: rejections without a handler, exceptions, and whatever Node itself says. */
export function toUncaught({ faults }: BotProcess): string[] {
  return faults.filter((line) => UNCAUGHT.test(line));
}

export function isClean({ code, afterMs }: Exit & { readonly afterMs: number }): boolean {
  return code === 0 && afterMs <= LONGEST_STOP;
}

/** The first few of what went wrong, for whoever has to find out why. */
export function tellFaults(part: string, faults: readonly string[]): void {
  for (const fault of faults.slice(0, 8)) process.stderr.write(`${part}: ${fault.slice(0, 400)}\n`);
}
