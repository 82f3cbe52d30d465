/** One reading over all runs of a chapter: the run that is watched, and the range over runs with other luck. */
import type { PairReading } from './measure';

export interface Spread {
  /** The run in the picture; null where it had nothing to count. */
  readonly watched: number | null;
  /** Values of the runs that had something to count, in the order of the runs. */
  readonly values: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly mean: number;
}

/** Null while no run has anything to count. */
export function spreadOf(runs: readonly PairReading[], reading: string): Spread | null {
  const values = runs.map(({ readings }) => readings[reading]).filter((value) => !Number.isNaN(value));
  if (values.length === 0) return null;
  const first = runs.find(({ pair }) => pair === 0)?.readings[reading];
  return {
    watched: first === undefined || Number.isNaN(first) ? null : first,
    values,
    low: Math.min(...values),
    high: Math.max(...values),
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
  };
}

/** A count or a share as a whole number with a real minus sign. */
export function whole(value: number): string {
  const rounded = Math.round(value);
  return rounded < 0 ? `−${-rounded}` : String(rounded === 0 ? 0 : rounded);
}
