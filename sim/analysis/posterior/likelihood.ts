/**
 * What surveys found, as values and their sampling variance. Counts are taken as normal about what the model expects,
 * which lets what a survey and what a run leave open add up in closed form; a survey of a few dozen is needed for that.
 */
import { normalQuantile } from '../../evidence/normal';

export type Observation =
  /** So many of those asked said yes. */
  | { readonly likelihood: 'binomial'; readonly successes: number; readonly of: number }
  | { readonly likelihood: 'normal'; readonly mean: number; readonly sd: number }
  /** How many gave each answer; the shares add up to one. */
  | { readonly likelihood: 'multinomial'; readonly counts: readonly number[] };

const sizeOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** No survey can make a share of exactly nothing impossible: half a person is the least it can be sure of. */
function inside(share: number, asked: number): number {
  return Math.min(1 - 0.5 / asked, Math.max(0.5 / asked, share));
}

/** Statistics that an observation speaks of: the values of a survey, as shares or as they are. */
export function observedValues(observation: Observation): number[] {
  switch (observation.likelihood) {
    case 'binomial':
      return [observation.successes / observation.of];
    case 'normal':
      return [observation.mean];
    case 'multinomial': {
      const total = sizeOf(observation.counts);
      return observation.counts.map((count) => count / total);
    }
  }
}

/** Sampling covariance of a survey's values of two statistics, when the model expects these. */
export function surveyCovariance(
  observation: Observation,
  expected: ArrayLike<number>,
  a: number,
  b: number,
): number {
  if (observation.likelihood === 'normal') return observation.sd * observation.sd;
  const asked = observation.likelihood === 'binomial' ? observation.of : sizeOf(observation.counts);
  const share = (n: number) => inside(expected[n], asked);
  return (a === b ? share(a) * (1 - share(a)) : -share(a) * share(b)) / asked;
}

/** Standard error of each observed value. */
export function observedErrors(observation: Observation): number[] {
  const values = observedValues(observation);
  if (observation.likelihood === 'normal') return [observation.sd];
  const n = observation.likelihood === 'binomial' ? observation.of : sizeOf(observation.counts);
  return values.map((p) => Math.sqrt((p * (1 - p)) / n));
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
      const p = inside(truth[0], observation.of);
      const successes = observation.of * p + Math.sqrt(observation.of * p * (1 - p)) * z(0);
      return { ...observation, successes: Math.min(observation.of, Math.max(0, successes)) };
    }
    case 'multinomial': {
      const n = sizeOf(observation.counts);
      // Independent Poisson counts, brought to the same total: a multinomial.
      const counts = observation.counts.map((_, i) => {
        const expected = n * inside(truth[i], n);
        return Math.max(0, expected + Math.sqrt(expected) * z(i));
      });
      const total = sizeOf(counts);
      return { ...observation, counts: counts.map((count) => (count * n) / total) };
    }
  }
}
