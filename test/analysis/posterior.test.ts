/** The calibration to a posterior, against closed forms. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinHypercube } from '../../sim/analysis/design/samples';
import { coverageOf } from '../../sim/analysis/posterior/coverage';
import { fitEmulator, termCount } from '../../sim/analysis/posterior/emulator';
import { logLikelihood, observedErrors, observedValues } from '../../sim/analysis/posterior/likelihood';
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
    const observation = { likelihood: 'binomial', successes: 30, of: 100 } as const;
    const { particles } = temperedSample(1, (point) => logLikelihood(observation, point), {
      seed: 'beta',
      particles: 2000,
    });
    const values = column(particles, 0);
    expect(mean(values)).toBeCloseTo(31 / 102, 2);
    const sorted = [...values].sort((a, b) => a - b);
    for (const p of [0.05, 0.25, 0.5, 0.75, 0.95]) {
      expect(Math.abs(sorted[Math.floor(p * 2000)] - betaQuantile(p, 31, 71))).toBeLessThan(0.008);
    }
  });

  test('finds the Dirichlet posterior of a multinomial, with its correlation', () => {
    const observation = { likelihood: 'multinomial', counts: [50, 30, 20] } as const;
    const density = ([a, b]: Float64Array) =>
      a + b >= 1 ? -1e6 : logLikelihood(observation, [a, b, 1 - a - b]);
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
          const emulator = fitEmulator(points, points.map(f));
          const at = Float64Array.of(0.3, 0.8);
          expect(Math.abs(emulator.predict(at).mean - f(at))).toBeLessThan(1e-4);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('refuses too few simulations, and says how many it needs', () => {
    expect(termCount(2)).toBe(6);
    expect(() =>
      fitEmulator(
        Array.from({ length: 7 }, () => [0.1, 0.2]),
        new Float64Array(7),
      ),
    ).toThrow('emulator: expected at least 8 simulations for 2 parameters, got 7');
  });
});

test('a normal survey of an emulated line gives the conjugate posterior, emulator’s error included', () => {
  // Statistic = x + noise of sd 0.02; survey 0.5 with sd 0.03: posterior normal, variance the sum of both.
  const { units } = latinHypercube('line', ['x', 'luck'], 400);
  const points = Array.from({ length: 400 }, (_, i) => Float64Array.of(units[2 * i]));
  const values = points.map((point, i) => point[0] + 0.02 * Math.sqrt(12) * (units[2 * i + 1] - 0.5));
  const emulator = fitEmulator(points, values);
  expect(emulator.residualSd).toBeCloseTo(0.02, 3);
  const targets = [
    { statistics: ['s'], observation: { likelihood: 'normal', mean: 0.5, sd: 0.03 } as const },
  ];
  const { particles } = temperedSample(1, posteriorDensity(targets, { s: emulator }), {
    seed: 'line',
    particles: 2000,
  });
  expect(mean(column(particles, 0))).toBeCloseTo(0.5, 2);
  expect(sd(column(particles, 0)) / Math.hypot(0.02, 0.03)).toBeCloseTo(1, 1);
});

test('intervals hold the truth as often as they say', () => {
  const { units } = latinHypercube('truths', ['x', 'luck', 'y', 'luck of y'], 300);
  const all = Array.from({ length: 300 }, (_, i) => {
    const [x, u, y, v] = units.slice(4 * i, 4 * i + 4);
    return {
      point: Float64Array.of(x, y),
      statistics: { a: 0.2 + 0.3 * x + 0.05 * (u - 0.5), b: x + 2 * y + 0.2 * (v - 0.5) } as Record<
        string,
        number
      >,
    };
  });
  const [known, truths] = [all.slice(0, 200), all.slice(200)];
  const emulators = Object.fromEntries(
    ['a', 'b'].map((id) => [
      id,
      fitEmulator(
        known.map(({ point }) => point),
        known.map(({ statistics }) => statistics[id]),
      ),
    ]),
  );
  const targets = [
    { statistics: ['a'], observation: { likelihood: 'binomial', successes: 150, of: 500 } as const },
    { statistics: ['b'], observation: { likelihood: 'normal', mean: 1, sd: 0.1 } as const },
  ];
  const { within50, within90 } = coverageOf(truths, targets, emulators, 'cover', 100);
  for (const share of within50) expect(Math.abs(share - 0.5)).toBeLessThan(0.15);
  for (const share of within90) expect(Math.abs(share - 0.9)).toBeLessThan(0.1);
});

test('observations know their values and errors', () => {
  expect(observedValues({ likelihood: 'multinomial', counts: [1, 3] })).toEqual([0.25, 0.75]);
  expect(observedErrors({ likelihood: 'binomial', successes: 50, of: 100 })[0]).toBeCloseTo(0.05, 12);
});
