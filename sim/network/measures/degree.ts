/**
 * Degree: how many ties a person has in a layer. The moments are those of the whole population (divided by
 * n, not n - 1) and are summed over the distribution in ascending degree, so that they do not depend on how
 * people are numbered.
 *
 * Skewness is Fisher's g1, the third central moment over the cubed standard deviation: R. A. Fisher,
 * "Moments and product moments of sampling distributions", Proc. London Math. Soc. s2-30 (1930) 199-238,
 * doi:10.1112/plms/s2-30.1.199.
 */
import type { Layer } from '../layer';

/** Ties of each person, n entries. */
export function degrees(layer: Layer): Uint32Array {
  const { personCount, start } = layer;
  const result = new Uint32Array(personCount);
  for (let ego = 0; ego < personCount; ego++) result[ego] = start[ego + 1] - start[ego];
  return result;
}

/** Number of people of each degree: entry k counts those with k ties, up to the largest degree. */
export function degreeDistribution(layer: Layer): Uint32Array {
  const { personCount, start } = layer;
  let largest = 0;
  for (let ego = 0; ego < personCount; ego++) largest = Math.max(largest, start[ego + 1] - start[ego]);
  const people = new Uint32Array(largest + 1);
  for (let ego = 0; ego < personCount; ego++) people[start[ego + 1] - start[ego]]++;
  return people;
}

/** Ties per person, 2m / n. NaN without people. */
export function meanDegree(layer: Layer): number {
  return layer.alters.length / layer.personCount;
}

/** Standard deviation of degree over its mean. NaN where nobody has a tie. */
export function degreeCv(layer: Layer): number {
  return Math.sqrt(centralMoments(layer).second) / meanDegree(layer);
}

/** Fisher's g1 of degree: 0 when symmetric, above 0 with a long upper tail. NaN where all degrees are equal. */
export function degreeSkewness(layer: Layer): number {
  const { second, third } = centralMoments(layer);
  return third / (second * Math.sqrt(second));
}

function centralMoments(layer: Layer): { second: number; third: number } {
  const people = degreeDistribution(layer);
  const mean = meanDegree(layer);
  let second = 0;
  let third = 0;
  for (let k = 0; k < people.length; k++) {
    const excess = k - mean;
    second += people[k] * excess * excess;
    third += people[k] * excess * excess * excess;
  }
  return { second: second / layer.personCount, third: third / layer.personCount };
}
