import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { programmeRuns } from '../../sim/engine/plan';
import type { ProgrammePlan, Trouble } from '../../sim/engine/scenario';
import { APPROACHES } from '../../sim/programmes/registry';
import { advanceMonths, begin, monthly, plan, runArms, sum, withArm } from '../support/model';

/** Full-time hours a month after leave and training. */
const HOURS = 131;
const WORKER = { posts: 1.5, payShare: 0.6 };

function runOf(changes: Partial<ProgrammePlan>, months = 60) {
  const of = withArm(
    [plan('community-development-worker', { costPerYear: 60_000, options: WORKER, ...changes })],
    { months },
  );
  return programmeRuns(of, of.arms[1])[0];
}
const months = (values: Float64Array) => [...values].flatMap((value, month) => (value > 0 ? [month] : []));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);
const stop = (from: number, length: number | null = null): Trouble => ({
  kind: 'funding stops',
  from,
  months: length,
});
const vacancy = (from: number, length: number | null): Trouble => ({
  kind: 'worker vacancy',
  from,
  months: length,
});

describe('what is paid and worked', () => {
  test('a twelfth of the yearly cost and 131 hours a post in every planned month, nothing outside', () => {
    const run = runOf({ start: 6, months: 24 });
    expect(months(run.spending)).toEqual(range(6, 30));
    expect(months(run.paidHours)).toEqual(range(6, 30));
    expect([run.start, run.end, run.spending[6], run.paidHours[29]]).toEqual([6, 30, 5000, 1.5 * HOURS]);
    expect(sum(run.spending)).toBeCloseTo(120_000, 9);
  });

  test('a plan longer than the study ends with it', () => {
    const run = runOf({ start: 50, months: 24 });
    expect([run.end, sum(run.spending)]).toEqual([60, 50_000]);
  });

  test('an empty post works no hours and saves its pay; the rest of the budget still runs', () => {
    const run = runOf({ start: 0, months: 24, troubles: [vacancy(5, 4)] });
    expect(months(run.paidHours)).toEqual([...range(0, 5), ...range(9, 24)]);
    expect([4, 5, 8, 9].map((month) => run.spending[month])).toEqual([5000, 2000, 2000, 5000]);
    expect(run.end).toBe(24);
    expect(months(runOf({ months: 24, troubles: [vacancy(5, null)] }).paidHours)).toEqual(range(0, 5));
  });

  test('money that stops is spent no more, and the programme’s funding ends then', () => {
    const run = runOf({ start: 2, months: 24, troubles: [stop(12)] });
    expect(months(run.spending)).toEqual(range(2, 12));
    expect(months(run.paidHours)).toEqual(range(2, 12));
    expect(run.end).toBe(12);
  });

  test('a gap in the money is a gap, not an end', () => {
    const run = runOf({ months: 24, troubles: [stop(6, 3)] });
    expect(months(run.spending)).toEqual([...range(0, 6), ...range(9, 24)]);
    expect(run.end).toBe(24);
  });

  test('a gap before the money stops for good does not bring the end forward', () => {
    const run = runOf({ months: 24, troubles: [stop(4, 2), stop(12)] });
    expect(months(run.spending)).toEqual([0, 1, 2, 3, 6, 7, 8, 9, 10, 11]);
    expect(run.end).toBe(12);
  });

  test('whatever goes wrong, nothing is paid before the start or after the end, and no hour without money', () => {
    const trouble = fc.oneof(
      fc.tuple(fc.nat(70), fc.option(fc.integer({ min: 1, max: 20 }))).map(([from, n]) => stop(from, n)),
      fc.tuple(fc.nat(70), fc.option(fc.integer({ min: 1, max: 20 }))).map(([from, n]) => vacancy(from, n)),
    );
    fc.assert(
      fc.property(
        fc.nat(59),
        fc.integer({ min: 1, max: 80 }),
        fc.array(trouble, { maxLength: 4 }),
        (start, length, troubles) => {
          const run = runOf({ start, months: length, troubles });
          for (let month = 0; month < 60; month++) {
            if (month < start || month >= run.end)
              expect([run.spending[month], run.paidHours[month]]).toEqual([0, 0]);
            expect([0, 2000, 5000]).toContain(run.spending[month]);
            if (run.paidHours[month] > 0) expect(run.spending[month]).toBe(5000);
          }
        },
      ),
      { numRuns: 300, seed: 13 },
    );
  });
});

describe('what is recorded', () => {
  const troubles = [vacancy(3, 4), stop(14)];

  // What is paid from savings is less than planned: savings.test.ts.
  test.each(
    APPROACHES.filter(({ fundedBy }) => fundedBy === undefined).map(({ id }) => id),
  )('%s costs what was planned, month by month, and works what was paid', (approach) => {
    const of = withArm([plan(approach, { start: 1, troubles })], { months: 30 });
    const [planned] = programmeRuns(of, of.arms[1]);
    const [without, withIt] = runArms(of);
    expect(withIt.programmeCosts).toEqual(planned.spending);
    expect(monthly(withIt, 'programmeCost')).toEqual(planned.spending);
    expect(monthly(withIt, 'staffHours')).toEqual(planned.paidHours);
    expect(sum(planned.spending)).toBeGreaterThan(0);
    expect(sum(planned.spending.subarray(14))).toBe(0);
    expect([without.programmeCosts.length, sum(monthly(without, 'programmeCost'))]).toEqual([0, 0]);
  });

  test('two programmes of an arm are kept apart and add up', () => {
    const of = withArm([
      plan('top-down-consultation', { costPerYear: 12_000 }),
      plan('community-development-worker', { start: 6, months: 6, costPerYear: 60_000 }),
    ]);
    const [, run] = runArms(of);
    expect([0, 6, 12].map((month) => run.programmeCosts[month])).toEqual([1000, 1000, 1000]);
    expect([0, 6, 12].map((month) => run.programmeCosts[24 + month])).toEqual([0, 5000, 0]);
    expect(monthly(run, 'programmeCost')[6]).toBe(6000);
  });
});

describe('what troubles do to the work', () => {
  const met = (trouble: Trouble[], approach = 'community-development-worker') => {
    const of = withArm([plan(approach, { troubles: trouble })], { months: 24 });
    const step = begin(of, 1);
    const byMonth: number[] = [];
    let before = 0;
    advanceMonths(step, 24, () => {
      const now = sum(step.world.met);
      byMonth.push(now - before);
      before = now;
    });
    return byMonth;
  };

  test.each([
    'community-development-worker',
    'top-down-consultation',
    'resident-led-partnership',
  ])('with the post of %s empty, nobody is met by it', (approach) => {
    const none = met([vacancy(0, null)], approach);
    expect(none.every((n) => n <= 0)).toBe(true);
    const some = met([vacancy(0, 6)], approach);
    expect(some.slice(0, 6).every((n) => n <= 0)).toBe(true);
    expect(sum(some.slice(6))).toBeGreaterThan(0);
  });

  test('a worker whose funding stopped meets nobody any more', () => {
    const of = withArm([plan('community-development-worker', { troubles: [stop(10)] })]);
    const [, run] = runArms(of);
    const people = monthly(run, 'peopleMet');
    expect(sum(people.subarray(0, 10))).toBeGreaterThan(20);
    expect(sum(people.subarray(10))).toBe(0);
  });
});
