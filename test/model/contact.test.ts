import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTCOME_INDEX } from '../../sim/engine/outcomes';
import { draw, setMonth } from '../../sim/kernel/luck';
import { STREAMS } from '../../sim/kernel/streams';
import { canMeet, joinGroup, LIVE, NO_GROUP, WEEKLY } from '../../sim/model/people';
import { gradeOf } from '../../sim/model/processes/contact';
import { HOURS, HOURS_WIDTH, type Step } from '../../sim/model/step';
import { STEPS } from '../../sim/model/steps';
import { clearTally } from '../../sim/model/tally';
import { copyWorld, EXTERNAL_KIN, EXTERNAL_SLOTS, H, MEMBERSHIPS, type World } from '../../sim/model/world';
import { addTie, CONTEXT, GRADE, NONE, tieTop } from '../../sim/network/tie-store';
import { handmade } from '../support/handmade';
import { advanceMonths, begin, plan, presentAdults, processOf, withArm } from '../support/model';

const HALL = { casualHours: 50, friendHours: 90, closeHours: 200, gradeLossShare: 0.5 };

describe('grades', () => {
  const { rules } = handmade([], { values: HALL });
  const climb = (path: readonly number[]) => {
    let grade: number = GRADE.acquaintance;
    return path.map((hours) => (grade = gradeOf(rules, hours, grade)));
  };

  test('are reached at 50, 90 and 200 hours', () => {
    expect(climb([49.9, 50, 89.9, 90, 199.9, 200])).toEqual([0, 1, 1, 2, 2, 3]);
  });

  test('and each lost below half its threshold: 100, 45 and 25 hours', () => {
    expect(climb([250, 100, 99.9, 45, 44.9, 25, 24.9])).toEqual([3, 3, 2, 2, 1, 1, 0]);
  });

  test('a grade lost is not had again before its threshold', () => {
    expect(climb([250, 90, 150, 199, 200, 40, 60, 89, 20, 49])).toEqual([3, 2, 2, 2, 3, 1, 1, 1, 0, 0]);
  });

  test('depend on hours and the grade before alone, and never rise as hours fall', () => {
    const hours = fc.double({ min: 0, max: 400, noNaN: true });
    fc.assert(
      fc.property(hours, hours, fc.constantFrom(0, 1, 2, 3), (a, b, grade) => {
        const low = gradeOf(rules, Math.min(a, b), grade);
        expect(low).toBeLessThanOrEqual(gradeOf(rules, Math.max(a, b), grade));
        expect(gradeOf(rules, Math.min(a, b), low)).toBe(low);
      }),
      { numRuns: 300, seed: 9 },
    );
  });
});

/** Dyad-hours each resident gives to others outside groups, and to one unit of tie weight. */
function offers({ world, rules }: Step, person: number): { budget: number; rate: number } {
  let meetings = 0;
  for (let k = 0; k < MEMBERSHIPS; k++) {
    const group = world.memberships[person * MEMBERSHIPS + k];
    if (group !== NO_GROUP) meetings += world.groupHours[group];
  }
  const time = rules.timeBudget * (rules.timeShared + (1 - rules.timeShared) * world.sociability[person]);
  const free = time - (1 - rules.kappa) * meetings;
  const budget = Math.max(rules.minimumBudget, free);
  let weights = 0;
  for (let i = world.blockStart[person]; i < world.blockStart[person] + world.degree[person]; i++) {
    const tie = world.adjacentTie[i];
    weights += (10 + Math.min(world.tieHours[tie], 40)) * world.tieAffinity[tie];
  }
  for (let k = 0; k < world.externalCount[person]; k++) {
    weights += 10 + Math.min(world.externalHours[person * EXTERNAL_SLOTS + k], 40);
  }
  return { budget, rate: weights > 0 ? budget / weights : 0 };
}

function together(world: World, a: number, b: number, partners: number): number {
  let hours = 0;
  for (let k = 0; k < MEMBERSHIPS; k++) {
    const group = world.memberships[a * MEMBERSHIPS + k];
    const shared = world.memberships.subarray(b * MEMBERSHIPS, (b + 1) * MEMBERSHIPS).includes(group);
    if (group === NO_GROUP || !shared) continue;
    hours += world.groupHours[group] * Math.min(1, partners / (world.groupSize[group] - 1));
  }
  return hours;
}

