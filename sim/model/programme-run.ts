/** A programme of an arm, resolved to months, money and hours before month 0. */
import type { Effort, ProgrammeView } from './effort';
import type { TroubleKind } from './troubles';

export interface ProgrammeRun {
  /** Number of the programme in its arm. */
  readonly index: number;
  /** Neighbourhoods it works in. */
  readonly targets: readonly number[];
  readonly start: number;
  /** First month after the planned funding. */
  readonly end: number;
  /** £ and paid hours by month of the study. */
  readonly spending: Float64Array;
  readonly paidHours: Float64Array;
  /** Hours that volunteers are asked to give in place of paid ones, by month. */
  readonly substituted: Float64Array;
  /** Whether a trouble is there in a month. */
  readonly beset: (kind: TroubleKind, month: number) => boolean;
  readonly effort: (view: ProgrammeView) => Effort;
}

/** Programmes an arm can have, and numbers kept for each. */
export const PROGRAMMES = 32;
export const PROGRAMME_FIELDS = 8;
/** `saved`: paid hours kept for a later month, in tenths. */
export const F = {
  stage: 0,
  stageMonths: 1,
  reached: 2,
  made: 3,
  atFundingEnd: 4,
  connectors: 5,
  saved: 6,
} as const;

/** The bit by which residents remember that a programme has met them. */
export function programmeBit(run: ProgrammeRun): number {
  return (1 << run.index) >>> 0;
}
