import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptability, icer, netBenefits, shareAbove } from '../../sim/economics/cost-effectiveness';

test('the ratio is of means: (100 + 300) / (1 + 3), not the mean of 100 and 100', () => {
  expect(icer([100, 300], [1, 3])).toEqual({ words: 'better and dearer', ratio: 100 });
  expect(icer([0, 400], [1, 1])).toEqual({ words: 'better and dearer', ratio: 200 });
  // A mean of ratios would be (10 + 1000) / 2.
  expect(icer([10, 1000], [1, 1]).ratio).toBe(505);
  expect(icer([10, 1000], [0.1, 10]).ratio).toBe(100);
});

test('dominance and ties are said in words, without a ratio', () => {
  expect(icer([-5], [2])).toEqual({ words: 'better and cheaper', ratio: null });
  expect(icer([5], [-2])).toEqual({ words: 'worse and dearer', ratio: null });
  expect(icer([-6], [-2])).toEqual({ words: 'worse and cheaper', ratio: 3 });
  expect(icer([5], [0])).toEqual({ words: 'same health, dearer', ratio: null });
  expect(icer([-5], [0])).toEqual({ words: 'same health, cheaper', ratio: null });
  expect(icer([0], [0])).toEqual({ words: 'no difference', ratio: null });
  expect(icer([0], [1])).toEqual({ words: 'better, same cost', ratio: null });
  expect(icer([0], [-1])).toEqual({ words: 'worse, same cost', ratio: null });
  expect(icer([], [])).toEqual({ words: 'no difference', ratio: null });
});

test('net benefit is health at the threshold less cost', () => {
  expect([...netBenefits([1000, 50], [0.1, 0], 20_000)]).toEqual([1000, -50]);
  expect(shareAbove([1, 0, -1, 2])).toBe(0.5);
});

test('net benefit is positive exactly where the ratio beats the threshold', () => {
  const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(positive, positive, positive, (cost, gain, threshold) => {
      fc.pre(Math.abs(cost / gain / threshold - 1) > 1e-9);
      const good = netBenefits([cost], [gain], threshold)[0] > 0;
      expect(good).toBe((icer([cost], [gain]).ratio as number) < threshold);
    }),
  );
});

test('acceptability starts at the chance of lower cost and rises when nobody loses health', () => {
  const curve = acceptability([-10, 5, 20], [0.001, 0.001, 0.001], [0, 6_000, 30_000]);
  expect([...curve]).toEqual([1 / 3, 2 / 3, 1]);
});
