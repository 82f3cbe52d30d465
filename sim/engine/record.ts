/** Recorded columns of one run: outcome × month, programme × month, stratum × measure × year. */
import { PROGRAMMES } from '../model/programme-run';
import type { Tally } from '../model/tally';
import { OUTCOME_COUNT } from './outcomes';
import { STRATA_COUNT, STRATUM_MEASURES } from './strata';

export interface Recorder {
  readonly months: number;
  readonly record: Float64Array;
  readonly programmeCosts: Float64Array;
  readonly strata: Float64Array;
}

export function createRecorder(months: number, programmes: number): Recorder {
  const years = Math.ceil(months / 12);
  return {
    months,
    record: new Float64Array(OUTCOME_COUNT * months),
    programmeCosts: new Float64Array(Math.min(programmes, PROGRAMMES) * months),
    strata: new Float64Array(STRATA_COUNT * STRATUM_MEASURES.length * years),
  };
}

/** Index of a stratum's measure in a year. */
export function strataIndex(stratum: number, measure: number, year: number, years: number): number {
  return (stratum * STRATUM_MEASURES.length + measure) * years + year;
}

export function recordMonth(recorder: Recorder, tally: Tally, month: number): void {
  const { months, record, programmeCosts, strata } = recorder;
  for (let outcome = 0; outcome < OUTCOME_COUNT; outcome++)
    record[outcome * months + month] = tally.month[outcome];
  for (let p = 0; p < programmeCosts.length / months; p++)
    programmeCosts[p * months + month] = tally.spending[p];
  const years = Math.ceil(months / 12);
  const year = Math.floor(month / 12);
  for (let i = 0; i < tally.strata.length; i++) strata[i * years + year] += tally.strata[i];
}
