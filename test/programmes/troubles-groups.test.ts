/** Troubles of groups and of places to meet. */
import { describe, expect, test } from 'vitest';
import type { Act } from '../../sim/model/effort';
import { hasVacancy, ORGANISES, VOLUNTEERS } from '../../sim/model/group-life';
import {
  CONTRACTOR,
  DOMINATED,
  HOMELESS,
  LIVE,
  membershipSlot,
  OWN_SPACE,
  RESIDENT_LED,
  roleOf,
  SHUT,
} from '../../sim/model/people';
import { countPlace } from '../../sim/model/programme-view';
import type { TroubleKind } from '../../sim/model/troubles';
import { processOf } from '../support/model';
import { act, doing, runOf, type StagedStep, stepOf, tallyOf, tickets } from './stage';
import { MEET, PEOPLE, tell } from './tell';

const groups = processOf('groups');

describe('groups that the programme helped', () => {
  const mine = (changes: object = {}) => [
    { kind: 0, members: Array.from({ length: 20 }, (_, p) => p), flags: RESIDENT_LED, ...changes },
    { kind: 0, members: Array.from({ length: 20 }, (_, p) => 40 + p), flags: RESIDENT_LED, ...changes },
  ];
  /** The first group is the programme’s, the second is nobody’s. */
  const own = ({ world }: StagedStep) => void (world.groupProgramme[0] = 1);

  test.each([
    ['dominant person', DOMINATED],
    ['exclusive group', SHUT],
    ['group turned contractor', CONTRACTOR],
  ] as const)('%s marks them and no others, for as long as it lasts', (kind, mark) => {
    const step = tell({ troubles: [kind], groups: mine(), prepare: own });
    expect([0, 1].map((g) => step.world.groupFlags[g] & mark)).toEqual([mark, 0]);
    step.programmes.splice(0, 1, runOf({ effort: () => doing([]) }));
    act(step);
    expect([0, 1].map((g) => step.world.groupFlags[g])).toEqual([RESIDENT_LED, RESIDENT_LED]);
  });

  test('a dominant person drives newcomers away half as fast again, and old members not', () => {
    const left = (troubles: TroubleKind[], memberMonths: number) => {
      let gone = 0;
      for (let from = 0; from < 60; from++) {
        const step = tell({
          troubles,
          groups: mine(),
          prepare: (made) => {
            own(made);
            made.world.memberMonths.fill(memberMonths, 0, 20);
          },
          options: { rules: { leaveHazard: 0.2, closureFirstYear: 0, closureFloor: 0 } },
        });
        step.world.personId.forEach((_, p) => void (step.world.personId[p] = p + 1000 * from));
        const before = new Set(step.world.groupMembers.subarray(0, 20));
        groups(step);
        for (const p of before) if (membershipSlot(step.world, p, 0) < 0) gone++;
      }
      return gone;
    };
    expect(left(['dominant person'], 60)).toBe(left([], 60));
    const ratio = left(['dominant person'], 5) / left([], 5);
    expect(ratio).toBeGreaterThan(1.1);
    expect(ratio).toBeLessThan(2);
  });

  test('a group that shuts others out has no vacancy, though it has places', () => {
    const step = tell({ troubles: ['exclusive group'], groups: mine(), prepare: own });
    expect([0, 1].map((g) => hasVacancy(step.world, g))).toEqual([false, true]);
  });

  test('under contract new members have no role, and organisers count no more as residents’ own', () => {
    const referral: Act = { act: 'refer', from: 'met', among: {}, count: 600, hours: 0, willing: 1 };
    const story = { groups: mine({ role: VOLUNTEERS | ORGANISES }), acts: [MEET, referral], prepare: own };
    const contractor = tell({ ...story, troubles: ['group turned contractor'], months: 2 });
    const { world } = contractor;
    for (let p = 60; p < 120; p++) {
      const slot = membershipSlot(world, p, 0);
      if (slot >= 0) expect(roleOf(world, p, slot)).toBe(0);
    }
    expect(world.groupSize[0]).toBeGreaterThan(20);
    const before = countPlace(tell({ ...story, acts: [], troubles: [] })).organisers[0];
    const after = countPlace(tell({ ...story, acts: [], troubles: ['group turned contractor'] }))
      .organisers[0];
    expect([before, after]).toEqual([40, 20]);
  });
});

describe('a public space that closes', () => {
  const groupsOf = (flags: number) =>
    Array.from({ length: 20 }, (_, g) => ({ kind: g % 8, members: [g, g + 20, g + 40], flags }));

  test('takes its place from some groups, not from those with their own, and gives it back', () => {
    const count = ({ world }: StagedStep) =>
      Array.from({ length: 20 }, (_, g) => g).filter((g) => (world.groupFlags[g] & HOMELESS) !== 0).length;
    const closed = tell({ troubles: ['public space closed'], groups: groupsOf(RESIDENT_LED) });
    expect(count(closed)).toBeGreaterThan(1);
    expect(count(closed)).toBeLessThan(14);
    expect(count(tell({ troubles: ['public space closed'], groups: groupsOf(OWN_SPACE) }))).toBe(0);
    closed.programmes.splice(0, 1, runOf({ effort: () => doing([]) }));
    act(closed);
    expect(count(closed)).toBe(0);
  });

  test('groups that lost their place close more often', () => {
    const open = (flags: number) => {
      let live = 0;
      for (let round = 0; round < 30; round++) {
        const step = stepOf({ people: PEOPLE, acts: [], groups: groupsOf(RESIDENT_LED | flags) });
        for (let g = 0; g < 20; g++) step.world.groupId[g] = 5000 + 20 * round + g;
        tickets(step);
        groups(step);
        for (let g = 0; g < 20; g++) if (step.world.groupState[g] === LIVE) live++;
      }
      return live;
    };
    expect(open(HOMELESS)).toBeLessThan(open(0));
  });

  test('no event is held', () => {
    const gather: Act = {
      ...{ act: 'gather', events: 2, hours: 0, places: 50, lasts: 2, meets: 1, acceptance: 1 },
      among: {},
      from: 'anyone',
    };
    const visits = (troubles: TroubleKind[]) =>
      tell({ troubles, acts: [gather] }).tally.month[tallyOf('eventVisits')];
    expect(visits([])).toBeGreaterThan(10);
    expect(visits(['public space closed'])).toBe(0);
  });
});
