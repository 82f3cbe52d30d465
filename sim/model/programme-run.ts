/** A programme of an arm, resolved to months, money and hours before month 0. */
import type { Effort, ProgrammeView } from './effort';

export interface ProgrammeRun {
  /** Number of the programme in its arm. */
  readonly index: number;
  readonly start: number;
  /** First month after the planned funding. */
  readonly end: number;
  /** £ and paid hours by month of the study. */
  readonly spending: Float64Array;
  readonly paidHours: Float64Array;
  readonly effort: (view: ProgrammeView) => Effort;
}

/** Programmes an arm can have, and numbers kept for each. */
export const PROGRAMMES = 8;
export const PROGRAMME_FIELDS = 8;
export const F = { stage: 0, stageMonths: 1, reached: 2, made: 3, atFundingEnd: 4, connectors: 5 } as const;
