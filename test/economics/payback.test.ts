import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paybackMonth } from '../../sim/economics/payback';

test('£100 spent in month 0 and £25 saved in each month after it is back in month 4', () => {
  expect(paybackMonth([200, 75, 75, 75, 75, 75], [100, 100, 100, 100, 100, 100], 0)).toBe(4);
});

test('discounting the savings of the second year puts payback off', () => {
  // £120 spent in month 0, then nothing until £10 a month is saved from month 12: month 23 at rate 0.
  const option = Array.from({ length: 36 }, (_, m) => (m === 0 ? 120 : m >= 12 ? -10 : 0));
  const comparator = option.map(() => 0);
  expect(paybackMonth(option, comparator, 0)).toBe(23);
  // At 10 % year 1 gives 120 / 1.1 = 109.09; 10.91 more at 10 / 1.21 = 8.26 a month takes two months.
  expect(paybackMonth(option, comparator, 0.1)).toBe(25);
});

test('spending that is never covered is never paid back', () => {
  expect(paybackMonth([10, 10, 10], [9, 9, 9], 0.035)).toBeNaN();
  expect(paybackMonth([10, 0, 10], [5, 5, 9], 0)).toBeNaN();
});

test('an early surplus that is lost again does not count', () => {
  expect(paybackMonth([0, 30, 0, 0], [10, 0, 10, 10], 0)).toBe(3);
  expect(paybackMonth([0, 30, 0], [10, 0, 10], 0)).toBeNaN();
});

test('nothing spent is nothing to pay back', () => {
  expect(paybackMonth([5, 5], [5, 5], 0.035)).toBe(0);
});

test('at payback and ever after the savings cover the spending', () => {
  const cash = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(cash, fc.integer(), (option, seed) => {
      const comparator = option.map((_, i) => (Math.abs(seed) * (i + 7)) % 90);
      const month = paybackMonth(option, comparator, 0);
      let saved = 0;
      option.forEach((amount, i) => {
        saved += comparator[i] - amount;
        if (i >= month) expect(saved).toBeGreaterThanOrEqual(0);
        if (i === month - 1) expect(saved).toBeLessThan(0);
      });
      if (Number.isNaN(month)) expect(saved).toBeLessThan(0);
    }),
  );
});
