/** A published network, and people in another order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tieCount } from '../../sim/network/layer';
import {
  components,
  degreeAssortativity,
  degreeCv,
  degreeDistribution,
  degreeSkewness,
  largestComponentShare,
  meanDegree,
  meanLocalClustering,
  meanPathLength,
  transitivity,
} from '../../sim/network/measures';
import { KARATE, layerOf, near, type Pair, RUNS, randomGraph, range } from './graphs';

describe('the karate club', () => {
  it('has the published numbers', () => {
    expect(KARATE.personCount).toBe(34);
    expect(tieCount(KARATE)).toBe(78);
    near(transitivity(KARATE), 0.2557, 5e-5);
    near(degreeAssortativity(KARATE), -0.4756, 5e-5);
    near(meanPathLength(KARATE), 2.408, 5e-4);
    // The often quoted .5706 counts the one member with a single tie as 0; over k >= 2 it is .5879.
    near((meanLocalClustering(KARATE) * 33) / 34, 0.5706, 5e-5);
    near(meanLocalClustering(KARATE), 0.5879, 5e-5);
  });
});

describe('renumbering people', () => {
  it('changes no measure', () => {
    fc.assert(
      fc.property(randomGraph, fc.shuffledSubarray(range(18), { minLength: 18 }), ({ n, ties }, shuffled) => {
        const order = shuffled.filter((i) => i < n);
        const one = layerOf(n, ties);
        const other = layerOf(
          n,
          ties.map(([i, j]): Pair => [order[i], order[j]]),
        );
        // To the last bit where the sums are of whole numbers or run over the distribution.
        expect(degreeDistribution(other)).toEqual(degreeDistribution(one));
        for (const measure of [
          meanDegree,
          degreeCv,
          degreeSkewness,
          transitivity,
          degreeAssortativity,
          largestComponentShare,
        ]) {
          expect(measure(other)).toBe(measure(one));
        }
        near(meanLocalClustering(other), meanLocalClustering(one));
        const oneGiant = Array.from(components(one).sizes).filter(
          (s) => s === Math.max(...components(one).sizes),
        );
        if (oneGiant.length === 1) expect(meanPathLength(other)).toBe(meanPathLength(one));
      }),
      RUNS,
    );
  });
});
