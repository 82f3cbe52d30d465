import { describe, expect, test } from 'vitest';
import { setMonth } from '../../sim/kernel/luck';
import { addExternal } from '../../sim/model/people';
import type { Step } from '../../sim/model/step';
import { copyWorld, EXTERNAL_KIN, H } from '../../sim/model/world';
import {
  addTie,
  CONTEXT,
  type Context,
  findTie,
  GRADE,
  liveTieCount,
  NONE,
} from '../../sim/network/tie-store';
import { handmade } from '../support/handmade';
import { processOf, resume } from '../support/model';

const PAIRS = 300;
const MONTHS = 60;
const LOSS = {
  ...{ lossHazard: 0.14, lossOldShare: 0.4, lossAgeScale: 24, lossEmbedding: 0.5, lossSharedGroup: 0.7 },
  ...{ lossFriend: 0.5, lossClose: 0.2, lossKin: 0.01, lossBondScale: 60, lossLoadExponent: 0 },
};

/** Residents in pairs who know nobody else. */
function pairs(change: (step: Step, tie: number) => void, context: Context, rules = {}): Step {
  const step = handmade(
    Array.from({ length: 2 * PAIRS }, () => ({})),
    { values: LOSS, rules },
  );
  for (let k = 0; k < PAIRS; k++) change(step, addTie(step.world, 2 * k, 2 * k + 1, 0, 1, context));
  return step;
}

/** The same month of luck for the same world again and again: ties left after each of many months. */
function losses(step: Step, count: (step: Step) => number): number[] {
  return Array.from({ length: MONTHS }, (_, month) => {
    const again = resume(step, copyWorld(step.world));
    again.world.header[H.month] = month;
    setMonth(again.luck, month);
    // Nobody moves or finds a partner here: what is wanted is who can meet, and the luck of the month.
    again.rules.moveHazard.fill(0);
    processOf('moves')(again);
    const before = count(again);
    again.scratch.load.fill(1);
    processOf('tie loss')(again);
    return before - count(again);
  });
}

function expectShare(lost: readonly number[], chance: number): void {
  const trials = PAIRS * MONTHS;
  const total = lost.reduce((sum, n) => sum + n, 0);
  expect(Math.abs(total - trials * chance)).toBeLessThan(4.5 * Math.sqrt(trials * chance * (1 - chance)));
}

const NEVER = new Float64Array(111);
const QUIET = { partnerByAge: NEVER, leaveHomeMonthly: 0, separationByAge: NEVER };
const ties = ({ world }: Step) => liveTieCount(world);

describe('a tie is lost in a month with the chance of the formula', () => {
  const of = (change: (step: Step, tie: number) => void, context: Context = CONTEXT.friend, rules = {}) =>
    losses(pairs(change, context, { ...QUIET, ...rules }), ties);

  test('a new acquaintance: 14 %', () => {
    expectShare(
      of(() => {}),
      0.14,
    );
  });

  test('after two years 0.4 + 0.6/e of that, after fifty 0.4', () => {
    const age = (months: number) => of(({ world }, t) => (world.tieAge[t] = months));
    expectShare(age(24), 0.14 * (0.4 + 0.6 * Math.exp(-1)));
    expectShare(age(600), 0.14 * 0.4);
    expectShare(age(60_000), 0.14 * 0.4);
  });

  test('each common friend, up to four, by half a unit of the logarithm', () => {
    for (const common of [1, 3, 4, 9]) {
      expectShare(
        of(({ world }, t) => (world.tieCommon[t] = common)),
        0.14 * Math.exp(-0.5 * Math.min(common, 4)),
      );
    }
  });

  test('friends half as often, close friends a fifth, those who share a group seven tenths', () => {
    expectShare(
      of(({ world }, t) => (world.tieGrade[t] = GRADE.friend)),
      0.07,
    );
    expectShare(
      of(({ world }, t) => (world.tieGrade[t] = GRADE.close)),
      0.028,
    );
    expectShare(
      of(({ world }, t) => (world.tieShared[t] = 2)),
      0.098,
    );
  });

  test('kin at a rate of their own, whatever else holds', () => {
    expectShare(
      of(() => {}, CONTEXT.kin),
      0.01,
    );
    expectShare(
      of(({ world }, t) => (world.tieAge[t] = 600), CONTEXT.kin),
      0.01,
    );
  });

  test('in the rival structure by bond hours alone', () => {
    const hours = (h: number) =>
      of(
        ({ world }, t) => {
          world.tieHours[t] = h;
          world.tieAge[t] = 600;
          world.tieCommon[t] = 3;
        },
        CONTEXT.neighbour,
        { bondDecay: true },
      );
    expectShare(hours(0), 0.14);
    expectShare(hours(60), 0.14 / Math.E);
  });
});

