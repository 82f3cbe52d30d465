import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareOutcomes,
  pairedDifference,
  perThousand,
  ratioOfMeans,
  summarise,
} from '../../sim/analysis/paired';
import { quantile, quantileSorted } from '../../sim/analysis/quantiles';
import { varianceComponents } from '../../sim/analysis/variance-components';
import { OUTCOMES } from '../../sim/engine/outcomes';
import { normalQuantile } from '../../sim/evidence/quantiles';
import { createLuck, draw } from '../../sim/kernel/luck';
import { STREAMS } from '../../sim/kernel/streams';
import { recordOf } from '../economics/example';

describe('quantiles of type 7', () => {
  test('agree with R: quantile(c(1, 3, 4, 10), p)', () => {
    // Position 3p from 0: 0.3 → 1 + 0.3 × 2; 1.5 → 3.5; 2.925 → 4 + 0.925 × 6.
    expect(quantile([10, 1, 4, 3], 0.1)).toBeCloseTo(1.6, 14);
    expect(quantile([10, 1, 4, 3], 0.5)).toBe(3.5);
    expect(quantile([10, 1, 4, 3], 0.975)).toBeCloseTo(9.55, 12);
    expect([quantile([2, 1], 0), quantile([2, 1], 1), quantile([5], 0.3)]).toEqual([1, 2, 5]);
  });

  test('of nothing, or outside 0 to 1, is not a number', () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect(quantile([1], 1.1)).toBeNaN();
    expect(quantileSorted([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY], 0.5)).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test('leave their input and lie within it', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (sample, p) => {
        const before = [...sample];
        const q = quantile(sample, p);
        expect(sample).toEqual(before);
        expect(q).toBeGreaterThanOrEqual(Math.min(...sample));
        expect(q).toBeLessThanOrEqual(Math.max(...sample));
      }),
    );
  });
});

test('differences 1, 2, 3, 6 by hand', () => {
  const d = pairedDifference([11, 22, 33, 46], [10, 20, 30, 40]);
  expect(d.mean).toBe(3);
  // Squares 4 + 1 + 0 + 9 = 14, over 3.
  expect(d.sd).toBeCloseTo(Math.sqrt(14 / 3), 14);
  expect(d.standardError).toBeCloseTo(Math.sqrt(14 / 3) / 2, 14);
  // Of four pairs: t(3) = 3.18245 (published tables), a fifth pair would lie within 3 ± t·sd·√(5/4).
  const reach = 3.1824463 * Math.sqrt(14 / 3) * Math.sqrt(5 / 4);
  expect(d.low95).toBeCloseTo(3 - reach, 5);
  expect(d.high95).toBeCloseTo(3 + reach, 5);
  expect(d.components).toBe('not separable');
});

test('twenty pairs and more have the quantiles of their own', () => {
  const d = summarise(Array.from({ length: 21 }, (_, i) => i));
  // Positions 20p from 0.
  expect([d.low95, d.high95]).toEqual([expect.closeTo(0.5, 12), expect.closeTo(19.5, 12)]);
});

test.each([
  2, 3, 5, 10, 19,
])('of %s normal pairs, a further one lies in the range 95 times in 100', (pairs) => {
  const luck = createLuck('ranges of few', pairs);
  const normal = (study: number, pair: number) => normalQuantile(draw(luck, STREAMS.care, study, pair));
  let inside = 0;
  const studies = 4000;
  for (let study = 0; study < studies; study++) {
    const { low95, high95 } = summarise(Array.from({ length: pairs }, (_, pair) => normal(study, pair)));
    const next = normal(study, pairs);
    if (next >= low95 && next <= high95) inside++;
  }
  expect(Math.abs(inside / studies - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / studies));
});

test('swapping the arms negates the difference and mirrors its interval', () => {
  const arm = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(arm, (a) => {
      const b = a.map((v, i) => (v * 7 + i * 13) % 500);
      const [forth, back] = [pairedDifference(a, b), pairedDifference(b, a)];
      expect(back.mean).toBeCloseTo(-forth.mean, 9);
      expect(back.low95).toBeCloseTo(-forth.high95, 9);
      expect(back.sd).toBeCloseTo(forth.sd, 9);
    }),
  );
});

