/** Designs: published points of the Sobol sequence, and the laws that each sample keeps. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinHypercube, morrisSample, saltelliSample } from '../../sim/analysis/design/samples';
import { directions, MOST_DIMENSIONS, sobolPoints } from '../../sim/analysis/design/sobol-sequence';

describe('the Sobol sequence', () => {
  test('starts as published for the numbers of Joe and Kuo', () => {
    // First ten points in three dimensions, as printed with the direction numbers by their authors.
    expect(Array.from(sobolPoints(10, 3, null))).toEqual([
      ...[0, 0, 0, 0.5, 0.5, 0.5, 0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.375, 0.375, 0.625],
      ...[0.875, 0.875, 0.125, 0.625, 0.125, 0.875, 0.125, 0.625, 0.375, 0.1875, 0.3125, 0.9375],
      ...[0.6875, 0.8125, 0.4375],
    ]);
  });

  test('has every dimension’s first 2^k points one in each of 2^k cells', () => {
    const points = sobolPoints(256, MOST_DIMENSIONS, null);
    for (let d = 0; d < MOST_DIMENSIONS; d++) {
      const cells = new Set<number>();
      for (let n = 0; n < 256; n++) cells.add(Math.floor(points[n * MOST_DIMENSIONS + d] * 256));
      expect(cells.size).toBe(256);
    }
  });

  test('fills the 16 × 16 cells of neighbouring dimensions with one of 256 points each, as (0, 8, 2)-nets do', () => {
    const points = sobolPoints(256, 2, null);
    const cells = new Set<number>();
    for (let n = 0; n < 256; n++) {
      cells.add(Math.floor(points[2 * n] * 16) * 16 + Math.floor(points[2 * n + 1] * 16));
    }
    expect(cells.size).toBe(256);
  });

  test('integrates Π (1 + (x − ½)) over 20 dimensions to a thousandth', () => {
    const points = sobolPoints(
      4096,
      20,
      Uint32Array.from({ length: 20 }, (_, d) => 0x9e3779b9 * (d + 1)),
    );
    let sum = 0;
    for (let n = 0; n < 4096; n++) {
      let product = 1;
      for (let d = 0; d < 20; d++) product *= 0.5 + points[n * 20 + d];
      sum += product / 4096;
    }
    expect(sum).toBeCloseTo(1, 2);
  });

  test('has direction numbers that are odd at their own place, and no more dimensions than its table', () => {
    for (let d = 0; d < MOST_DIMENSIONS; d++) {
      for (const [i, word] of directions(d).entries()) expect((word >>> (31 - i)) & 1).toBe(1);
    }
    expect(() => directions(MOST_DIMENSIONS)).toThrow(`dimension: expected at most ${MOST_DIMENSIONS - 1}`);
  });
});

const seeds = fc.string({ maxLength: 12 });

test('a Latin hypercube takes each slice of each factor once, whatever other factors there are', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 60 }), (seed, points) => {
      const sample = latinHypercube(seed, ['a', 'b', 'c'], points);
      for (let f = 0; f < 3; f++) {
        const slices = Array.from({ length: points }, (_, p) => Math.floor(sample.units[p * 3 + f] * points));
        expect(slices.sort((x, y) => x - y)).toEqual(Array.from({ length: points }, (_, p) => p));
      }
      const fewer = latinHypercube(seed, ['c'], points);
      for (let p = 0; p < points; p++) expect(fewer.units[p]).toBe(sample.units[p * 3 + 2]);
    }),
    { numRuns: 40 },
  );
});

test('a Saltelli row is A, B, and A with one coordinate of B', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 20 }), (seed, k, base) => {
      const { units, points } = saltelliSample(seed, k, base);
      expect(points).toBe(base * (k + 2));
      const unit = (row: number, point: number, f: number) => units[(row * (k + 2) + point) * k + f];
      for (let row = 0; row < base; row++) {
        for (let i = 0; i < k; i++) {
          for (let f = 0; f < k; f++) expect(unit(row, 2 + i, f)).toBe(unit(row, f === i ? 1 : 0, f));
        }
      }
      for (const value of units) expect(value > 0 && value < 1).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('a Morris path changes each factor once, by one step, and stays on the grid', () => {
  const evens = fc.integer({ min: 1, max: 5 }).map((n) => 2 * n);
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 8 }), evens, (seed, k, levels) => {
      const { units } = morrisSample(seed, k, 5, levels);
      const step = levels / (2 * (levels - 1));
      for (let path = 0; path < 5; path++) {
        const changed = new Set<number>();
        for (let p = 1; p <= k; p++) {
          const [before, now] = [p - 1, p].map((q) =>
            units.subarray((path * (k + 1) + q) * k, (path * (k + 1) + q + 1) * k),
          );
          const moved = Array.from({ length: k }, (_, f) => f).filter((f) => now[f] !== before[f]);
          expect(moved).toHaveLength(1);
          expect(Math.abs(now[moved[0]] - before[moved[0]])).toBeCloseTo(step, 12);
          changed.add(moved[0]);
        }
        expect(changed.size).toBe(k);
      }
      for (const value of units) {
        expect(value * (levels - 1)).toBeCloseTo(Math.round(value * (levels - 1)), 9);
        expect(value >= 0 && value <= 1).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
