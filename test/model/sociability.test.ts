import { describe, expect, test } from 'vitest';
import { PARAMETERS } from '../../sim/evidence/registry';
import { socialTime } from '../../sim/model/social-time';
import { setTraits } from '../../sim/model/traits';
import { handmade } from '../support/handmade';

const PEOPLE = 4_000;
const SPREAD = PARAMETERS.sociabilitySpread.value;

/** Sociability as it is drawn for residents, and the rules they live by. */
function drawn() {
  const { world, rules, lifelong } = handmade(Array.from({ length: PEOPLE }, () => ({})));
  const traits = { sex: 0, ethnicGroup: 0, qualification: 1 };
  for (let p = 0; p < PEOPLE; p++) setTraits(world, p, traits, rules, lifelong);
  return { sociability: Array.from(world.sociability.subarray(0, PEOPLE)), rules };
}

const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
const sd = (xs: readonly number[]) => Math.sqrt(mean(xs.map((x) => x * x)) - mean(xs) ** 2);
/** Four standard errors of the mean of `xs`. */
const margin = (xs: readonly number[]) => (4 * sd(xs)) / Math.sqrt(xs.length);

describe('sociability', () => {
  const { sociability, rules } = drawn();
  const logs = sociability.map(Math.log);

  test('is lognormal with mean 1: its logarithms have the mean, spread and shape of a normal', () => {
    expect(Math.abs(mean(sociability) - 1)).toBeLessThan(margin(sociability));
    expect(Math.abs(mean(logs) + SPREAD ** 2 / 2)).toBeLessThan(margin(logs));
    // Four standard errors of a standard deviation.
    expect(Math.abs(sd(logs) / SPREAD - 1)).toBeLessThan(4 / Math.sqrt(2 * PEOPLE));
    const third = logs.map((x) => ((x - mean(logs)) / sd(logs)) ** 3);
    expect(Math.abs(mean(third))).toBeLessThan(margin(third));
  });

  test('mean over median is what surveys of acquaintances found: 750 ÷ 610 to 611 ÷ 472, within a tenth', () => {
    const median = [...sociability].sort((a, b) => a - b)[PEOPLE / 2];
    const ratio = mean(sociability) / median;
    expect(ratio).toBeGreaterThan((0.9 * 750) / 610);
    expect(ratio).toBeLessThan((1.1 * 611) / 472);
  });

  test('leaves the mean of social time at the surveyed 41 minutes a day, times two people', () => {
    const times = sociability.map((r) => socialTime(rules, r));
    const surveyed = ((41 / 60) * 2 * 365.25) / 12;
    expect(rules.timeBudget).toBeCloseTo(surveyed, 1);
    expect(Math.abs(mean(times) - surveyed)).toBeLessThan(margin(times));
  });

  test('of 0 leaves no time, and a little leaves the share that is the same for everybody', () => {
    expect(socialTime(rules, 0)).toBe(0);
    expect(socialTime(rules, 1e-9) / rules.timeBudget).toBeCloseTo(PARAMETERS.timeShared.value, 6);
    expect(socialTime(rules, 1)).toBeCloseTo(rules.timeBudget, 9);
  });
});
