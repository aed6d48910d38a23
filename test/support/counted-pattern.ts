/**
 * A small backtracking matcher that counts its steps. V8's matcher backtracks as well but can't be asked how much, so
 * this one stands in for counting; every match is held against V8's own (see counted-work.ts), so it can't drift from it.
 */
export interface CountedPattern {
  /** The match from `from` on, as V8 would find it, or null; `onStep` is told of every letter that is looked at. */
  find(text: string, from: number, onStep: () => unknown): { index: number; end: number } | null;
}

interface Run {
  readonly text: string;
  readonly onStep: () => unknown;
  /** Beginning and end of every group. */
  readonly groups: (readonly [number, number] | undefined)[];
}
type Next = (at: number) => boolean;
type Match = (run: Run, at: number, next: Next) => boolean;
/** `letters`: where a part is a single letter, which letters; such a part is repeated without recursion. */
interface Part {
  readonly match: Match;
  readonly letters?: RegExp;
}

const compiled = new Map<string, CountedPattern>();

export function toCountedPattern({ source, flags }: RegExp): CountedPattern {
  const key = `${flags}/${source}`;
  let pattern = compiled.get(key);
  if (pattern === undefined) compiled.set(key, (pattern = compile(source, flags)));
  return pattern;
}

function compile(source: string, flags: string): CountedPattern {
  const isUnicode = flags.includes('u');
  const own = flags.replace(/[gy]/gu, '');
  const isWordLetter = new RegExp('^\\w$', own);
  let at = 0;
  let groups = 0;

  const sizeAt = (text: string, i: number): number =>
    isUnicode && (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;

  function letter(atom: string): Part {
    const letters = new RegExp(`^${atom}$`, own.includes('s') ? own : `${own}s`);
    // A dot without `s` leaves line ends out.
    const real = atom === '.' && !own.includes('s') ? new RegExp('^[^\\n\\r\\u2028\\u2029]$', own) : letters;
    return {
      letters: real,
      match(run, i, next) {
        run.onStep();
        const size = sizeAt(run.text, i);
        return i < run.text.length && real.test(run.text.slice(i, i + size)) && next(i + size);
      },
    };
  }

  function alternatives(): Part {
    const options = [sequence()];
    while (source[at] === '|') {
      at += 1;
      options.push(sequence());
    }
    const [only] = options;
    if (options.length === 1 && only !== undefined) return only;
    return { match: (run, i, next) => options.some(({ match }) => match(run, i, next)) };
  }

  function sequence(): Part {
    const parts: Part[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated());
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    const from = (k: number): Match =>
      k === parts.length
        ? (_, i, next) => next(i)
        : (run, i, next) => (parts[k] as Part).match(run, i, (j) => rest[k + 1]?.(run, j, next) ?? false);
    const rest: Match[] = Array.from({ length: parts.length + 1 }, (_, k) => from(k));
    return { match: (run, i, next) => rest[0]?.(run, i, next) ?? false };
  }

  function repeated(): Part {
    const part = atom();
    const written = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})(\?)?/u.exec(source.slice(at));
    if (written === null) return part;
    at += written[0].length;
    const sign = written[0][0];
    const least = sign === '{' ? Number(written[1]) : sign === '+' ? 1 : 0;
    const most =
      sign === '?' ? 1 : sign !== '{' || written[3] === '' ? Infinity : Number(written[3] ?? written[1]);
    const isLazy = written[4] !== undefined;
    return {
      match:
        part.letters === undefined
          ? repeat(part, least, most, isLazy)
          : repeatLetters(part, least, most, isLazy),
    };
  }

  function repeat(part: Part, least: number, most: number, isLazy: boolean): Match {
    const go = (run: Run, i: number, next: Next, done: number): boolean => {
      const more = (): boolean =>
        done < most && part.match(run, i, (j) => j > i && go(run, j, next, done + 1));
      if (done < least) return part.match(run, i, (j) => go(run, j, next, done + 1));
      return isLazy ? next(i) || more() : more() || next(i);
    };
    return (run, i, next) => go(run, i, next, 0);
  }

  function repeatLetters({ match }: Part, least: number, most: number, isLazy: boolean): Match {
    return (run, start, next) => {
      const ends = [start];
      const grow = (): boolean =>
        ends.length <= most && match(run, ends.at(-1) ?? 0, (end) => ends.push(end) > 0);
      while (ends.length <= least) if (!grow()) return false;
      if (isLazy) {
        do if (next(ends.at(-1) ?? 0)) return true;
        while (grow());
        return false;
      }
      while (grow());
      for (; ends.length > least; ends.pop()) if (next(ends.at(-1) ?? 0)) return true;
      return false;
    };
  }

  function atom(): Part {
    const rest = source.slice(at);
    const opening = /^\((\?:|\?=|\?!|\?<!|\?<=)?/u.exec(rest);
    if (opening !== null) return group(opening[0]);
    const simple = /^(?:\^|\$|\\[bB])/u.exec(rest)?.[0];
    if (simple !== undefined) {
      at += simple.length;
      return { match: (run, i, next) => (run.onStep(), isAt(simple, run.text, i)) && next(i) };
    }
    const reference = /^\\([1-9])/u.exec(rest);
    if (reference !== null) {
      at += reference[0].length;
      return backReference(Number(reference[1]));
    }
    const written =
      /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|.)/su.exec(
        rest,
      )?.[0];
    if (written === undefined) throw new Error(`cannot read the pattern /${source}/ at ${at}`);
    at += written.length;
    return letter(written);
  }

  function isAt(mark: string, text: string, i: number): boolean {
    const isLine = own.includes('m');
    if (mark === '^') return i === 0 || (isLine && /[\n\r]/u.test(text[i - 1] ?? ''));
    if (mark === '$') return i === text.length || (isLine && /[\n\r]/u.test(text[i] ?? ''));
    const isEdge = isWordLetter.test(text[i - 1] ?? '') !== isWordLetter.test(text[i] ?? '');
    return isEdge === (mark === '\\b');
  }

  function backReference(number: number): Part {
    return {
      match(run, i, next) {
        const [start, end] = run.groups[number] ?? [0, 0];
        const said = run.text.slice(start, end);
        for (let k = 0; k <= said.length; k += 1) run.onStep();
        return run.text.startsWith(said, i) && next(i + said.length);
      },
    };
  }

  function group(opening: string): Part {
    at += opening.length;
    const number = opening === '(' ? (groups += 1) : 0;
    const part = alternatives();
    at += 1;
    if (opening === '(?:')
      return part.letters === undefined ? part : { match: part.match, letters: part.letters };
    if (opening === '(?=' || opening === '(?!')
      return { match: (run, i, next) => part.match(run, i, () => true) === (opening === '(?=') && next(i) };
    if (opening === '(')
      return {
        match(run, i, next) {
          const before = run.groups[number];
          const found = part.match(run, i, (j) => {
            run.groups[number] = [i, j];
            return next(j);
          });
          if (!found) run.groups[number] = before;
          return found;
        },
      };
    if (part.letters === undefined) throw new Error(`only single letters are looked back at: /${source}/`);
    const isWanted = opening === '(?<=';
    return {
      match(run, i, next) {
        const size = isUnicode && i > 1 && sizeAt(run.text, i - 2) === 2 ? 2 : 1;
        return (i > 0 && part.match(run, i - size, (j) => j === i)) === isWanted && next(i);
      },
    };
  }

  const whole = alternatives();
  return {
    find(text, from, onStep) {
      for (let index = from; index <= text.length; index += sizeAt(text, index)) {
        let end = -1;
        onStep();
        if (whole.match({ text, onStep, groups: [] }, index, (reached) => ((end = reached), true)))
          return { index, end };
        if (flags.includes('y')) return null;
      }
      return null;
    },
  };
}