describe('the luck of a tie', () => {
  test('is its own: ties of one person are lost no more together than apart', () => {
    const step = handmade(
      Array.from({ length: 41 }, () => ({})),
      { values: LOSS, rules: QUIET },
    );
    for (let p = 1; p <= 40; p++)
      addTie(step.world, p % 2 === 0 ? 0 : p, p % 2 === 0 ? p : 0, 0, 1, CONTEXT.friend);
    const runs = [0, 1, 2, 3].flatMap((shift) => {
      for (let p = 0; p <= 40; p++) step.world.personId[p] = 1000 * shift + p;
      return losses(step, ties);
    });
    const mean = runs.reduce((sum, n) => sum + n, 0) / runs.length;
    const variance = runs.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (runs.length - 1);
    expect(Math.abs(mean - 40 * 0.14)).toBeLessThan(4 * Math.sqrt((40 * 0.14 * 0.86) / runs.length));
    // Four standard errors of a variance from 240 months.
    expect(Math.abs(variance / (40 * 0.14 * 0.86) - 1)).toBeLessThan(4 * Math.sqrt(2 / runs.length));
  });

  test('does not depend on which end made it', () => {
    const one = pairs(() => {}, CONTEXT.friend, QUIET);
    const other = handmade(
      Array.from({ length: 2 * PAIRS }, () => ({})),
      { values: LOSS, rules: QUIET },
    );
    for (let k = 0; k < PAIRS; k++) addTie(other.world, 2 * k + 1, 2 * k, 0, 1, CONTEXT.friend);
    expect(losses(other, ties)).toEqual(losses(one, ties));
  });
});

test('overload grows with ties for one’s sociability, and with the groups that make room', () => {
  const step = handmade([{ sociability: 1 }, { sociability: 0.25 }, {}, {}, {}], {
    values: { lossLoadExponent: 0.6, capacityPerRoot: 8 },
  });
  const { world } = step;
  for (const [a, b] of [
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 4],
  ]) {
    addTie(world, a, b, 0, 1, CONTEXT.friend);
  }
  processOf('moves')(step);
  processOf('contact')(step);
  expect(step.scratch.load[0]).toBeCloseTo((3 / 9) ** 0.6, 6);
  expect(step.scratch.load[1]).toBeCloseTo((2 / 5) ** 0.6, 6);
});

describe('ties to people elsewhere', () => {
  const externals = ({ world }: Step) =>
    world.externalCount.subarray(0, PAIRS).reduce((sum, n) => sum + n, 0);
  const people = (count: number, hours: number, grade: number, values = {}) => {
    const step = handmade(
      Array.from({ length: PAIRS }, () => ({})),
      {
        values: { ...LOSS, externalLoss: 0.6, externalGain: 0, externalFloor: 25, ...values },
        rules: QUIET,
      },
    );
    for (let p = 0; p < PAIRS; p++) for (let k = 0; k < count; k++) addExternal(step.world, p, hours, grade);
    return step;
  };

  test('end at a yearly rate each, kin or not', () => {
    expectShare(losses(people(1, 200, GRADE.close), externals), 0.05);
    expectShare(losses(people(3, 200, EXTERNAL_KIN), externals), 0.15);
  });

  test('begin at the gain of their resident’s sociability', () => {
    const gained = losses(people(1, 200, GRADE.close, { externalLoss: 0, externalGain: 0.1 }), externals);
    expectShare(
      gained.map((n) => -n),
      0.1,
    );
  });

  test('begin twice as often for the twice as sociable', () => {
    const step = people(0, 0, GRADE.close, { externalLoss: 0, externalGain: 0.1 });
    for (let p = 0; p < PAIRS; p++) step.world.sociability[p] = 2;
    expectShare(
      losses(step, externals).map((n) => -n),
      0.2,
    );
  });

  test('friends below the floor are gone at once, kin are not', () => {
    const faded = (grade: number) => {
      const step = people(2, 20, grade, { externalLoss: 0, timeBudget: 0.001, minimumBudget: 0 });
      processOf('moves')(step);
      processOf('contact')(step);
      processOf('tie loss')(step);
      return externals(step);
    };
    expect(faded(GRADE.casual)).toBe(0);
    expect(faded(EXTERNAL_KIN)).toBe(2 * PAIRS);
  });
});

test('which ties are lost does not depend on the order in which they were formed', () => {
  const people = 40;
  const pairs: [number, number][] = [];
  for (let a = 0; a < people; a++)
    for (let b = a + 1; b < people; b++) if ((a * 7 + b) % 6 === 0) pairs.push([a, b]);
  const survivors = (order: readonly [number, number][], month: number) => {
    const step = handmade(
      Array.from({ length: people }, () => ({})),
      { values: { ...LOSS, lossHazard: 0.6 }, rules: QUIET },
    );
    step.rules.moveHazard.fill(0);
    for (const [a, b] of order) addTie(step.world, a, b, 0, 1, CONTEXT.friend);
    setMonth(step.luck, month);
    processOf('moves')(step);
    step.scratch.load.fill(1);
    processOf('tie loss')(step);
    return pairs.filter(([a, b]) => findTie(step.world, a, b) !== NONE);
  };
  for (let month = 0; month < 20; month++) {
    const left = survivors(pairs, month);
    expect(left.length).toBeLessThan(pairs.length);
    expect(survivors([...pairs].reverse(), month)).toEqual(left);
  }
});