test('one pair has a mean and no error', () => {
  expect(summarise([4])).toMatchObject({ mean: 4, low95: 4, high95: 4, sd: Number.NaN });
});

test('arms of different length are refused', () => {
  expect(() => pairedDifference([1, 2], [1])).toThrow(
    'pairs: expected as many values in both arms, got 2 and 1',
  );
});

test('rates are ratios of means', () => {
  // (1 + 9) / (10 + 30); a mean of ratios would be 0.2.
  expect(ratioOfMeans([1, 9], [10, 30])).toBe(0.25);
  expect(perThousand(0.25)).toBe(250);
});

describe('variance components', () => {
  test('two draws of two replicates by hand', () => {
    // Means 2 and 6; within (1 + 1 + 1 + 1) / 2 = 2; between (2·4 + 2·4) / 1 = 16; (16 − 2) / 2 = 7.
    const components = varianceComponents([1, 3, 5, 7], [0, 0, 1, 1]);
    expect(components).toEqual({
      drawCount: 2,
      betweenDraws: 7,
      withinDraws: 2,
      monteCarloError: Math.sqrt(0.5),
    });
  });

  test('unequal groups use Searle’s mean size', () => {
    // Groups (0, 2, 4) and (8): within 8 / 2 = 4; grand 3.5; between 3 × 2.25 + 20.25 = 27; size 4 − 10/4 = 1.5.
    const components = varianceComponents([0, 2, 4, 8], [5, 5, 5, 2]);
    expect(components).toMatchObject({ drawCount: 2, withinDraws: 4 });
    expect((components as { betweenDraws: number }).betweenDraws).toBeCloseTo((27 - 4) / 1.5, 12);
  });

  test('noise alone gives no variance between draws', () => {
    expect(varianceComponents([1, 3, 3, 1], [0, 0, 1, 1])).toMatchObject({ betweenDraws: 0, withinDraws: 2 });
  });

  test('one replicate per draw, or one draw, cannot be told apart', () => {
    expect(varianceComponents([1, 2, 3], [0, 1, 2])).toBe('not separable');
    expect(varianceComponents([1, 2, 3], [4, 4, 4])).toBe('not separable');
    expect(summarise([1, 3, 5, 7], [0, 0, 1, 1]).components).toMatchObject({ betweenDraws: 7 });
  });
});

describe('outcomes', () => {
  // Two years. Option: 100 residents, 80 adults, 8 lonely, 3 GP visits a month; comparator 10 lonely, 4 visits.
  const option = recordOf(24, { residents: 100, adults: 80, lonely: 8, gpConsultations: 3, ties: 50 });
  const comparator = recordOf(24, { residents: 100, adults: 80, lonely: 10, gpConsultations: 4, ties: 40 });
  const rows = compareOutcomes([option, option], [comparator, comparator], 24);
  const row = (id: string) => rows.find((r) => r.id === id)!;

  test('every outcome has a row, in order', () => {
    expect(rows.map((r) => r.id)).toEqual(OUTCOMES.map((o) => o.id));
  });

  test('a stock is a mean over months and a share of its people', () => {
    expect(row('lonely').total.mean).toBeCloseTo(-2, 12);
    expect(row('lonely').optionMean).toBeCloseTo(8, 12);
    expect(row('lonely').rate?.difference).toBeCloseTo(8 / 80 - 10 / 80, 12);
    expect(row('lonely').rate?.spread.mean).toBeCloseTo(-0.025, 12);
  });

  test('a flow is a total over the study and a yearly rate', () => {
    expect(row('gpConsultations').total.mean).toBe(-24);
    expect(row('gpConsultations').rate?.option).toBeCloseTo((3 * 24) / (100 * 2), 12);
    expect(row('gpConsultations').rate?.difference).toBeCloseTo(-24 / 200, 12);
  });

  test('an outcome without a denominator has no rate', () => {
    expect(row('ties').rate).toBeNull();
    expect(row('ties').total.mean).toBeCloseTo(10, 12);
  });
});
