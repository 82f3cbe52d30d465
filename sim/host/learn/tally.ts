/** What a chapter counts in one pair of runs: month by month from the frames, and at the end from the records. */
import type { Frame } from '../../engine/frame';
import type { RunResult } from '../../engine/results';

/** Numbers by name; NaN where there was nothing to count. */
export type Readings = Readonly<Record<string, number>>;

export interface Tally {
  /** The next month: one frame an arm, in the order of the scenario; the first is the start. */
  month(frames: readonly Frame[]): void;
  /** @param runs all arms of the pair, in the order of the scenario */
  readings(runs: readonly RunResult[]): Readings;
}

/** How many in a hundred. */
export function inHundred(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : (100 * part) / whole;
}

/** A number for a tie that is the same in every frame. */
export function tieKey(frame: Frame, tie: number): string {
  return `${frame.personId[frame.tieEgo[tie]]} ${frame.personId[frame.tieAlter[tie]]}`;
}

export function tieKeys(frame: Frame): Set<string> {
  const keys = new Set<string>();
  for (let t = 0; t < frame.size.ties; t++) keys.add(tieKey(frame, t));
  return keys;
}