/** δ(h) of a tie, as the model is described. */
function fade({ world, rules }: Step, tie: number): number {
  const hours = world.tieHours[tie];
  const context = world.tieContext[tie];
  if (context === CONTEXT.kin) return rules.fadeKin;
  let low = rules.fadeNew;
  if (hours < rules.casualHours) {
    if (context === CONTEXT.neighbour || context === CONTEXT.coMember) low = rules.fadeNeighbour;
    if (context === CONTEXT.programme && world.tieCommon[tie] < 2) low = rules.fadeBrokered;
  }
  return low + ((rules.fadeStrong - low) * Math.min(hours, 200)) / 200;
}

/** A living neighbourhood just before its contact of the month, and just after. */
function aroundContact(kappa: number): { before: Step; after: Step } {
  const of = withArm([plan('community-development-worker', { options: { posts: 3 } })], {
    settings: { kappa },
  });
  const step = advanceMonths(begin(of, 1), 14);
  setMonth(step.luck, step.world.header[H.month]);
  clearTally(step.tally);
  for (const { name, run } of STEPS) {
    if (name === 'contact') break;
    run(step);
  }
  const before = { ...step, world: copyWorld(step.world) };
  processOf('contact')(step);
  return { before, after: step };
}

describe.each([0, 0.5, 1])('a month of contact at κ = %s', (kappa) => {
  const { before, after } = aroundContact(kappa);
  const rows = Array.from({ length: tieTop(before.world) }, (_, t) => t).filter(
    (t) => before.world.tieEgo[t] !== NONE,
  );
  const adults = presentAdults(before.world).filter((p) => canMeet(before.world, p));
  const own = new Map(adults.map((p) => [p, offers(before, p)]));
  /** Hours of each tie outside groups, from what its bond gained. */
  const met = rows.map((t) => {
    const { world, rules } = before;
    const meetings = together(world, world.tieEgo[t], world.tieAlter[t], rules.groupTalkPartners);
    return after.world.tieHours[t] - world.tieHours[t] + fade(before, t) * world.tieHours[t] - meetings;
  });

  test('a tie gets the smaller of what its two ends offer, beside the groups they share', () => {
    const { world } = before;
    rows.forEach((t, i) => {
      const weight = (10 + Math.min(world.tieHours[t], 40)) * world.tieAffinity[t];
      const [mine, theirs] = [world.tieEgo[t], world.tieAlter[t]].map((p) => own.get(p)!.rate * weight);
      expect(Math.abs(met[i] - Math.min(mine, theirs))).toBeLessThan(1e-3);
      expect(after.world.tieAge[t]).toBe(world.tieAge[t] + 1);
    });
    expect(new Set(rows.map((t) => world.tieContext[t])).size).toBe(5);
    expect(rows.some((t) => world.tieShared[t] > 0)).toBe(true);
  });

  test('an external tie gets its resident’s whole offer, and nobody spends more than their budget', () => {
    const spent = new Map(adults.map((p) => [p, 0]));
    rows.forEach((t, i) => {
      for (const p of [before.world.tieEgo[t], before.world.tieAlter[t]])
        spent.set(p, spent.get(p)! + met[i]);
    });
    for (const p of adults) {
      const { budget, rate } = own.get(p)!;
      let total = spent.get(p)!;
      for (let k = p * EXTERNAL_SLOTS; k < p * EXTERNAL_SLOTS + before.world.externalCount[p]; k++) {
        const hours = before.world.externalHours[k];
        const met = (10 + Math.min(hours, 40)) * rate;
        const kin = before.world.externalGrade[k] === EXTERNAL_KIN;
        const { fadeKin, fadeNew, fadeStrong } = before.rules;
        const delta = kin ? fadeKin : fadeNew + ((fadeStrong - fadeNew) * Math.min(hours, 200)) / 200;
        expect(Math.abs(after.world.externalHours[k] - (hours + met - delta * hours))).toBeLessThan(1e-3);
        total += met;
      }
      expect(total).toBeLessThanOrEqual(budget + 0.01);
    }
  });

  test('close ties and new friends are those of the grades after it', () => {
    const close = new Map<number, number>(adults.map((p) => [p, 0]));
    const befriended = new Set<number>();
    const { world } = after;
    for (const t of rows) {
      if (world.tieContext[t] === CONTEXT.kin) continue;
      const grade = gradeOf(after.rules, world.tieHours[t], before.world.tieGrade[t]);
      expect(world.tieGrade[t]).toBe(grade);
      for (const p of [world.tieEgo[t], world.tieAlter[t]]) {
        if (grade === GRADE.close) close.set(p, close.get(p)! + 1);
        if (grade >= GRADE.friend && before.world.tieGrade[t] < GRADE.friend) befriended.add(p);
      }
    }
    for (const p of adults) {
      for (let k = p * EXTERNAL_SLOTS; k < p * EXTERNAL_SLOTS + world.externalCount[p]; k++) {
        if (world.externalGrade[k] === GRADE.close) close.set(p, close.get(p)! + 1);
      }
      expect(world.closeTies[p]).toBe(close.get(p));
      const months = befriended.has(p) ? after.rules.newFriendMonths : before.world.newFriendMonths[p];
      expect(world.newFriendMonths[p]).toBe(months);
    }
  });

  test('what exposure sees of it are the hours with all local ties, and with near neighbours among them', () => {
    const { world, rules, luck, scratch, tally } = after;
    const sums = new Map(adults.map((p) => [p, { all: 0, kin: 0, neighbours: 0 }]));
    rows.forEach((t, i) => {
      const [ego, alter] = [world.tieEgo[t], world.tieAlter[t]];
      const hours = met[i] + together(world, ego, alter, rules.groupTalkPartners);
      for (const p of [ego, alter]) {
        const sum = sums.get(p)!;
        sum.all += hours;
        if (world.tieContext[t] === CONTEXT.kin) sum.kin += hours;
        if (world.tieContext[t] === CONTEXT.neighbour) sum.neighbours += hours;
      }
    });
    processOf('exposure')(after);
    const active = (p: number) =>
      world.weeklyActivity[p] === 1 ||
      Array.from(world.memberships.subarray(p * MEMBERSHIPS, (p + 1) * MEMBERSHIPS)).some(
        (group) => group !== NO_GROUP && (world.groupFlags[group] & WEEKLY) !== 0,
      );
    let [isolated, talked] = [0, 0];
    for (const p of adults) {
      const { all, kin, neighbours } = sums.get(p)!;
      expect(Math.abs(scratch.hours[p * HOURS_WIDTH + HOURS.kin] - kin)).toBeLessThan(5e-3);
      const none = Math.exp(-all / rules.contactScale) * rules.externalNoContact[world.externalCount[p]];
      const signs = [
        world.householdSize[world.household[p]] === 1,
        draw(luck, STREAMS.contact, world.personId[p], 0) < none,
        !active(p),
      ];
      const expected = signs.filter((sign) => sign).length >= 2 ? 1 : 0;
      expect(world.isolated[p]).toBe(expected);
      isolated += expected;
      const age = (world.header[H.month] - world.birthMonth[p]) / 12;
      const base = rules.talkBase[age < 25 ? 0 : age < 65 ? 1 : 2];
      const talk = 1 - (1 - base) * Math.exp(-neighbours / rules.contactScale);
      expect(scratch.talks[p]).toBeCloseTo(talk, 3);
      talked += talk;
    }
    expect(isolated).toBeGreaterThan(5);
    expect(Math.abs(tally.month[OUTCOME_INDEX.talksToNeighbours] / talked - 1)).toBeLessThan(1e-3);
  });
});

