/** The status quo of a place against its targets: mean over replicates, Monte Carlo error, verdict. */

import type { StatusQuoResult } from '../engine/status-quo';
import { COMMON_TARGETS, placeTargets, type Target } from '../evidence/targets';
import type { CheckRow } from './check-types';

export interface CheckedPlace {
  readonly name: string;
  readonly decile: number;
  readonly ethnicShares: readonly number[];
  /** Shares of adults [none, school, degree]. */
  readonly qualifications: readonly [number, number, number];
  /** Residents by sex and single year of age. */
  readonly people: (sex: number, age: number) => number;
}

export function targetsOf(place: CheckedPlace): Target[] {
  return [
    ...COMMON_TARGETS,
    ...placeTargets(place.decile, place.ethnicShares, place.qualifications, place.people),
  ];
}

/** One row per target; statistics derived from others (odds ratios) are derived here, from means. */
export function checkRows(place: CheckedPlace, results: readonly StatusQuoResult[]): CheckRow[] {
  return targetsOf(place).map((target) => {
    const values = results.map((result) => statistic(result, target.id));
    const { mean, error } = meanAndError(values);
    const passes = mean >= target.low && mean <= target.high;
    return {
      place: place.name,
      statistic: target.label,
      definition: target.definition,
      target: `${shown(target.low, target.unit)} to ${shown(target.high, target.unit)}`,
      low: target.low,
      high: target.high,
      missBy: Math.max(0, target.low - mean, mean - target.high),
      simulated: mean,
      mcse: error,
      verdict: passes ? 'pass' : 'miss',
      grade: target.grade,
      source: target.source,
      fitted: target.fitted,
      unit: target.unit,
      ...(passes ? {} : { reason: reasonOf(target, mean, error) }),
    };
  });
}

export function statistic({ statistics }: StatusQuoResult, id: string): number {
  const odds = (level: number) => {
    const share = statistics[`volunteering${level}`];
    return share / (1 - share);
  };
  if (id === 'oddsDegree') return odds(2) / odds(0);
  if (id === 'oddsSchool') return odds(1) / odds(0);
  return statistics[id];
}

export function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const n = values.length;
  let mean = 0;
  for (const value of values) mean += value / n;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { mean, error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : Number.NaN };
}

function reasonOf(target: Target, mean: number, error: number): string {
  const miss = mean < target.low ? target.low - mean : mean - target.high;
  if (miss < 2 * error) return 'within two Monte Carlo errors of the range: more replicates would tell';
  return target.reason ?? 'the model misses this pattern';
}

function shown(value: number, unit: Target['unit']): string {
  if (unit === 'share') return `${(100 * value).toFixed(1)} %`;
  return unit === 'years' ? value.toFixed(1) : value.toFixed(2);
}
