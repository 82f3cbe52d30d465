/** What surveys found, as likelihoods of what the model expects. Constants that no parameter changes are left out. */
import { normalQuantile } from '../../evidence/normal';
import { log } from '../../kernel/portable';

export type Observation =
  /** So many of those asked said yes. */
  | { readonly likelihood: 'binomial'; readonly successes: number; readonly of: number }
  | { readonly likelihood: 'normal'; readonly mean: number; readonly sd: number }
  /** How many gave each answer; the shares add up to one. */
  | { readonly likelihood: 'multinomial'; readonly counts: readonly number[] };

/** No survey can make a share of exactly nothing impossible. */
const LEAST_SHARE = 1e-6;

const inside = (share: number) => Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share));

/** @param expected one value a statistic: a share, or what the normal is about; several shares of a multinomial */
export function logLikelihood(observation: Observation, expected: ArrayLike<number>): number {
  switch (observation.likelihood) {
    case 'binomial': {
      const p = inside(expected[0]);
      return observation.successes * log(p) + (observation.of - observation.successes) * log(1 - p);
    }
    case 'normal': {
      const z = (expected[0] - observation.mean) / observation.sd;
      return -0.5 * z * z;
    }
    case 'multinomial': {
      let total = 0;
      for (let i = 0; i < expected.length; i++) total += inside(expected[i]);
      return observation.counts.reduce((sum, count, i) => sum + count * log(inside(expected[i]) / total), 0);
    }
  }
}

/** Statistics that an observation speaks of: the values of a survey, as shares or as they are. */
export function observedValues(observation: Observation): number[] {
  switch (observation.likelihood) {
    case 'binomial':
      return [observation.successes / observation.of];
    case 'normal':
      return [observation.mean];
    case 'multinomial': {
      const total = observation.counts.reduce((sum, count) => sum + count, 0);
      return observation.counts.map((count) => count / total);
    }
  }
}

/** Standard error of each observed value. */
export function observedErrors(observation: Observation): number[] {
  if (observation.likelihood === 'normal') return [observation.sd];
  const n =
    observation.likelihood === 'binomial'
      ? observation.of
      : observation.counts.reduce((sum, count) => sum + count, 0);
  return observedValues(observation).map((p) => Math.sqrt((p * (1 - p)) / n));
}

/** The same survey of a world in which `truth` is expected, with luck of its own (counts by normal approximation). */
export function surveyed(
  observation: Observation,
  truth: ArrayLike<number>,
  uniform: (n: number) => number,
): Observation {
  const z = (n: number) => normalQuantile(uniform(n));
  switch (observation.likelihood) {
    case 'normal':
      return { ...observation, mean: truth[0] + observation.sd * z(0) };
    case 'binomial': {
      const p = inside(truth[0]);
      const successes = observation.of * p + Math.sqrt(observation.of * p * (1 - p)) * z(0);
      return { ...observation, successes: Math.min(observation.of, Math.max(0, successes)) };
    }
    case 'multinomial': {
      const n = observation.counts.reduce((sum, count) => sum + count, 0);
      // Independent Poisson counts, brought to the same total: a multinomial.
      const counts = observation.counts.map((_, i) => {
        const expected = n * inside(truth[i]);
        return Math.max(0, expected + Math.sqrt(expected) * z(i));
      });
      const total = counts.reduce((sum, count) => sum + count, 0);
      return { ...observation, counts: counts.map((count) => (count * n) / total) };
    }
  }
}
