/** Where processes count: this month’s outcomes, and yearly sums by stratum. */
import { OUTCOME_COUNT } from '../engine/outcomes';
import { STRATA_COUNT, STRATUM_MEASURES } from '../engine/strata';
import { PROGRAMMES } from './programme-run';

export interface Tally {
  /** One number per outcome for the month. */
  readonly month: Float64Array;
  /** Stratum × measure for the month. */
  readonly strata: Float64Array;
  /** £ spent this month by each programme of the arm. */
  readonly spending: Float64Array;
}

export function createTally(): Tally {
  return {
    month: new Float64Array(OUTCOME_COUNT),
    strata: new Float64Array(STRATA_COUNT * STRATUM_MEASURES.length),
    spending: new Float64Array(PROGRAMMES),
  };
}

export function clearTally(tally: Tally): void {
  tally.month.fill(0);
  tally.strata.fill(0);
  tally.spending.fill(0);
}
