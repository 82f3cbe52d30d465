/** The calibration to a posterior, against closed forms. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinHypercube } from '../../sim/analysis/design/samples';
import { coverageInFolds } from '../../sim/analysis/posterior/coverage';
import { fitEmulators, termCount } from '../../sim/analysis/posterior/emulator';
import { observedErrors, observedValues, surveyCovariance } from '../../sim/analysis/posterior/likelihood';
import { posteriorDensity } from '../../sim/analysis/posterior/posterior-density';
import { temperedSample } from '../../sim/analysis/posterior/tempered-sampler';
import { betaQuantile } from '../../sim/evidence/quantiles';

const column = (particles: readonly Float64Array[], d: number) => particles.map((particle) => particle[d]);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const sd = (values: readonly number[]) => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
};

describe('the sampler', () => {
  test('finds the beta posterior of a binomial under a uniform prior', () => {
    const density = ([p]: Float64Array) =>
      p <= 0 || p >= 1 ? -1e6 : 30 * Math.log(p) + 70 * Math.log(1 - p);
    const { particles } = temperedSample(1, density, { seed: 'beta', particles: 2000 });
    const values = column(particles, 0);
    expect(mean(values)).toBeCloseTo(31 / 102, 2);
    const sorted = [...values].sort((a, b) => a - b);
    for (const p of [0.05, 0.25, 0.5, 0.75, 0.95]) {
      expect(Math.abs(sorted[Math.floor(p * 2000)] - betaQuantile(p, 31, 71))).toBeLessThan(0.008);
    }
  });

  test('finds the Dirichlet posterior of a multinomial, with its correlation', () => {
    const density = ([a, b]: Float64Array) =>
      a + b >= 1 || a * b === 0 ? -1e6 : 50 * Math.log(a) + 30 * Math.log(b) + 20 * Math.log(1 - a - b);
    const { particles } = temperedSample(2, density, { seed: 'dirichlet', particles: 3000 });
    expect(mean(column(particles, 0))).toBeCloseTo(51 / 103, 2);
    expect(mean(column(particles, 1))).toBeCloseTo(31 / 103, 2);
    const product =
      mean(particles.map(([a, b]) => a * b)) - mean(column(particles, 0)) * mean(column(particles, 1));
    const expected = -(51 * 31) / (103 * 103 * 104);
    expect(product / expected).toBeGreaterThan(0.8);
    expect(product / expected).toBeLessThan(1.2);
  });

  test('the same seed gives the same particles, and stopping at nothing gives the prior', () => {
    const density = (point: Float64Array) => -50 * (point[0] - 0.2) ** 2;
    const run = (upTo?: number) =>
      temperedSample(1, density, { seed: 'again', particles: 200, upTo }).particles;
    expect(run()).toEqual(run());
    expect(mean(column(run(0), 0))).toBeCloseTo(0.5, 2);
  });
});

describe('the emulator', () => {
  test('is exact on quadratic surfaces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (c) => {
          const f = ([x, y]: Float64Array) =>
            c[0] + c[1] * x + c[2] * y + c[3] * x * x + c[4] * x * y + c[5] * y * y;
          const { units } = latinHypercube('surface', ['x', 'y'], 20);
          const points = Array.from({ length: 20 }, (_, i) => units.slice(2 * i, 2 * i + 2));
          const emulator = fitEmulators(points, [points.map(f)]);
          const at = Float64Array.of(0.3, 0.8);
          expect(Math.abs(emulator.means(at)[0] - f(at))).toBeLessThan(1e-4);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('refuses too few simulations, and says how many it needs', () => {
    expect(termCount(2)).toBe(6);
    expect(() =>
      fitEmulators(
        Array.from({ length: 7 }, () => [0.1, 0.2]),
        [new Float64Array(7)],
      ),
    ).toThrow('emulator: expected at least 8 simulations for 2 parameters, got 7');
  });
});

/** Points on a line with luck of a standard deviation, which a second statistic shares or not. */
function noisyLine(count: number, luckSd: number, shares: boolean) {
  const { units } = latinHypercube('line', ['x', 'luck', 'other luck'], count);
  const luck = (u: number) => luckSd * Math.sqrt(12) * (u - 0.5);
  const points = Array.from({ length: count }, (_, i) => Float64Array.of(units[3 * i]));
  const first = points.map(([x], i) => x + luck(units[3 * i + 1]));
  const second = points.map(([x], i) => x + luck(units[3 * i + (shares ? 1 : 2)]));
  return { points, first, second };
}
const normalSurvey = (statistic: string) => ({
  statistics: [statistic],
  observation: { likelihood: 'normal', mean: 0.5, sd: 0.01 } as const,
});

