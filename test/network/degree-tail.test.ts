/** Degrees that are skewed, but no power law. */
import { describe, expect, it } from 'vitest';
import type { Layer } from '../../sim/network/layer';
import { degreeTail } from '../../sim/network/measures';
import { fitPowerLawTail } from '../../sim/network/measures/tail-fits';
import { COMPLETE, NO_TIES, NOBODY, near, ONE_PERSON, range, sum } from './graphs';

/** People by degree, 970 in all, skewed; the same in SciPy's reference runs. */
const PEOPLE = [0, 5, 40, 80, 120, 140, 130, 110, 90, 60, 50, 40, 30, 22, 15, 12, 9, 6, 4, 3, 2, 1, 0, 1];

describe('skewed but not a power law', () => {
  /** A layer with these degrees as far as measures of degree can tell; its ties are of no account. */
  function layerWithDegrees(people: readonly number[]): Layer {
    const start = [0];
    people.forEach((count, k) => {
      for (let i = 0; i < count; i++) start.push(start[start.length - 1] + k);
    });
    return {
      personCount: start.length - 1,
      start: Uint32Array.from(start),
      alters: new Uint32Array(start[start.length - 1]),
    };
  }

  /** The people expected at each degree, with cumulated rounding so that the far tail is not cut off. */
  function expectedPeople(n: number, p: (k: number) => number, largest: number): number[] {
    const weights = range(largest + 1).map(p);
    const total = sum(weights);
    let done = 0;
    let cumulated = 0;
    return weights.map((weight) => {
      cumulated += (n * weight) / total;
      const people = Math.round(cumulated) - done;
      done += people;
      return people;
    });
  }

  /** Poisson degrees whose means follow a gamma distribution: negative binomial, by the ratio of its terms. */
  function negativeBinomial(meanTies: number, size: number): (k: number) => number {
    const q = meanTies / (meanTies + size);
    return (k) => Math.exp(sum(range(k).map((i) => Math.log(((i + size) / (i + 1)) * q))));
  }

  it('does not rule out a true power law and recovers its exponent', () => {
    for (const exponent of [2.2, 2.5, 3]) {
      const people = expectedPeople(6000, (k) => (k < 3 ? (k === 0 ? 0 : 0.02) : k ** -exponent), 2000);
      const tail = degreeTail(layerWithDegrees(people));
      expect(tail.verdict).toBe('skewed, power law not ruled out');
      near(tail.fit!.exponent, exponent, 0.05);
      expect(tail.fit!.againstExponential.logRatio).toBeGreaterThan(0);
      expect(tail.fit!.againstExponential.p).toBeLessThan(0.1);
    }
  });

  const skewed: [string, (k: number) => number][] = [
    ['exponential', (k) => Math.exp(-k / 9)],
    ['Poisson', (k) => Math.exp(k * Math.log(10) - sum(range(k).map((i) => Math.log(i + 1))))],
    ['gamma-mixed Poisson with CV .6', negativeBinomial(10, 1 / (0.36 - 0.1))],
    ['gamma-mixed Poisson with CV .79', negativeBinomial(10, 1 / (0.6241 - 0.1))],
    ['lognormal', (k) => (k === 0 ? 0 : Math.exp(-((Math.log(k) - 2) ** 2) / (2 * 0.36)) / k)],
  ];
  it.each(skewed)('tells a neighbourhood with %s degrees from a power law', (_, p) => {
    const tail = degreeTail(layerWithDegrees(expectedPeople(6000, p, 200)));
    expect(tail.verdict).toBe('skewed, not a power law');
    expect(tail.skewness).toBeGreaterThan(0);
    expect(tail.fit!.tailCount).toBeGreaterThanOrEqual(600);
  });

  it('says so when degrees are not skewed or people are too few', () => {
    expect(degreeTail(COMPLETE)).toEqual({ verdict: 'not skewed', skewness: Number.NaN });
    expect(degreeTail(layerWithDegrees([10, 40, 100, 200, 100, 40, 10])).verdict).toBe('not skewed');
    const byChance = degreeTail(layerWithDegrees([10, 40, 100, 200, 100, 40, 12]));
    expect(byChance.skewness).toBeGreaterThan(0); // by less than 0.22, two standard errors
    expect(byChance.verdict).toBe('not skewed');
    expect(degreeTail(layerWithDegrees([0, 20, 10, 5, 3, 1, 0, 0, 1])).verdict).toBe('too few people');
    for (const layer of [NOBODY, ONE_PERSON, NO_TIES]) expect(degreeTail(layer).verdict).toBe('not skewed');
  });

  it('agrees with SciPy on every number of a worked example', () => {
    // SciPy 1.17: stats.skew, special.zeta, optimize.minimize, stats.norm, over tails of 97 people or more.
    const { fit, ...rest } = degreeTail(layerWithDegrees(PEOPLE));
    near(rest.skewness, 1.087119171911114, 1e-12);
    expect(rest.verdict).toBe('skewed, not a power law');
    expect(fit).toMatchObject({ kMin: 12, tailCount: 105 });
    near(fit!.exponent, 6.055924657524239, 1e-6);
    near(fit!.distance, 0.05904365738724371, 1e-7);
    near(fit!.againstExponential.logRatio, -3.0768447103660828, 1e-9);
    near(fit!.againstExponential.p, 0.003725377181333998, 1e-7);
    near(fit!.againstLognormal.logRatio, -3.905036728918721, 1e-9);
    near(fit!.againstLognormal.p, 0.07802704992203963, 1e-5);
  });

  it('needs only one of the rivals to be better', () => {
    const fourHundred = expectedPeople(400, (k) => Math.exp(-k / 8), 200);
    const { verdict, fit } = degreeTail(layerWithDegrees(fourHundred));
    expect(fit!.againstExponential.p).toBeLessThan(0.1);
    expect(fit!.againstLognormal.p).toBeGreaterThan(0.1);
    expect(verdict).toBe('skewed, not a power law');
  });

  it('chooses the closest tail among those of a tenth of all people', () => {
    const people = expectedPeople(6000, negativeBinomial(10, 4), 200);
    const { kMin, distance, tailCount } = degreeTail(layerWithDegrees(people)).fit!;
    const candidates = range(people.length - 1).slice(1);
    for (const k of candidates) {
      const count = sum(people.slice(k));
      if (count < 600 || people[k] === 0) continue;
      const fit = fitPowerLawTail(people, k);
      const distances = range(people.length - k).map((i) =>
        Math.abs(
          sum(people.slice(k, k + i + 1)) / count - sum(Array.from(fit.logP.slice(0, i + 1), Math.exp)),
        ),
      );
      if (k === kMin) {
        expect(tailCount).toBe(count);
        near(distance, Math.max(...distances), 1e-9);
      }
      expect(Math.max(...distances)).toBeGreaterThanOrEqual(distance - 1e-9);
    }
  });
});
