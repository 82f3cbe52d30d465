import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, expm1, log, log1p, pow } from '../../sim/kernel/portable';
import { ROOT, ROOT_TAIL } from '../../sim/kernel/portable-tables';
import * as reference from './reference';

const one = reference.exact(1);
const trueExp = (x: number) => reference.exp(reference.exact(x));
const trueLog = (x: number) => reference.log(reference.exact(x));
const trueExpm1 = (x: number) => reference.add(trueExp(x), reference.exact(-1));
const trueLog1p = (x: number) => reference.log(reference.add(one, reference.exact(x)), 2400);
const truePow = (x: number, y: number) =>
  reference.exp(reference.multiply(reference.log(reference.exact(x)), reference.exact(y)));

/** Evenly spread over [low, high]. */
const within = (low: number, high: number) =>
  fc
    .tuple(fc.nat(0x7fffffff), fc.nat(0x1fffff))
    .map(([top, bottom]) => low + (high - low) * ((top + bottom / 0x200000) / 0x80000000));
/** Any finite double from low to high, evenly over bit patterns: mostly tiny ones. */
const bitwise = (min: number, max: number) => fc.double({ min, max, noNaN: true });

function holdsWithin(
  ulps: number,
  actual: (x: number) => number,
  truth: (x: number) => reference.Fixed,
  ...arguments_: fc.Arbitrary<number>[]
): void {
  for (const argument of arguments_) {
    fc.assert(
      fc.property(argument, (x) => {
        expect(reference.ulpError(actual(x), truth(x))).toBeLessThanOrEqual(ulps);
      }),
      { numRuns: 400 },
    );
  }
}

describe('the reference itself', () => {
  test('knows e, ln 2 and the inverse law', () => {
    const digits = (x: reference.Fixed) => ((reference.rescale(x, 400) * 10n ** 50n) >> 400n).toString();
    expect(digits(trueExp(1))).toBe('271828182845904523536028747135266249775724709369995');
    expect(digits(trueLog(2))).toBe('69314718055994530941723212145817656807550013436025');
    fc.assert(
      fc.property(within(-700, 700), (x) => {
        expect(reference.ulpError(x, reference.log(trueExp(x)))).toBeLessThan(1e-9);
      }),
      { numRuns: 20 },
    );
  });
});

describe('accuracy, in units in the last place', () => {
  test('exp: 0.52, and 1 where the result is subnormal', () => {
    holdsWithin(
      0.52,
      exp,
      trueExp,
      within(-708, 709.78),
      within(-6, 0),
      within(-0.1, 0.1),
      bitwise(-708, 709),
    );
    holdsWithin(1, exp, trueExp, within(-745.2, -708));
  });
  test('log: 2', () => {
    holdsWithin(2, log, trueLog, within(2 ** -53, 1), within(0.98, 1.02), within(1, 100));
    holdsWithin(2, log, trueLog, bitwise(5e-324, Number.MAX_VALUE), bitwise(5e-324, 1e-307));
  });
  test('expm1: 2.5', () => {
    holdsWithin(2.5, expm1, trueExpm1, within(-1, 1), within(-0.01, 0.01), within(-38, 709), bitwise(-1, 1));
  });
  test('log1p: 2', () => {
    holdsWithin(2, log1p, trueLog1p, within(-1 + 2 ** -53, 1), within(-0.02, 0.02), bitwise(-0.5, 1e300));
  });
  test('pow: 0.55, and 1 where the result is subnormal', () => {
    const result = (low: number, high: number) =>
      fc
        .tuple(fc.oneof(within(0, 2), within(0.98, 1.02), bitwise(1e-300, 1e300)), within(low, high))
        .map(([x, target]) => {
          const y = target / log(x);
          return [x, Number.isFinite(y) ? y : 1] as const;
        });
    for (const [ulps, pairs] of [
      [0.55, fc.tuple(within(1e-9, 3), within(-4, 4))],
      [0.55, result(-708, 709)],
      [1, result(-745, -708)],
    ] as const) {
      fc.assert(
        fc.property(pairs, ([x, y]) => {
          fc.pre(x > 0);
          expect(reference.ulpError(pow(x, y), truePow(x, y))).toBeLessThanOrEqual(ulps);
        }),
        { numRuns: 400 },
      );
    }
  });
  test('table of 2^(j/128): 98 bits', () => {
    for (let j = 0; j <= 128; j++) {
      const stored = reference.add(reference.exact(ROOT[j]), reference.exact(ROOT_TAIL[j]));
      const difference = reference.add(stored, {
        ...truePow(2, j / 128),
        digits: -truePow(2, j / 128).digits,
      });
      expect(Math.abs(Number(reference.rescale(difference, 140)))).toBeLessThan(2 ** 42);
    }
  });
});

