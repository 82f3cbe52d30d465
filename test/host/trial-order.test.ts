import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOverSizes, tryAnother } from '../../sim/host/batch/trial-order';

const costOf = (cost: number) => ({ cost, key: String(cost) });
const costs = fc.uniqueArray(fc.integer({ min: 500, max: 10_000 }), { minLength: 1, maxLength: 300 });

describe('the neighbourhoods a trial takes', () => {
  it('are all there once, whatever the order they came in', () => {
    fc.assert(
      fc.property(costs, (list) => {
        const order = spreadOverSizes(list, costOf);
        expect([...order].sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
        expect(spreadOverSizes([...list].reverse(), costOf)).toEqual(order);
      }),
    );
  });

  it('begin with the middle and the quarters', () => {
    const list = Array.from({ length: 100 }, (_, i) => i);
    expect(spreadOverSizes(list, costOf).slice(0, 7)).toEqual([50, 25, 75, 12, 62, 37, 87]);
  });

  it('are on average as large as all, after seven and wherever the trial stops later', () => {
    const list = Array.from({ length: 1000 }, (_, i) => 1000 + i);
    const order = spreadOverSizes(list, costOf);
    for (let n = 7; n < 60; n++) {
      const mean = order.slice(0, n).reduce((sum, one) => sum + one, 0) / n;
      expect(Math.abs(mean / 1499.5 - 1)).toBeLessThan(0.05);
    }
  });
});

describe('the length of a trial', () => {
  it('is one neighbourhood at least, and five if they are quick', () => {
    expect(tryAnother(0, 0, 0)).toBe(true);
    expect(tryAnother(4, 7.9, 1)).toBe(true);
    expect(tryAnother(4, 8, 1)).toBe(false);
    expect(tryAnother(5, 1, 30)).toBe(false);
  });

  it('grows with the batch, to forty seconds', () => {
    expect(tryAnother(5, 29, 1000)).toBe(true);
    expect(tryAnother(5, 31, 1000)).toBe(false);
    expect(tryAnother(5, 39, 1e6)).toBe(true);
    expect(tryAnother(5, 41, 1e6)).toBe(false);
  });
});
