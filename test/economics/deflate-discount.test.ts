import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflate } from '../../sim/economics/deflate';
import { byYear, discountFactor, presentValue, yearCount, yearOf } from '../../sim/economics/discount';

test('money moves by the ratio of two index numbers', () => {
  // GDP deflator: 83.5 in 2015, 111.2 in 2024.
  expect(deflate(100, '2015', '2024')).toBeCloseTo((100 * 111.2) / 83.5, 10);
  // 2007/08 is three quarters of 72.2 and one of 74.7.
  expect(deflate(100, '2007/08', '2022')).toBeCloseTo(10_000 / 72.83, 2);
  expect(deflate(0.1, '2019', '2019')).toBe(0.1);
});

test('there and back is the same money', () => {
  expect(deflate(deflate(280.17, '2024/25', '2015'), '2015', '2024/25')).toBeCloseTo(280.17, 10);
});

test('an unknown period is named', () => {
  expect(() => deflate(1, '1999', '2024')).toThrow(
    'price period: expected a year from 2000 to 2026 or a financial year such as 2024/25, got 1999',
  );
  expect(() => deflate(1, '2024', 'toString')).toThrow('got toString');
});

test('the first twelve months are not discounted', () => {
  expect([0, 11, 12, 23, 24].map(yearOf)).toEqual([0, 0, 1, 1, 2]);
  expect([0, 1, 12, 13, 120].map(yearCount)).toEqual([0, 1, 1, 2, 10]);
  expect(discountFactor(0.035, 0)).toBe(1);
  expect(discountFactor(0.25, 2)).toBeCloseTo(0.64, 14);
  // 100 + 100 / 1.1 + 100 / 1.21
  expect(presentValue([100, 100, 100], 0.1)).toBeCloseTo(100 + 90.90909 + 82.64463, 4);
});

test('months fall in their years and a short last year is kept', () => {
  expect([...byYear(Float64Array.from({ length: 26 }, () => 2))]).toEqual([24, 24, 4]);
});

test('at rate 0 the present value is the plain sum, and higher rates make costs smaller', () => {
  const series = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(series, (values) => {
      const plain = values.reduce((a, b) => a + b, 0);
      expect(presentValue(values, 0)).toBe(plain);
      expect(presentValue(values, 0.035)).toBeLessThanOrEqual(plain);
      expect(presentValue(values, 0.06)).toBeLessThanOrEqual(presentValue(values, 0.035));
    }),
  );
});
