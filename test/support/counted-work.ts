import { toCountedPattern } from './counted-pattern.js';

/**
 * Counts the work on strings that `act` does, without a clock: every letter that a regular expression looks at,
 * backtracking included, and every letter that a method of strings reads or makes. While it runs, `RegExp.prototype.exec`
 * and those methods are replaced by ones that count and then do what they always do; all of `replace`, `match`,
 * `matchAll`, `test`, `search` and `split` go through `exec`. Throws where it is more than `most`: some patterns would
 * never come to an end.
 */
export function countWork(act: () => unknown, most = 20_000_000): number {
  const counter: Counter = { work: 0, most, isPaused: false };
  const undo = [replaceExec(counter), ...METHODS.map(([name, cost]) => replaceMethod(name, cost, counter))];
  try {
    act();
  } finally {
    for (const restore of undo) restore();
  }
  return counter.work;
}

/** Paused while it counts: that itself works on strings. */
interface Counter {
  work: number;
  readonly most: number;
  isPaused: boolean;
}

function add(counter: Counter, letters: number): void {
  counter.work += letters;
  if (counter.work > counter.most) throw new Error(`more than ${counter.most} steps`);
}

type Cost = (text: string, result: unknown) => number;
const one: Cost = () => 1;
const all: Cost = (text) => text.length;
const made: Cost = (_, result) => (typeof result === 'string' ? result.length : 0) + 1;

/** What a method costs: V8 cuts and looks up single letters in no time, and goes through the whole text for the others. */
const METHODS: readonly (readonly [string | symbol, Cost])[] = [
  ['charAt', one],
  ['charCodeAt', one],
  ['codePointAt', one],
  ['startsWith', one],
  ['endsWith', one],
  ['slice', made],
  ['padEnd', made],
  ['normalize', all],
  ['toLowerCase', all],
  ['trim', all],
  ['trimEnd', all],
  ['includes', all],
  ['indexOf', all],
  ['split', all],
  ['replaceAll', all],
  [Symbol.iterator, all],
];

function replaceMethod(name: string | symbol, cost: Cost, counter: Counter): () => void {
  const strings = String.prototype as unknown as Record<string | symbol, (...given: unknown[]) => unknown>;
  const native = strings[name] as (...given: unknown[]) => unknown;
  strings[name] = function counted(this: string, ...given) {
    const result = native.apply(this, given);
    if (!counter.isPaused) add(counter, cost(String(this), result));
    return result;
  };
  return () => {
    strings[name] = native;
  };
}

function replaceExec(counter: Counter): () => void {
  // oxlint-disable-next-line typescript/unbound-method -- called with the pattern as its object
  const native = RegExp.prototype.exec;
  RegExp.prototype.exec = function counted(this: RegExp, text: string) {
    if (counter.isPaused) return native.call(this, text);
    counter.isPaused = true;
    try {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      // Counted first: V8 might not come to an end.
      const found = toCountedPattern(this).find(text, from, () => add(counter, 1));
      const result = native.call(this, text);
      if (
        found?.index !== result?.index ||
        (found !== null && found.end - found.index !== result?.[0].length)
      )
        throw new Error(`the counting matcher finds something else with ${String(this)} in «${text}»`);
      return result;
    } finally {
      counter.isPaused = false;
    }
  };
  return () => {
    RegExp.prototype.exec = native;
  };
}
