/** Network measures of the local layer at the start, at the end of funding and at the end. */
import type { NetworkMeasures, RunResult } from '../engine/results';
import { mean } from './paired';
import { estimateDifference } from './summarise-estimates';
import { armName, fundingEnd, type Study } from './summarise-study';
import type { NetworkRow } from './summary-types';

const MEASURES: Readonly<Record<Exclude<keyof NetworkMeasures, 'month' | 'adults'>, string>> = {
  meanDegree: 'Local ties per adult',
  degreeCv: 'Spread of ties (coefficient of variation)',
  isolateShare: 'Share of adults without a local tie',
  meanClustering: 'Mean local clustering',
  transitivity: 'Transitivity',
  assortativity: 'Degree assortativity',
  largestComponentShare: 'Share of adults in the largest component',
  friendTiesPerAdult: 'Friend-grade ties per adult',
};

type MeasureId = keyof typeof MEASURES;

/** One row a measure; a moment that was not measured is NaN, or null at the end of funding. */
export function networkRows(study: Study): NetworkRow[] {
  const { scenario } = study.result;
  return (Object.keys(MEASURES) as MeasureId[]).map((id) => ({
    id,
    label: MEASURES[id],
    arms: study.runs.map((runs, arm) => {
      const end = valuesAt(runs, scenario.months, id);
      const base = valuesAt(study.runs[study.comparator], scenario.months, id);
      const funded = fundingEnd(scenario.arms[arm], scenario.months);
      const then = funded === null ? Number.NaN : mean(valuesAt(runs, funded, id));
      return {
        arm: armName(study, arm),
        start: mean(valuesAt(runs, 0, id)),
        fundingEnd: Number.isNaN(then) ? null : then,
        end: mean(end),
        difference: arm === study.comparator ? null : estimateDifference(end, base, study.draws),
      };
    }),
  }));
}

/** A measure after some months in every pair. */
function valuesAt(runs: readonly RunResult[], month: number, id: MeasureId): number[] {
  return runs.map(({ measures }) => measures.find((entry) => entry.month === month)?.[id] ?? Number.NaN);
}