test('a normal survey of an emulated line gives the conjugate posterior, emulator’s error included', () => {
  // Statistic = x + noise of sd 0.02; survey 0.5 with sd 0.01: posterior normal, variance the sum of both.
  const { points, first } = noisyLine(400, 0.02, false);
  const emulators = fitEmulators(points, [first]);
  expect(Math.sqrt(emulators.covariance[0][0])).toBeCloseTo(0.02, 3);
  const { particles } = temperedSample(1, posteriorDensity([normalSurvey('s')], emulators, ['s']), {
    seed: 'line',
    particles: 2000,
  });
  expect(mean(column(particles, 0))).toBeCloseTo(0.5, 2);
  expect(sd(column(particles, 0)) / Math.hypot(0.02, 0.01)).toBeCloseTo(1, 1);
});

test('two statistics that share the luck of a run tell no more of it than one, others do', () => {
  const width = (shares: boolean) => {
    const { points, first, second } = noisyLine(400, 0.05, shares);
    const density = posteriorDensity(['a', 'b'].map(normalSurvey), fitEmulators(points, [first, second]), [
      'a',
      'b',
    ]);
    return sd(column(temperedSample(1, density, { seed: 'two', particles: 2000 }).particles, 0));
  };
  // Variance of the mean of both: survey/2 + luck, against survey/2 + luck/2.
  expect(width(true) / Math.hypot(0.01 / Math.SQRT2, 0.05)).toBeCloseTo(1, 1);
  expect(width(false) / Math.hypot(0.01 / Math.SQRT2, 0.05 / Math.SQRT2)).toBeCloseTo(1, 1);
});

test('the shares of a multinomial give its likelihood near its peak', () => {
  const counts = [500, 300, 200];
  const observation = { likelihood: 'multinomial', counts } as const;
  const expected = [0.5, 0.3, 0.2];
  expect(surveyCovariance(observation, expected, 0, 1)).toBeCloseTo(-0.15 / 1000, 12);
  expect(surveyCovariance(observation, expected, 2, 2)).toBeCloseTo(0.16 / 1000, 12);
  // Emulators that know everything: shares are the coordinates themselves.
  const { units } = latinHypercube('shares', ['a', 'b'], 40);
  const points = Array.from({ length: 40 }, (_, i) => units.slice(2 * i, 2 * i + 2));
  const emulators = fitEmulators(points, [
    points.map(([a]) => a),
    points.map(([, b]) => b),
    points.map(([a, b]) => 1 - a - b),
  ]);
  const density = posteriorDensity([{ statistics: ['a', 'b', 'c'], observation }], emulators, [
    'a',
    'b',
    'c',
  ]);
  const exact = ([a, b]: Float64Array) =>
    counts[0] * Math.log(a) + counts[1] * Math.log(b) + counts[2] * Math.log(1 - a - b);
  const peak = Float64Array.of(0.5, 0.3);
  for (const [a, b] of [
    [0.51, 0.3],
    [0.5, 0.285],
    [0.49, 0.32],
  ]) {
    const at = Float64Array.of(a, b);
    expect(density(at) - density(peak)).toBeCloseTo(exact(at) - exact(peak), 0);
  }
});

test('intervals hold the truth as often as they say, when statistics share their luck', () => {
  const { units } = latinHypercube('truths', ['x', 'luck', 'y', 'own luck'], 300);
  const all = Array.from({ length: 300 }, (_, i) => {
    const [x, u, y, v] = units.slice(4 * i, 4 * i + 4);
    const luck = 0.1 * (u - 0.5);
    return {
      point: Float64Array.of(x, y),
      statistics: {
        a: 0.2 + 0.3 * x + luck,
        again: 0.2 + 0.3 * x + luck,
        b: x + 2 * y + 0.2 * (v - 0.5),
      },
    };
  });
  const targets = [
    { statistics: ['a'], observation: { likelihood: 'binomial', successes: 1500, of: 5000 } as const },
    { statistics: ['again'], observation: { likelihood: 'normal', mean: 0.3, sd: 0.01 } as const },
    { statistics: ['b'], observation: { likelihood: 'normal', mean: 1, sd: 0.1 } as const },
  ];
  const { truths, within50, within90 } = coverageInFolds(
    all.slice(100),
    all.slice(0, 100),
    targets,
    ['a', 'again', 'b'],
    { seed: 'cover', particles: 100, folds: 4 },
  );
  expect(truths).toBe(200);
  for (const share of within50) expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
  for (const share of within90) expect(Math.abs(share - 0.9)).toBeLessThan(0.06);
});

test('observations know their values and errors', () => {
  expect(observedValues({ likelihood: 'multinomial', counts: [1, 3] })).toEqual([0.25, 0.75]);
  expect(observedErrors({ likelihood: 'binomial', successes: 50, of: 100 })[0]).toBeCloseTo(0.05, 12);
});
