/** The batch of κ × effect set: levels and paired changes by point. */
import type { Range } from './figure';
import { levels } from './paired';
import { mean, type OutcomeRow, standardDeviation } from './parquet';

export interface PointRow {
  readonly point: number;
  readonly kappa: number;
  readonly effects: string;
}

type YearRow = OutcomeRow & { readonly year: number };

const COMPARATOR = 'status quo';

export interface PointChange extends Omit<Range, 'label'> {
  readonly kappa: number;
  readonly effects: string;
}

/** Mean paired change at each point, with two Monte Carlo errors each way. */
export function changeByPoint(
  outcomes: readonly OutcomeRow[],
  points: readonly PointRow[],
  outcome: string,
): PointChange[] {
  return points.map(({ point, kappa, effects }) => {
    const rows = outcomes.filter((row) => row.point === point);
    const arm = rows.find((row) => row.arm !== COMPARATOR)?.arm ?? '';
    const without = levels(rows, outcome, COMPARATOR);
    const changes = levels(rows, outcome, arm).map((value, pair) => value - without[pair]);
    const centre = mean(changes);
    const error = standardDeviation(changes) / Math.sqrt(changes.length);
    return { kappa: Number(kappa), effects, mean: centre, low: centre - 2 * error, high: centre + 2 * error };
  });
}

/** The same for the default effects, by κ. */
export function kappaRows(
  outcomes: readonly OutcomeRow[],
  points: readonly PointRow[],
  outcome: string,
): PointChange[] {
  return changeByPoint(outcomes, points, outcome)
    .filter(({ effects }) => effects === 'default')
    .sort((a, b) => a.kappa - b.kappa);
}

/** Level of the comparator by year at κ = ½ with the default effects. */
export function pointLevels(outcomes: readonly YearRow[], points: readonly PointRow[], outcome: string) {
  const middle = points.find(({ kappa, effects }) => Number(kappa) === 0.5 && effects === 'default');
  const rows = outcomes.filter(
    (row) => row.point === middle?.point && row.arm === COMPARATOR && row.outcome === outcome,
  );
  const years = [...new Set(rows.map(({ year }) => Number(year)))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    value: mean(rows.filter((row) => Number(row.year) === year).map(({ value }) => value)),
  }));
}
