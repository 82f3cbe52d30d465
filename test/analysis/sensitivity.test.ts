/** Sensitivity estimators on functions whose indices are known, and on laws that any estimator must keep. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  latinHypercube,
  morrisSample,
  saltelliSample,
  type UnitSample,
} from '../../sim/analysis/design/samples';
import { morrisEffects } from '../../sim/analysis/sensitivity/morris-effects';
import { partialRankCorrelations, ranks } from '../../sim/analysis/sensitivity/rank-correlation';
import { replicateNoiseShare } from '../../sim/analysis/sensitivity/replicate-noise';
import { sobolIndices } from '../../sim/analysis/sensitivity/sobol-indices';

type Fn = (x: readonly number[]) => number;

function over({ points, factors, units }: UnitSample, fn: Fn): number[] {
  return Array.from({ length: points }, (_, p) =>
    fn(Array.from(units.subarray(p * factors, (p + 1) * factors))),
  );
}
const indices = (fn: Fn, k: number, base: number) =>
  sobolIndices(over(saltelliSample('known', k, base), fn), k, 'known');

/** T. Ishigami, T. Homma 1990, a = 7 and b = 0.1. */
const ishigami: Fn = (unit) => {
  const [x, y, z] = unit.map((u) => Math.PI * (2 * u - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};

/** The g-function of Sobol: Π (|4 xᵢ − 2| + aᵢ) / (1 + aᵢ). */
const A = [0, 1, 4.5, 9, 99];
const g: Fn = (x) => x.reduce((product, u, i) => (product * (Math.abs(4 * u - 2) + A[i])) / (1 + A[i]), 1);
const parts = A.map((a) => 1 / (3 * (1 + a) ** 2));
const gVariance = parts.reduce((product, v) => product * (1 + v), 1) - 1;

describe('Sobol indices', () => {
  test('of Ishigami’s function', () => {
    const found = indices(ishigami, 3, 4096);
    const first = [0.3139, 0.4424, 0];
    const total = [0.5576, 0.4424, 0.2437];
    found.forEach((index, i) => {
      expect(Math.abs(index.first - first[i])).toBeLessThan(0.01);
      expect(Math.abs(index.total - total[i])).toBeLessThan(0.01);
    });
  });

  test('of the g-function', () => {
    indices(g, A.length, 4096).forEach((index, i) => {
      const first = parts[i] / gVariance;
      const total = (parts[i] * parts.reduce((p, v, j) => (j === i ? p : p * (1 + v)), 1)) / gVariance;
      expect(Math.abs(index.first - first)).toBeLessThan(0.01);
      expect(Math.abs(index.total - total)).toBeLessThan(0.01);
    });
  });

  test('of sums: first and total are both cᵢ² / Σc²', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(weights, fc.integer({ min: -1000, max: 1000 }), (c, shift) => {
        const sum = c.reduce((total, weight) => total + weight * weight, 0);
        const found = indices((x) => shift + x.reduce((s, u, i) => s + c[i] * u, 0), c.length, 512);
        found.forEach((index, i) => {
          expect(Math.abs(index.first - c[i] ** 2 / sum)).toBeLessThan(0.02);
          expect(Math.abs(index.total - c[i] ** 2 / sum)).toBeLessThan(0.02);
        });
      }),
      { numRuns: 6 },
    );
  });

  test('have intervals that hold the truth and shrink with the sample', () => {
    const width = (base: number) => {
      const [one] = indices(ishigami, 3, base);
      expect(one.totalInterval.low95).toBeLessThan(0.5576);
      expect(one.totalInterval.high95).toBeGreaterThan(0.5576);
      return one.totalInterval.high95 - one.totalInterval.low95;
    };
    expect(width(2048)).toBeLessThan(width(128));
  });

  test('of a constant are no numbers, and half a row is refused', () => {
    for (const { first, total } of indices(() => 3, 2, 8)) expect([first, total]).toEqual([NaN, NaN]);
    expect(() => sobolIndices([1, 2, 3], 2, '')).toThrow(
      'values: expected two rows or more of 4 results each',
    );
  });
});

