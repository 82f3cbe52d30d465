import fc from 'fast-check';
import { jStat } from 'jstat';
import { describe, expect, test } from 'vitest';
import { quantile } from '../../sim/evidence/distributions';
import type { Distribution } from '../../sim/evidence/parameter';
import {
  betaQuantile,
  gammaQuantile,
  logGamma,
  normalCdf,
  normalQuantile,
  regularisedBeta,
  regularisedGamma,
} from '../../sim/evidence/quantiles';

const probability = fc
  .oneof(
    fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
    fc.nat(999_998).map((n) => (n + 1) / 1e6),
  )
  .filter((p) => p > 0 && p < 1);
const shape = fc.double({ min: -4, max: 7, noNaN: true }).map((power) => 2 ** power);

/** Largest of absolute and relative difference allowed. */
function near(actual: number, expected: number, relative: number, absolute = 0): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(absolute + relative * Math.abs(expected));
}

describe('laws', () => {
  test('quantile and distribution function undo each other', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        near(normalCdf(normalQuantile(p)), p, 1e-12);
        near(regularisedGamma(gammaQuantile(p, a, 1), a), p, 1e-11);
        const x = betaQuantile(p, a, b);
        if (x < 0.999 && x > 0) near(regularisedBeta(x, a, b), p, 1e-11);
      }),
      { numRuns: 1000 },
    );
  });
  test('quantiles rise with p', () => {
    fc.assert(
      fc.property(probability, probability, shape, shape, (p, q, a, b) => {
        const [low, high] = p < q ? [p, q] : [q, p];
        fc.pre(high - low > 1e-9);
        expect(normalQuantile(low)).toBeLessThan(normalQuantile(high));
        expect(gammaQuantile(low, a, b)).toBeLessThan(gammaQuantile(high, a, b));
        expect(betaQuantile(low, a, b)).toBeLessThanOrEqual(betaQuantile(high, a, b));
      }),
      { numRuns: 500 },
    );
  });
  test('symmetries and scale', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 20), shape, shape, (word, a, b) => {
        const p = (word + 1) / (2 ** 20 + 2);
        near(normalQuantile(1 - p), -normalQuantile(p), 1e-12, 1e-15);
        near(betaQuantile(1 - p, b, a), 1 - betaQuantile(p, a, b), 1e-11, 1e-14);
        near(gammaQuantile(p, a, b), b * gammaQuantile(p, a, 1), 1e-13);
        near(logGamma(a + 1), logGamma(a) + Math.log(a), 1e-14, 1e-14);
      }),
    );
  });
  test('known closed forms: uniform, power, exponential, Erlang', () => {
    fc.assert(
      fc.property(probability, shape, (p, a) => {
        near(betaQuantile(p, a, 1), p ** (1 / a), 1e-12);
        near(betaQuantile(p, 1, a), -Math.expm1(Math.log1p(-p) / a), 1e-12);
        near(gammaQuantile(p, 1, 3), -3 * Math.log1p(-p), 1e-12);
        near(regularisedGamma(a, 2), 1 - Math.exp(-a) * (1 + a), 1e-12, 1e-15);
      }),
      { numRuns: 500 },
    );
  });
});

describe('against jstat, as far as its own accuracy goes', () => {
  test('distribution functions', () => {
    fc.assert(
      fc.property(probability, shape, shape, (x, a, b) => {
        near(regularisedBeta(x, a, b), jStat.ibeta(x, a, b), 1e-6, 1e-9);
        near(regularisedGamma(x * 2 * a, a), jStat.lowRegGamma(a, x * 2 * a), 1e-6, 1e-9);
        near(logGamma(a), jStat.gammaln(a), 1e-8, 1e-8);
        near(normalCdf(4 * x - 2), jStat.normal.cdf(4 * x - 2, 0, 1), 1e-7);
      }),
    );
  });
  test('quantiles of the shapes that evidence uses', () => {
    for (const p of [0.001, 0.025, 0.2, 0.5, 0.8, 0.975, 0.999]) {
      near(normalQuantile(p), jStat.normal.inv(p, 0, 1), 1e-7, 1e-7);
      for (const a of [0.5, 1, 2, 4, 30]) {
        near(gammaQuantile(p, a, 2.5), jStat.gamma.inv(p, a, 2.5), 1e-6);
        for (const b of [0.5, 1, 3, 6, 50]) near(betaQuantile(p, a, b), jStat.beta.inv(p, a, b), 1e-6);
      }
    }
  });
});

