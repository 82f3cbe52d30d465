/** Month by month: the paired difference of an outcome and the range it has over pairs. */
import { OUTCOME_INDEX, type OutcomeId } from '../engine/outcomes';
import { mean } from './paired';
import { quantileSorted } from './quantiles';
import { armName, type Study } from './summarise-study';

export interface MonthlyDifference {
  readonly arm: string;
  readonly outcome: OutcomeId;
  /** One value a month: mean paired difference, and the 2.5 and 97.5 % quantiles over pairs. */
  readonly mean: readonly number[];
  readonly low95: readonly number[];
  readonly high95: readonly number[];
}

export function monthlyDifferences(study: Study, outcomes: readonly OutcomeId[]): MonthlyDifference[] {
  const { months } = study.result.scenario;
  const base = study.runs[study.comparator];
  return study.others.flatMap((arm) =>
    outcomes.map((outcome) => {
      const from = OUTCOME_INDEX[outcome] * months;
      const rows = Array.from({ length: months }, (_, month) => {
        const differences = study.runs[arm].map(
          ({ record }, i) => record[from + month] - base[i].record[from + month],
        );
        const sorted = Float64Array.from(differences).sort();
        return [mean(differences), quantileSorted(sorted, 0.025), quantileSorted(sorted, 0.975)];
      });
      const column = (n: number) => rows.map((row) => row[n]);
      return { arm: armName(study, arm), outcome, mean: column(0), low95: column(1), high95: column(2) };
    }),
  );
}