test('κ decides how much of a group’s time comes out of other contact', () => {
  for (const [kappa, expected] of [
    [0, 32],
    [0.5, 36],
    [1, 40],
  ]) {
    const step = handmade([{}, {}, {}], { values: { timeBudget: 40 }, rules: { kappa } });
    const { world } = step;
    const tie = addTie(world, 0, 1, 0, 1, CONTEXT.friend);
    world.groupState[0] = LIVE;
    world.groupHours[0] = 8;
    world.header[H.groups] = 1;
    joinGroup(world, 0, 0, 0);
    joinGroup(world, 2, 0, 0);
    world.memberMonths.fill(1, 0, 3);
    processOf('moves')(step);
    processOf('contact')(step);
    expect(world.tieHours[tie]).toBeCloseTo(expected, 4);
  }
});

test('someone whose groups fill all their time still keeps the least budget', () => {
  const step = handmade([{}, {}, {}], { values: { timeBudget: 40, minimumBudget: 2 }, rules: { kappa: 0 } });
  const { world } = step;
  const tie = addTie(world, 0, 1, 0, 1, CONTEXT.friend);
  world.groupState[0] = LIVE;
  world.groupHours[0] = 60;
  world.header[H.groups] = 1;
  joinGroup(world, 0, 0, 0);
  world.memberMonths[0] = 1;
  processOf('moves')(step);
  processOf('contact')(step);
  expect(world.tieHours[tie]).toBeCloseTo(2, 5);
});
