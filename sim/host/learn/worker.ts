/** Chapter 3: what a worker brings about, from the records of the run with the worker. */
import { OUTCOME_INDEX, type OutcomeId } from '../../engine/outcomes';
import type { RunResult } from '../../engine/results';
import { inHundred, type Tally } from './tally';

export function worker(): Tally {
  return {
    month() {},
    readings([, run]) {
      const introductions = total(run, 'introductionsBrokered');
      return {
        met: total(run, 'peopleMet'),
        introductions,
        took: inHundred(total(run, 'introductionsKept'), introductions),
        groups: total(run, 'groupsSupported'),
        connectors: run.connectors ?? 0,
      };
    },
  };
}

/** A flow over the whole run. */
export function total({ record }: RunResult, id: OutcomeId): number {
  const months = record.length / Object.keys(OUTCOME_INDEX).length;
  const from = OUTCOME_INDEX[id] * months;
  return record.subarray(from, from + months).reduce((sum, value) => sum + value, 0);
}
