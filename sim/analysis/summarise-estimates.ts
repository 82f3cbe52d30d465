/** Estimates out of values by pair. */

import type { Estimate } from './estimate';
import { mean, type PairedDifference, summarise } from './paired';

/**
 * A paired difference as an estimate, in units of `1 / scale`. Replicates of one draw are not independent of
 * each other, so where draws can be told apart the error is that of a nested sample,
 * √(between / draws + within / pairs), which is the error over the means of draws (Cochran 1977, ch. 10).
 */
export function estimateOf(difference: PairedDifference, scale = 1): Estimate {
  const { mean: centre, low95, high95, standardError, components, pairs } = difference;
  const estimate = { mean: scale * centre, low95: scale * low95, high95: scale * high95 };
  if (components === 'not separable') return { ...estimate, mcse: scale * standardError };
  const { betweenDraws, withinDraws, drawCount } = components;
  return {
    ...estimate,
    mcse: scale * Math.sqrt(betweenDraws / drawCount + withinDraws / pairs),
    parameterSd: scale * Math.sqrt(betweenDraws),
    replicateSd: scale * Math.sqrt(withinDraws),
  };
}

/** Estimate of values by pair. */
export function estimate(values: ArrayLike<number>, draws?: ArrayLike<number>): Estimate {
  return estimateOf(summarise(values, draws));
}

/** Estimate of option − comparator, pair by pair. */
export function estimateDifference(
  option: ArrayLike<number>,
  comparator: ArrayLike<number>,
  draws?: ArrayLike<number>,
): Estimate {
  return estimate(
    Float64Array.from({ length: option.length }, (_, i) => option[i] - comparator[i]),
    draws,
  );
}

/**
 * One value a pair whose mean is Σ numerators / Σ denominators and whose spread is that of the ratio of means,
 * by linearisation (Cochran 1977, Sampling Techniques, ch. 6). Unlike the ratio of each pair it exists when
 * a small group is empty in some pairs; null when it is empty in all.
 */
export function ratioByPair(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
): Float64Array | null {
  const centre = mean(denominators);
  if (!(centre > 0)) return null;
  const ratio = mean(numerators) / centre;
  return Float64Array.from(
    { length: numerators.length },
    (_, i) => ratio + (numerators[i] - ratio * denominators[i]) / centre,
  );
}
