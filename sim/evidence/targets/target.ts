/** One published pattern that the status quo must reproduce, and words that several of them share. */
import type { Grade } from '../parameter';

export interface Target {
  /** Id of the statistic (sim/engine/status-quo). */
  readonly id: string;
  readonly label: string;
  /** Which layer, kin or not, external or not; over whom. */
  readonly definition: string;
  readonly low: number;
  readonly high: number;
  readonly grade: Grade;
  readonly source: string;
  readonly unit: 'share' | 'number' | 'years';
  /** Why a C or J row that misses does so; shown beside the miss. */
  readonly reason?: string;
  /** Used by the calibration; the others are held out. */
  readonly fitted: boolean;
}

export const CLOSE = 'close-grade ties, not kin, local and external, of adults';
export const LOCAL = 'local layer: all local non-household ties of adults, kin included';
export const CLS = 'Community Life Survey';

export function target(
  id: string,
  label: string,
  definition: string,
  low: number,
  high: number,
  grade: Grade,
  source: string,
  fitted: boolean,
  unit: Target['unit'] = 'share',
  reason?: string,
): Target {
  return { id, label, definition, low, high, grade, source, unit, fitted, reason };
}
