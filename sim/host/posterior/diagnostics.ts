/** Target against simulated, a row a statistic, in the manner of EpiModel’s network diagnostics. */
import { observedErrors, observedValues } from '../../analysis/posterior/likelihood';
import { quantile } from '../../analysis/quantiles';
import type { PosteriorRow } from '../../io/posterior/posterior-file';
import type { NamedTarget } from '../../io/posterior/targets-file';
import type { Simulated } from './run-log';

export function diagnosticsOf(targets: readonly NamedTarget[], runs: readonly Simulated[]): PosteriorRow[] {
  if (runs.length === 0) return [];
  return targets.flatMap(({ label, statistics, observation, fitted, source }) => {
    const observed = observedValues(observation);
    const errors = observedErrors(observation);
    return statistics.map((id, s): PosteriorRow => {
      const values = runs.map((run) => run.statistics[id]);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance =
        values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
      return {
        target: label,
        statistic: id,
        fitted,
        observed: observed[s],
        error: errors[s],
        simulated: mean,
        low95: quantile(values, 0.025),
        high95: quantile(values, 0.975),
        z: (mean - observed[s]) / Math.sqrt(variance + errors[s] ** 2),
        source,
      };
    });
  });
}