describe('known answers, from 40-digit arithmetic', () => {
  test.each([
    [normalQuantile(0.975), 1.959963984540054],
    [normalQuantile(1e-12), -7.034483825301132],
    [normalQuantile(1e-100), -21.273453560965326],
    [normalQuantile(1e-300), -37.0470962993612],
    [normalQuantile(0.5), 0],
    [normalCdf(-10), 7.619853024160527e-24],
    [normalCdf(1), 0.8413447460685429],
    [betaQuantile(0.025, 4, 6), 0.1369956622651665],
    [betaQuantile(0.975, 4, 6), 0.7007049437914595],
    [betaQuantile(0.3, 2, 3), 0.27238394207510536],
    [regularisedBeta(0.25, 4, 6), 0.1657257080078125],
    [gammaQuantile(0.025, 2, 1), 0.2422092785439649],
    [gammaQuantile(0.975, 2, 1), 5.571643390938897],
    [gammaQuantile(0.5, 0.5, 1), 0.2274682115597864],
    [gammaQuantile(0.01, 30, 1), 18.742425764901892],
    [regularisedGamma(3, 2.5), 0.6937810815867216],
    [logGamma(0.5), 0.5723649429247001],
    [logGamma(100), 359.1342053695754],
  ])('%d', (actual, expected) => {
    near(actual, expected, 1e-13);
  });
  test('edges', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity)]).toEqual([0, 0.5, 1]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect([gammaQuantile(0, 2, 3), gammaQuantile(1, 2, 3)]).toEqual([0, Infinity]);
    for (const bad of [
      normalQuantile(-0.1),
      betaQuantile(0.5, 0, 1),
      gammaQuantile(0.5, -1, 1),
      logGamma(0),
    ]) {
      expect(bad).toBeNaN();
    }
  });
});

describe('distributions of parameter records', () => {
  const at = (distribution: Distribution, p: number) => quantile(distribution, 7, p);
  test('fixed keeps its value', () => {
    expect(at({ kind: 'fixed' }, 0.01)).toBe(7);
  });
  test('a 95 % interval holds 95 %', () => {
    const ratio = { kind: 'lognormal', median: 1.33, low95: 1.26, high95: 1.41 } as const;
    expect(at(ratio, 0.5)).toBe(1.33);
    near(at(ratio, 0.975) / at(ratio, 0.025), 1.41 / 1.26, 1e-14);
    near(at({ kind: 'normal', mean: 3, sd: 2 }, 0.975), 3 + 2 * 1.959963984540054, 1e-14);
  });
  test('a spike at zero and its beta', () => {
    const fraction = { kind: 'spike-beta', spike: 0.3, alpha: 4, beta: 6 } as const;
    expect([at(fraction, 0.1), at(fraction, 0.3)]).toEqual([0, 0]);
    near(at(fraction, 0.65), betaQuantile(0.5, 4, 6), 1e-12);
    near(at({ kind: 'beta', alpha: 4, beta: 6 }, 0.5), betaQuantile(0.5, 4, 6), 0);
  });
  test('moments over an even grid of p', () => {
    const size = 20_000;
    for (const [distribution, mean, sd] of [
      [{ kind: 'uniform', low: 2, high: 5 }, 3.5, 3 / Math.sqrt(12)],
      [{ kind: 'normal', mean: -1, sd: 0.5 }, -1, 0.5],
      [{ kind: 'gamma', mean: 3, sd: 1.5 }, 3, 1.5],
      [{ kind: 'beta', alpha: 4, beta: 6 }, 0.4, Math.sqrt(24 / 1100)],
    ] as [Distribution, number, number][]) {
      const values = Array.from({ length: size }, (_, i) => at(distribution, (i + 0.5) / size));
      const average = values.reduce((sum, value) => sum + value, 0) / size;
      const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / size;
      near(average, mean, 1e-3);
      near(Math.sqrt(variance), sd, 2e-3);
    }
  });
});
