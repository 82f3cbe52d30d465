import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concentrationIndex, middleRanks, slopeIndex } from '../../sim/analysis/inequality';

const groups = fc.integer({ min: 2, max: 8 }).chain((n) =>
  fc.record({
    people: fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: n, maxLength: n }),
    rates: fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: n, maxLength: n }),
  }),
);
const times = (a: readonly number[], b: readonly number[]) => a.map((x, i) => x * b[i]);
const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);

/** Under-five deaths in India, 1982–92, by wealth (World Bank, Quantitative Techniques for Health Equity Analysis, note 7). */
const BIRTHS = [29_939, 28_776, 26_528, 24_689, 19_739];
const DEATHS_PER_THOUSAND = [154.7, 152.9, 119.5, 86.9, 54.3];

describe('the concentration index', () => {
  test('of the World Bank’s worked example is the published −0.1694', () => {
    const deaths = times(BIRTHS, DEATHS_PER_THOUSAND).map((x) => x / 1000);
    expect(concentrationIndex(BIRTHS, deaths)).toBeCloseTo(-0.1694, 4);
  });

  test('is twice the area between the curve and the diagonal (Wagstaff, Paci & van Doorslaer 1991)', () => {
    fc.assert(
      fc.property(groups, ({ people, rates }) => {
        const amounts = times(people, rates);
        let [p, l, area] = [0, 0, 0];
        for (const [g, own] of people.entries()) {
          const [q, m] = [p + own / sum(people), l + amounts[g] / sum(amounts)];
          area += ((q - p) * (l + m)) / 2;
          [p, l] = [q, m];
        }
        expect(concentrationIndex(people, amounts)).toBeCloseTo(1 - 2 * area, 9);
      }),
    );
  });

  test('is 0 when all have the same, and the extreme when one end has it all', () => {
    expect(concentrationIndex([5, 1, 4], [50, 10, 40])).toBeCloseTo(0, 12);
    expect(concentrationIndex([1, 1, 1, 1, 1], [7, 0, 0, 0, 0])).toBeCloseTo(-0.8, 12);
    expect(concentrationIndex([1, 1, 1, 1, 1], [0, 0, 0, 0, 7])).toBeCloseTo(0.8, 12);
  });
});

describe('the slope index', () => {
  test('of rates on a straight line is the line’s fall from end to end', () => {
    fc.assert(
      fc.property(groups, fc.double({ min: -50, max: 50, noNaN: true }), ({ people }, fall) => {
        const rates = Array.from(middleRanks(people), (rank) => 100 - fall * rank);
        expect(slopeIndex(people, rates)).toBeCloseTo(fall, 7);
      }),
    );
  });

  test('and the concentration index are tied by the regression of Kakwani, Wagstaff & van Doorslaer 1997', () => {
    fc.assert(
      fc.property(groups, ({ people, rates }) => {
        const ranks = middleRanks(people);
        const variance = sum(people.map((n, g) => n * (ranks[g] - 0.5) ** 2)) / sum(people);
        const mean = sum(times(people, rates)) / sum(people);
        const index = (-slopeIndex(people, rates) * 2 * variance) / mean;
        expect(index).toBeCloseTo(concentrationIndex(people, times(people, rates)), 9);
      }),
    );
  });

  test('of one group is unknown', () => {
    expect(slopeIndex([10], [3])).toBeNaN();
  });
});