describe('laws', () => {
  const order = fc.tuple(within(-750, 715), bitwise(0, 2));
  test('exp never falls', () => {
    fc.assert(
      fc.property(order, ([x, step]) => {
        expect(exp(x + step)).toBeGreaterThanOrEqual(exp(x));
      }),
    );
  });
  test('log of exp and exp of log come back', () => {
    fc.assert(
      fc.property(within(-700, 700), (x) => {
        expect(Math.abs(log(exp(x)) - x)).toBeLessThan(4e-16 * Math.max(1, Math.abs(x)));
        expect(Math.abs(log1p(expm1(x / 20)) - x / 20)).toBeLessThan(1e-15 * Math.max(0.1, exp(-x / 20)));
      }),
    );
  });
  test('powers that are exact are exact', () => {
    for (let n = -1022; n <= 1023; n++) expect(pow(2, n)).toBe(2 ** n);
    for (let n = 0; n <= 15; n++) expect(pow(10, n)).toBe(10 ** n);
    fc.assert(
      fc.property(bitwise(0, 1e300), (x) => {
        expect(pow(x, 1)).toBe(Math.abs(x));
        expect(pow(x, 0)).toBe(1);
        expect(pow(1, x)).toBe(1);
      }),
    );
    expect(exp(0)).toBe(1);
    expect(log(1)).toBe(0);
  });
});

describe('edges agree with Math', () => {
  const edges = [
    0,
    -0,
    1,
    -1,
    2,
    0.5,
    -0.5,
    3,
    -3,
    5e-324,
    -5e-324,
    2e-308,
    Infinity,
    -Infinity,
    NaN,
    1e300,
    -1e300,
    800,
    -800,
  ];
  test.each([
    ['exp', exp, Math.exp],
    ['log', log, Math.log],
    ['expm1', expm1, Math.expm1],
    ['log1p', log1p, Math.log1p],
  ] as const)('%s', (_, ours, theirs) => {
    for (const x of edges) {
      const expected = theirs(x);
      if (Number.isFinite(expected) && expected !== 0) expect(ours(x)).toBeCloseTo(expected, 12);
      else expect(ours(x)).toBe(expected);
    }
  });
  test('pow, for x >= 0', () => {
    for (const x of edges.filter((edge) => edge >= 0 || Number.isNaN(edge))) {
      for (const y of edges) {
        const expected = Math.abs(x) ** y;
        if (expected > 0 && expected < 1e290) expect(pow(x, y) / expected).toBeCloseTo(1, 12);
        else expect(pow(x, y)).toBe(expected);
      }
    }
    expect(pow(-2, 2)).toBeNaN();
  });
});

test('the same bits as on any other engine: sum over a fixed sweep', () => {
  let bits = 0;
  const words = new Int32Array(2);
  const number = new Float64Array(words.buffer);
  for (let i = 1; i < 20_000; i++) {
    const x = i / 1000;
    for (const value of [exp(-x), log(x), expm1(x - 10), log1p(x - 0.001), pow(x, 10 - x)]) {
      number[0] = value;
      bits = (Math.imul(bits, 31) + words[0]) ^ words[1];
    }
  }
  expect(bits >>> 0).toBe(2629880413);
});
