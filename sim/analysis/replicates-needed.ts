/**
 * How many pairs of runs give a paired difference with a wanted Monte Carlo error: n = (sd / error)² (A. M. Law,
 * Simulation Modeling and Analysis, 2015, ch. 9.4). The spread is itself known from a few pairs only, so the number is
 * also given for the upper end of its one-sided 95 % interval (χ²), which is the one to plan with.
 */
import { gammaQuantile } from '../evidence/quantiles';
import { summarise } from './paired';

export interface ReplicatesNeeded {
  readonly pairs: number;
  readonly mean: number;
  readonly sd: number;
  /** Error that these pairs have. */
  readonly error: number;
  readonly wanted: number;
  /** Pairs for the wanted error, from the spread seen; null when the spread is unknown. */
  readonly needed: number | null;
  /** The same from the upper end of what the spread may be. */
  readonly safe: number | null;
}

/** So that a whole number of pairs does not become one more by a rounding error. */
const ROUNDING = 1e-9;

/** @param wanted error to reach; null takes a tenth of the mean difference */
export function replicatesNeeded(differences: ArrayLike<number>, wanted: number | null): ReplicatesNeeded {
  const { pairs, mean, sd, standardError } = summarise(differences);
  const goal = wanted ?? Math.abs(mean) / 10;
  const count = (spread: number) =>
    goal > 0 ? Math.max(2, Math.ceil((spread * spread) / (goal * goal) - ROUNDING)) : null;
  const freedom = pairs - 1;
  const upper = pairs < 2 ? Number.NaN : sd * Math.sqrt(freedom / gammaQuantile(0.05, freedom / 2, 2));
  return {
    pairs,
    mean,
    sd,
    error: standardError,
    wanted: goal,
    needed: pairs < 2 ? null : count(sd),
    safe: pairs < 2 ? null : count(upper),
  };
}
