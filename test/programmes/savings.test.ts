import { describe, expect, test } from 'vitest';
import { OUTCOME_COUNT, OUTCOME_INDEX } from '../../sim/engine/outcomes';
import { programmeRuns } from '../../sim/engine/plan';
import { cashPrices, purseOf, spendsSavings } from '../../sim/engine/savings';
import { openWatch } from '../../sim/engine/watch';
import { defaultValues } from '../../sim/evidence/registry';
import { inputOf, plan, runArms, STATUS_QUO, sum, withArm } from '../support/model';

const months = 36;
const values = defaultValues();
const savings = plan('savings-reinvested', {
  costPerYear: 1200,
  months,
  payer: 'NHS hospital',
  options: { delay: 6, reinvested: 0.5 },
});
const of = withArm([savings], { months });
const visit = cashPrices(['NHS hospital'], values, of.settings)[OUTCOME_INDEX.aeAttendances];

/** Spending by month when `saved(month)` A&E visits fewer come than in the comparator. */
function spendingWhen(saved: (month: number) => number, scenario = of): number[] {
  const [run] = programmeRuns(scenario, scenario.arms[1]);
  const own = new Float64Array(OUTCOME_COUNT * months);
  const comparator = new Float64Array(OUTCOME_COUNT * months);
  const pay = purseOf(scenario, 1, values, [run], own, comparator);
  for (let month = 0; month < months; month++) {
    pay(month);
    comparator[OUTCOME_INDEX.aeAttendances * months + month] = 10;
    own[OUTCOME_INDEX.aeAttendances * months + month] = 10 - saved(month);
  }
  return [...run.spending];
}

describe('savings reinvested', () => {
  test('a tenth of a visit to A&E that does not happen is cash of the hospital and of nobody else', () => {
    expect(visit).toBeGreaterThan(20);
    expect(cashPrices(['police and justice'], values, of.settings).every((price) => price === 0)).toBe(true);
  });

  test('nothing is spent where nothing was saved, nor where more was spent', () => {
    expect(sum(spendingWhen(() => 0))).toBe(0);
    expect(sum(spendingWhen(() => -3))).toBe(0);
  });

  test('a share of what was saved is spent after the delay, and never more than planned in a month', () => {
    const little = spendingWhen((month) => (month === 0 ? 1 : 0));
    expect(little.slice(0, 7).every((spent) => spent === 0)).toBe(true);
    expect(little[7]).toBeCloseTo(0.5 * visit, 9);
    expect(sum(little)).toBeCloseTo(0.5 * visit, 9);
    const much = spendingWhen((month) => (month === 0 ? 10_000 : 0));
    expect(much.slice(7)).toEqual(Array.from({ length: months - 7 }, () => 100));
  });

  test('in all no more is ever spent than its share of what came in by then', () => {
    const luck = (month: number) => ((month * 7919) % 11) - 4;
    const spent = spendingWhen(luck);
    let [out, came, most] = [0, 0, 0];
    for (let month = 0; month < months; month++) {
      if (month - 7 >= 0) came += 0.5 * visit * luck(month - 7);
      most = Math.max(most, came);
      out += spent[month];
      expect(out).toBeLessThanOrEqual(most + 1e-9);
    }
    expect(out).toBeGreaterThan(0);
  });

  test('alone it saves nothing, so it spends nothing and changes nobody', () => {
    const [without, withIt] = runArms(of);
    expect(sum(withIt.programmeCosts)).toBe(0);
    expect(withIt.worldDigest).toBe(without.worldDigest);
  });

  test('in a run it spends what that run saved against the comparator, whatever the order of the arms', () => {
    const worker = plan('community-development-worker', { options: { posts: 6, uptake: 1 }, months });
    const both = withArm(
      [worker, { ...savings, costPerYear: 60_000, options: { delay: 0, reinvested: 1 } }],
      {
        months,
        settings: { effectSet: 'as published' },
        parameters: { cashableShareNhs: 0.5 },
      },
    );
    expect(both.arms.map(spendsSavings)).toEqual([false, true]);
    const [without, withIt] = runArms(both);
    const prices = cashPrices(['NHS hospital'], { ...values, cashableShareNhs: 0.5 }, both.settings);
    let [came, most, out] = [0, 0, 0];
    for (let month = 0; month < months; month++) {
      out += withIt.programmeCosts[months + month];
      expect(out).toBeLessThanOrEqual(most + 1e-6);
      for (let o = 0; o < OUTCOME_COUNT; o++)
        came += prices[o] * (without.record[o * months + month] - withIt.record[o * months + month]);
      most = Math.max(most, came);
    }
    expect(out).toBeGreaterThan(0);
    const turned = { ...both, arms: [both.arms[1], STATUS_QUO] };
    const again = runArms(turned)[0];
    expect(again.worldDigest).toBe(withIt.worldDigest);
    expect(again.programmeCosts).toEqual(withIt.programmeCosts);
    // Watched without its comparator it is the same run.
    const watch = openWatch(inputOf(both), [1]);
    const last = Array.from({ length: watch.frames }, () => watch.next()).at(-1);
    expect(last?.[0].month).toBe(months);
    expect(last?.[0].programmeFunded[1]).toBe(withIt.programmeCosts[2 * months - 1] > 0 ? 1 : 0);
  });
});
