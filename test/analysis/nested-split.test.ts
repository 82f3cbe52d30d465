import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestSplit,
  split,
  splitAdvice,
  varianceOfSpread,
} from '../../sim/analysis/probabilistic/nested-split';
import { varianceComponents } from '../../sim/analysis/variance-components';
import { normalQuantile } from '../../sim/evidence/quantiles';

const variances = fc.record({
  betweenDraws: fc.double({ min: 0.01, max: 100, noNaN: true }),
  withinDraws: fc.double({ min: 0.01, max: 100, noNaN: true }),
});

describe('the split of runs', () => {
  test('is the best of all for as many runs', () => {
    fc.assert(
      fc.property(variances, fc.integer({ min: 8, max: 400 }), (own, runs) => {
        const best = bestSplit(own, runs);
        expect(best.draws * best.replicates).toBeLessThanOrEqual(runs);
        const least = varianceOfSpread(own, best.draws, best.replicates);
        for (let n = 2; n <= runs / 2; n++) {
          expect(varianceOfSpread(own, Math.floor(runs / n), n)).toBeGreaterThanOrEqual(least);
        }
      }),
    );
  });

  test('takes more replicates where there is more luck', () => {
    const quiet = bestSplit({ betweenDraws: 10, withinDraws: 1 }, 120);
    const lucky = bestSplit({ betweenDraws: 1, withinDraws: 10 }, 120);
    expect(quiet.replicates).toBe(2);
    expect(lucky.replicates).toBeGreaterThan(5);
  });

  test('the mean is best known from one replicate a draw', () => {
    const own = { betweenDraws: 4, withinDraws: 8 };
    // √((4 + 8/2) / 25) and √((4 + 8) / 50), by hand.
    expect(split(own, 25, 2).errorOfMean).toBeCloseTo(0.565685, 6);
    expect(split(own, 50, 1).errorOfMean).toBeCloseTo(0.489898, 6);
    expect(splitAdvice(own, 25, 2).present.draws).toBe(25);
    expect(split({ betweenDraws: 0, withinDraws: 1 }, 5, 2).errorOfSpread).toBeNull();
  });

  test('the error of the spread is that of simulated studies', () => {
    let state = 7;
    const normal = () => normalQuantile((state = (state * 48271) % 2147483647) / 2147483647);
    const own = { betweenDraws: 2, withinDraws: 6 };
    const [draws, replicates, studies] = [10, 4, 4000];
    const found = Array.from({ length: studies }, () => {
      const values: number[] = [];
      const ids: number[] = [];
      for (let d = 0; d < draws; d++) {
        const centre = Math.sqrt(own.betweenDraws) * normal();
        for (let r = 0; r < replicates; r++) {
          values.push(centre + Math.sqrt(own.withinDraws) * normal());
          ids.push(d);
        }
      }
      const components = varianceComponents(values, ids) as {
        betweenDraws: number;
        withinDraws: number;
      };
      // Without the floor at zero, which the formula does not know.
      const centres = ids.map((id) => {
        const group = values.filter((_, i) => ids[i] === id);
        return group.reduce((a, b) => a + b, 0) / group.length;
      });
      const grand = values.reduce((a, b) => a + b, 0) / values.length;
      const between = centres.reduce((a, c) => a + (c - grand) ** 2, 0) / (draws - 1);
      return (between - components.withinDraws) / replicates;
    });
    const centre = found.reduce((a, b) => a + b, 0) / studies;
    const variance = found.reduce((a, b) => a + (b - centre) ** 2, 0) / (studies - 1);
    expect(variance / varianceOfSpread(own, draws, replicates)).toBeGreaterThan(0.9);
    expect(variance / varianceOfSpread(own, draws, replicates)).toBeLessThan(1.1);
  });
});
