import { describe, expect, test } from 'vitest';
import type { OutcomeId } from '../../sim/engine/outcomes';
import type { RunResult } from '../../sim/engine/results';
import { advanceMonths, begin, monthly, plan, presentPeople, runArms, sum, withArm } from '../support/model';

function standardDeviation(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}

describe('common random numbers', () => {
  // One worker for 500 residents, twelve times the dose of the default study, and the largest effects: the more
  // the arms differ, the less luck they can share, so that smaller programmes pass with room to spare.
  const of = withArm([plan('resident-led-partnership')], {
    place: { population: 500 },
    months: 48,
    settings: { effectSet: 'as published' },
  });
  const pairs: RunResult[][] = [];
  const runs = () => {
    for (let pair = pairs.length; pair < 10; pair++) pairs.push(runArms(of, pair));
    return pairs;
  };

  test.each<OutcomeId>([
    'depressed',
    'isolated',
  ])('a paired difference in person-months %s varies at most half as much as one with independent seeds', (id) => {
    const months = (arm: number) => runs().map((pair) => sum(monthly(pair[arm], id)));
    const without = months(0);
    const withIt = months(1);
    const paired = standardDeviation(withIt.map((value, i) => value - without[i]));
    // Every pairing of an arm of one seed with the other arm of another: the variances add.
    const independent = Math.hypot(standardDeviation(without), standardDeviation(withIt));
    expect(paired).toBeGreaterThan(0);
    expect(paired / independent).toBeLessThanOrEqual(0.5);
  });
});

/** Residents met by the end of each month, one list of rows a month. */
function metByMonth(options: Readonly<Record<string, number>>, approach: string): number[][] {
  const of = withArm([plan(approach, { options })], { settings: { effectSet: 'none' } });
  const step = begin(of, 1);
  const lists: number[][] = [];
  advanceMonths(step, 24, () => {
    lists.push(presentPeople(step.world).filter((p) => step.world.met[p] === 1));
  });
  return lists;
}

describe('luck is monotone: more of a programme never reaches fewer people', () => {
  const ladder = (approach: string, steps: readonly Readonly<Record<string, number>>[]) => {
    const lists = steps.map((options) => metByMonth(options, approach));
    for (let k = 1; k < lists.length; k++) {
      lists[k].forEach((met, month) => {
        expect(met, `step ${k}, month ${month}`).toEqual(expect.arrayContaining(lists[k - 1][month]));
      });
      expect(lists[k][23].length).toBeGreaterThan(lists[k - 1][23].length);
    }
  };

  test('a larger share who respond includes everyone a smaller one did', () => {
    ladder(
      'community-development-worker',
      [0.1, 0.3, 0.45, 0.8, 1].map((uptake) => ({ uptake })),
    );
    ladder(
      'top-down-consultation',
      [0.1, 0.5, 1].map((uptake) => ({ uptake })),
    );
  });

  test('more paid hours include everyone that fewer met', () => {
    ladder(
      'community-development-worker',
      [0.1, 0.25, 0.5, 1, 2].map((posts) => ({ posts })),
    );
  });

  test('shorter conversations include everyone that longer ones met', () => {
    ladder(
      'community-development-worker',
      [2, 0.75, 0.25].map((hoursPerContact) => ({ hoursPerContact })),
    );
  });
});