describe('Morris effects', () => {
  const effects = (fn: Fn, k: number, paths: number) => {
    const sample = morrisSample('known', k, paths, 4);
    return morrisEffects(over(sample, fn), k, (p, f) => sample.units[p * k + f], 'known');
  };

  test('of a sum are its weights, without spread', () => {
    effects((x) => 3 * x[0] - 2 * x[1] + 7, 3, 10).forEach(({ mean, size, spread }, f) => {
      expect(mean).toBeCloseTo([3, -2, 0][f], 9);
      expect(size).toBeCloseTo([3, 2, 0][f], 9);
      expect(spread).toBeCloseTo(0, 9);
    });
  });

  test('rank the factors of the g-function, and show spread where factors act together', () => {
    const found = effects(g, A.length, 200);
    for (let f = 1; f < A.length; f++) expect(found[f].size).toBeLessThan(found[f - 1].size);
    for (const { spread, size } of found) expect(spread).toBeGreaterThan(size / 2);
    for (const { sizeInterval, size } of found) {
      expect(sizeInterval.low95).toBeLessThanOrEqual(size);
      expect(sizeInterval.high95).toBeGreaterThanOrEqual(size);
    }
  });
});

describe('partial rank correlations', () => {
  const names = ['a', 'b', 'c'];
  const run = (fn: Fn, points = 200) => {
    const sample = latinHypercube('known', names, points);
    const columns = names.map((_, f) =>
      Float64Array.from({ length: points }, (_, p) => sample.units[p * 3 + f]),
    );
    return { columns, y: over(sample, fn) };
  };

  test('are 1 or −1 for the only factor, however it bends, and near 0 for others', () => {
    const { columns, y } = run((x) => -Math.exp(5 * x[1]));
    expect(partialRankCorrelations(columns, y, 'known')[1].value).toBeCloseTo(-1, 6);
    const noisy = run((x) => Math.exp(5 * x[1]) + 20 * Math.sin(1e4 * x[0]));
    const [a, b, c] = partialRankCorrelations(noisy.columns, noisy.y, 'known');
    expect(b.value).toBeGreaterThan(0.7);
    for (const { value } of [a, c]) expect(Math.abs(value)).toBeLessThan(0.2);
    expect(b.interval.low95).toBeLessThan(b.value);
    expect(b.interval.high95).toBeGreaterThan(b.value);
  });

  test('are the correlation of what regressions on the other ranks leave over', () => {
    const { columns, y } = run((x) => 3 * x[0] + x[1] ** 2 - x[0] * x[2], 60);
    const r = [...columns, y].map((column) => ranks(column));
    const found = partialRankCorrelations(columns, y, 'known');
    for (let f = 0; f < 3; f++) {
      const others = [0, 1, 2].filter((other) => other !== f).map((other) => r[other]);
      const [u, v] = [residuals(r[f], others), residuals(r[3], others)];
      const dot = (p: number[], q: number[]) => p.reduce((sum, value, i) => sum + value * q[i], 0);
      expect(found[f].value).toBeCloseTo(dot(u, v) / Math.sqrt(dot(u, u) * dot(v, v)), 9);
    }
  });

  test('equal values share their mean rank', () => {
    expect(Array.from(ranks([5, 1, 5, 0, 5]))).toEqual([4, 2, 4, 1, 4]);
  });
});

/** Of a least-squares fit with intercept, by orthogonalising one column after the other. */
function residuals(y: ArrayLike<number>, columns: readonly ArrayLike<number>[]): number[] {
  const basis: number[][] = [];
  const clean = (column: ArrayLike<number>) => {
    let rest = Array.from(column);
    for (let twice = 0; twice < 2; twice++) {
      for (const b of basis) {
        const share =
          rest.reduce((sum, value, i) => sum + value * b[i], 0) /
          b.reduce((sum, value) => sum + value * value, 0);
        rest = rest.map((value, i) => value - share * b[i]);
      }
    }
    return rest;
  };
  for (const column of [Array.from(y, () => 1), ...columns]) basis.push(clean(column));
  return clean(y);
}

describe('the share of noise', () => {
  test('is nothing when pairs shift all points alike, and known for a worked table', () => {
    expect(replicateNoiseShare([1, 11, 2, 12, 5, 15], 2)).toBeCloseTo(0, 12);
    // Means 1, 2, 3; what is left over ±1, 0, ∓1: 4 / (2 · 1) / 2 = 1 against a variance of 1.
    expect(replicateNoiseShare([0, 2, 2, 2, 4, 2], 2)).toBeCloseTo(1, 12);
    expect(replicateNoiseShare([1, 2, 3], 1)).toBeNaN();
  });
});
