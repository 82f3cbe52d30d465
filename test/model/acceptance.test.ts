import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLuck } from '../../sim/kernel/luck';
import { acceptance } from '../../sim/model/acceptance';
import { affinity } from '../../sim/model/ties';
import { handmade } from '../support/handmade';

const PENALTIES = {
  aversionSex: 0.6,
  aversionAge: 0.035,
  aversionEthnic: 0.8,
  aversionQualification: 0.25,
  moodSimilarity: 1.3,
};

describe('how readily alter accepts', () => {
  const { world, rules } = handmade(
    [
      { years: 40, sex: 0, qualification: 0 },
      { years: 40, sex: 0, qualification: 0 },
      { years: 52, sex: 1, qualification: 2, ethnicGroup: 1, sociability: 4 },
      { years: 31, sex: 0, qualification: 1, sociability: 0.36 },
    ],
    { values: PENALTIES },
  );

  test('surely when alike', () => {
    expect(acceptance(world, rules, 0, 1)).toBe(1);
  });

  test('by e to the sum of the penalties: another sex, twelve years, another group, two levels', () => {
    // 0.6 + 0.035 × 12 + 0.8 + 0.25 × 2 = 2.32; a sociability above 1 makes nobody readier than ready.
    expect(acceptance(world, rules, 0, 2)).toBeCloseTo(Math.exp(-2.32), 12);
  });

  test('less when alter, not ego, is shy: nine years, one level, √0.36 = 0.6', () => {
    expect(acceptance(world, rules, 0, 3)).toBeCloseTo(0.6 * Math.exp(-0.315 - 0.25), 7);
    expect(acceptance(world, rules, 3, 0)).toBeCloseTo(Math.exp(-0.315 - 0.25), 12);
  });

  test('with all penalties 1.3 times as heavy while ego is depressed', () => {
    world.depressed[0] = 2;
    expect(acceptance(world, rules, 0, 2)).toBeCloseTo(Math.exp(-1.3 * 2.32), 12);
    expect(acceptance(world, rules, 2, 0)).toBeCloseTo(Math.exp(-2.32), 12);
    expect(acceptance(world, rules, 0, 1)).toBe(1);
    world.depressed[0] = 0;
  });

  test('by months of age, whoever is older', () => {
    const { world: two, rules: own } = handmade([{ years: 40 }, { years: 40.5 }], { values: PENALTIES });
    expect(acceptance(two, own, 0, 1)).toBeCloseTo(Math.exp(-0.035 / 2), 12);
    expect(acceptance(two, own, 1, 0)).toBe(acceptance(two, own, 0, 1));
  });
});

describe('affinity of a pair', () => {
  const lifelong = createLuck('affinity', 0);

  test('is the same from both ends, at all times, and differs between pairs', () => {
    const id = fc.nat(2 ** 28 - 1);
    fc.assert(
      fc.property(id, id, fc.double({ min: 0.1, max: 1.2, noNaN: true }), (a, b, sd) => {
        expect(affinity(lifelong, sd, a, b)).toBe(affinity(lifelong, sd, b, a));
        expect(affinity(lifelong, sd, a, b)).toBeGreaterThan(0);
        if (a !== b)
          expect(affinity(lifelong, sd, a, b)).not.toBe(affinity(lifelong, sd, a, (b + 1) % 2 ** 28));
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  test.each([0.4, 1, 1.2])('is lognormal with mean 1 and sd %s of its logarithm', (sd) => {
    const count = 40_000;
    let total = 0;
    let logs = 0;
    let squares = 0;
    for (let i = 0; i < count; i++) {
      const value = affinity(lifelong, sd, i, 100_000 + i);
      total += value;
      logs += Math.log(value);
      squares += Math.log(value) ** 2;
    }
    // Sampling error of the mean is √(e^(sd²) − 1) / √count; four of them.
    expect(Math.abs(total / count - 1)).toBeLessThan((4 * Math.sqrt(Math.expm1(sd * sd))) / Math.sqrt(count));
    expect(Math.sqrt(squares / count - (logs / count) ** 2) / sd).toBeCloseTo(1, 1.7);
    expect(Math.abs(logs / count + (sd * sd) / 2)).toBeLessThan((4 * sd) / Math.sqrt(count));
  });

  test('is 1 for everyone when pairs do not differ', () => {
    expect(affinity(lifelong, 0, 3, 9)).toBe(1);
  });
});
