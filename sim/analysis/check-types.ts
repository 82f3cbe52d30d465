/** Rows of `kithwork check` and of the calibration: the status quo held against published targets. */
import type { Grade } from '../evidence/parameter';
import type { ReferenceData } from './reference-table';

export interface CheckRow {
  /** Kind of neighbourhood. */
  readonly place: string;
  readonly statistic: string;
  /** What is counted: which layer, kin or not, external or not. */
  readonly definition: string;
  /** What is accepted, such as “5 to 13 %”. */
  readonly target: string;
  /** The same in the unit of the row. */
  readonly low?: number;
  readonly high?: number;
  /** How far outside; 0 inside. */
  readonly missBy?: number;
  readonly simulated: number;
  readonly mcse: number;
  readonly verdict: 'pass' | 'miss';
  /** V rows must pass; C and J rows that miss are listed with their reason. */
  readonly grade: Grade;
  readonly source: string;
  /** Whether the calibration used it; the others are held out. */
  readonly fitted?: boolean;
  readonly unit?: 'share' | 'number' | 'years';
  /** Why a row misses. */
  readonly reason?: string;
}

/** What a calibration found. */
export interface Calibration {
  readonly seed: string;
  readonly places: readonly string[];
  /** Calibrated parameters by their value before and after. */
  readonly parameters: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly before: number;
    readonly after: number;
  }[];
  /** The fit, reported as fit: it is not validation. */
  readonly targets: readonly CheckRow[];
  /** Weighted sum of squared misses before and after; smaller is better. */
  readonly misfitBefore: number;
  readonly misfitAfter: number;
  /** The reference table of exposures under the fitted values, as shipped in sim/evidence/tables. */
  readonly reference?: ReferenceData;
}
