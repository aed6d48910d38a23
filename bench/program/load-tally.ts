import type { Extent } from './changing-folder.js';
import type { Sample } from '../children/monitor.js';
import { toFigures } from '../table.js';
import { toTiming } from '../timing.js';

/** What the bot does beside answering: nothing, or a reload after a change of that extent. */
export type Phase = Extent | 'nothing';

/** When a reload ran, in milliseconds as `Date.now`. */
export interface ReloadSpan {
  readonly extent: Extent;
  readonly from: number;
  readonly to: number;
}

export interface AskedQuestion {
  /** When it was sent, in milliseconds as `Date.now`. */
  readonly at: number;
  /** Milliseconds from its sending to the answer; null where there was none. */
  readonly latency: number | null;
}

export interface Tally {
  readonly questions: number;
  readonly lost: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  readonly standstill: number;
  /** Megabytes, at the most. */
  readonly resident: number;
  /** How many processors the bot kept busy. */
  readonly processors: number;
}

export function tally(asked: readonly AskedQuestion[], samples: readonly Sample[]): Tally {
  const latencies = asked.flatMap(({ latency }) => latency ?? []);
  const { median, p99 } = toTiming(latencies);
  return {
    questions: asked.length,
    lost: asked.length - latencies.length,
    median,
    p99,
    longest: greatest(latencies),
    standstill: greatest(samples.map(({ standstill }) => standstill)),
    resident: greatest(samples.map(({ resident }) => resident)),
    processors:
      sum(samples.map(({ processor }) => processor)) / sum(samples.map(({ from, to }) => to - from)),
  };
}

/** The tally of each phase. A question belongs to the phase in which it was sent, a sample to a reload that it touches. */
export function tallyPhases(
  asked: readonly AskedQuestion[],
  samples: readonly Sample[],
  reloads: readonly ReloadSpan[],
): Map<Phase, Tally> {
  const phaseOf = (from: number, to: number): Phase =>
    reloads.find((reload) => reload.from <= to && reload.to >= from)?.extent ?? 'nothing';
  const phases: Phase[] = ['nothing', ...new Set(reloads.map(({ extent }) => extent))];
  return new Map(
    phases.map((phase) => [
      phase,
      tally(
        asked.filter(({ at }) => phaseOf(at, at) === phase),
        samples.filter(({ from, to }) => phaseOf(from, to) === phase),
      ),
    ]),
  );
}

export function toCells(tallied: Tally): string[] {
  const { questions, lost, median, p99, longest, standstill, resident, processors } = tallied;
  return [questions, lost, median, p99, longest, standstill, resident, processors].map(toFigures);
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
