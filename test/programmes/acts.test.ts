/** What acts do to people: who is reached, sent on, taken on the books and brought together, in the hours there are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Act } from '../../sim/model/effort';
import { hasVacancy } from '../../sim/model/group-life';
import { LIVE, membershipSlot, NO_GROUP, RESIDENT_LED, SHUT } from '../../sim/model/people';
import { audienceTest } from '../../sim/model/programme-actions/audience-test';
import { groupHoursOf } from '../../sim/model/programme-actions/hours';
import { GROUP_SLOTS, H, MEMBERSHIPS, personTop } from '../../sim/model/world';
import { APPROACHES } from '../../sim/programmes/registry';
import { problemsOf } from '../support/invariants';
import { advanceMonths, begin, plan, presentAdults, sum, withArm } from '../support/model';
import { act, doing, month, runOf, stepOf, tallyOf, tickets } from './stage';

describe('referrals', () => {
  const people = Array.from({ length: 40 }, (_, p) => ({ cell: p % 4, interests: p % 2 === 0 ? 1 : 2 }));
  const acts = [
    { act: 'meet', count: 400, hours: 0, among: {}, by: 'door' },
    { act: 'refer', from: 'met', among: {}, count: 400, hours: 0, willing: 1 },
  ] as const;

  test('arrive only where a live, open, matching group has a vacancy, and never more than there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: GROUP_SLOTS - 2 }),
        fc.constantFrom(0, SHUT),
        (members, flags) => {
          const step = month({
            people,
            acts,
            groups: [
              { kind: 0, members: people.map((_, p) => p).slice(0, members), flags: RESIDENT_LED | flags },
            ],
          });
          const { world, tally } = step;
          const vacancies = flags === SHUT ? 0 : GROUP_SLOTS - 2 - members;
          const arrived = world.groupSize[0] - members;
          expect(arrived).toBeLessThanOrEqual(vacancies);
          expect(tally.month[tallyOf('referralsArrived')]).toBe(arrived);
          for (let p = members; p < people.length; p++) {
            if (membershipSlot(world, p, 0) >= 0) expect(world.interests[p] & 1).toBe(1);
          }
          // Twenty residents share the interest; all but those already there are willing.
          const fitting = people.filter((person, p) => p >= members && person.interests === 1).length;
          expect(arrived).toBe(Math.min(vacancies, fitting));
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  });

  test('nobody gets a fourth membership', () => {
    const groups = Array.from({ length: 5 }, () => ({ kind: 0, members: [0, 1, 2], flags: RESIDENT_LED }));
    groups[3].members = [];
    groups[4].members = [];
    const { world } = month({ people: people.map((person) => ({ ...person, interests: 1 })), acts, groups });
    for (const p of [0, 1, 2]) expect([3, 4].map((g) => membershipSlot(world, p, g))).toEqual([-1, -1]);
    for (let p = 0; p < people.length; p++) {
      const held = world.memberships.subarray(p * MEMBERSHIPS, (p + 1) * MEMBERSHIPS);
      expect(held.filter((g) => g !== NO_GROUP).length).toBeLessThanOrEqual(MEMBERSHIPS);
    }
    expect(world.groupSize[3] + world.groupSize[4]).toBeGreaterThan(10);
  });
});

describe('caseloads', () => {
  const people = Array.from({ length: 60 }, (_, p) => ({ cell: p % 6 }));

  test('hold no more than their places, for the stated months, and nobody twice', () => {
    const acts = [
      { act: 'meet', count: 60, hours: 0, among: {}, by: 'door' },
      { act: 'enrol', places: 7.9, months: 3 },
    ] as const;
    const step = stepOf({ people, acts });
    step.programmes.push(runOf({ effort: () => doing(acts) }));
    for (let now = 0; now < 6; now++) {
      step.world.header[H.month] = now;
      tickets(step);
      act(step);
      const on = Array.from(people, (_, p) => p).filter((p) => step.world.caseOf[p] === 1);
      expect(on.length).toBe(7);
      for (const p of on) {
        expect(step.world.caseMonths[p]).toBeGreaterThanOrEqual(1);
        expect(step.world.caseMonths[p]).toBeLessThanOrEqual(3);
      }
    }
  });
});

describe('paid hours', () => {
  test('limit what is done, whatever an approach asks for', () => {
    const people = Array.from({ length: 200 }, (_, p) => ({ cell: p % 10 }));
    const met = (paidHours: number) => {
      const acts = [{ act: 'meet', count: 500, hours: 2, among: {}, by: 'door' }] as const;
      const { world } = month({ people, acts, paidHours });
      return sum(world.met);
    };
    expect(met(0)).toBe(0);
    expect(met(21)).toBeLessThanOrEqual(10);
    expect(met(21)).toBeGreaterThan(0);
    expect(met(101)).toBeLessThanOrEqual(50);
    // Two acts spend from the same hours.
    const one: Act = { act: 'meet', count: 5, hours: 2, among: {}, by: 'door' };
    const { world } = month({ people, acts: [one, one, one], paidHours: 14 });
    expect(sum(world.met)).toBeLessThanOrEqual(7);
  });

  test('not spent are kept for something larger; over the months no more is spent than paid', () => {
    const people = Array.from({ length: 40 }, (_, p) => ({ cell: p % 4, sociability: 3 }));
    const large: Act = {
      ...{ act: 'gather', events: 1, hours: 40, places: 100, lasts: 2, meets: 0, acceptance: 1 },
      among: {},
      from: 'anyone',
    };
    const step = stepOf({ people, acts: [] });
    step.programmes.push(runOf({ effort: () => doing([large]), paidHours: 15 }));
    let held = 0;
    for (let now = 0; now < 12; now++) {
      step.world.header[H.month] = now;
      tickets(step);
      const before = step.tally.month[tallyOf('eventVisits')];
      act(step);
      if (step.tally.month[tallyOf('eventVisits')] > before) held++;
      expect(40 * held).toBeLessThanOrEqual(15 * (now + 1));
    }
    expect(held).toBe(4);
  });
});

describe('events', () => {
  const people = Array.from({ length: 80 }, (_, p) => ({ cell: p % 8, sociability: 3 }));
  const often = { events: 3, hours: 0, places: 120, lasts: 20 } as const;
  const acts: readonly Act[] = [
    { act: 'gather', ...often, meets: 1, acceptance: 1.5, among: {}, from: 'anyone' },
  ];

  test('take from nobody more hours than they have left after their groups', () => {
    const groups = [{ kind: 0, members: [0, 1, 2, 3], flags: RESIDENT_LED, hours: 90 }];
    const { world, rules } = month({ people, acts, groups });
    let came = 0;
    for (let p = 0; p < people.length; p++) {
      const time = rules.timeBudget * (rules.timeShared + (1 - rules.timeShared) * world.sociability[p]);
      if (world.programmeHours[p] > 0) came++;
      expect(world.programmeHours[p] % 20).toBe(0);
      if (world.programmeHours[p] > 0)
        expect(world.programmeHours[p] + groupHoursOf(world, p)).toBeLessThanOrEqual(time);
    }
    expect(came).toBeGreaterThan(40);
    // 41.6 × (.22 + .78 × 3) is 106 hours a month: with 90 of them in a group nobody has another 20.
    for (const p of [0, 1, 2, 3]) expect(world.programmeHours[p]).toBe(0);
  });

  test('bring together people from different addresses only', () => {
    const { world } = month({ people, acts });
    let ties = 0;
    for (let p = 0; p < people.length; p++) {
      for (let i = world.blockStart[p]; i < world.blockStart[p] + world.degree[p]; i++) {
        expect(world.cell[world.adjacentPerson[i]]).not.toBe(world.cell[p]);
        ties++;
      }
    }
    expect(ties).toBeGreaterThan(10);
  });
});

describe('audiences', () => {
  test('are about residents as they are', () => {
    const stage = stepOf({
      people: [
        { years: 30, sex: 1 },
        { years: 2, with: 0 },
        { years: 80 },
        { years: 50, with: 2, ethnicGroup: 1 },
      ],
      acts: [],
    });
    const { world } = stage;
    world.conditions[2] = 1;
    world.caseOf[3] = 2;
    const who = (audience: Parameters<typeof audienceTest>[1], number = 1) =>
      [0, 1, 2, 3].filter(audienceTest(stage, audience, number));
    expect(who({})).toEqual([0, 1, 2, 3]);
    expect(who({ ages: [30, 80] })).toEqual([0, 3]);
    expect(who({ sex: 1 })).toEqual([0]);
    expect(who({ childBelow: 5 })).toEqual([0]);
    expect(who({ carer: true })).toEqual([3]);
    expect(who({ conditions: 3 })).toEqual([2]);
    expect(who({ inNeed: true })).toEqual([2]);
    expect(who({ ethnicGroup: 1 })).toEqual([3]);
    expect(who({ onBooks: true }, 2)).toEqual([3]);
    expect(who({ onBooks: true }, 1)).toEqual([]);
  });
});

describe('every approach, at ten times the usual strength, for three years', () => {
  test.each(APPROACHES.map(({ id }) => id))('%s leaves a sound world and keeps to the hours of all', (id) => {
    const programme = plan(id, { months: 24, costPerYear: 400_000, options: { posts: 6 } });
    const step = begin(withArm([programme], { months: 36 }), 1);
    advanceMonths(step, 36, () => {
      const { world } = step;
      for (const p of presentAdults(world)) expect(world.caseMonths[p] > 0).toBe(world.caseOf[p] > 0);
      for (let p = 0; p < personTop(world); p++) expect(world.connector[p]).toBeLessThanOrEqual(1);
    });
    expect(problemsOf(step.world)).toEqual([]);
    const { world } = step;
    for (let g = 0; g < world.header[H.groups]; g++) {
      if (world.groupState[g] !== LIVE) expect(hasVacancy(world, g)).toBe(false);
    }
  });
});
