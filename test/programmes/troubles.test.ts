import { describe, expect, test } from 'vitest';
import { programmeRuns } from '../../sim/engine/plan';
import type { Trouble } from '../../sim/engine/scenario';
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
import { formTie } from '../../sim/model/ties';
import { TROUBLE_KINDS, type TroubleKind } from '../../sim/model/troubles';
import { H } from '../../sim/model/world';
import { findTie, NONE } from '../../sim/network/tie-store';
import { plan, processOf, sum, withArm } from '../support/model';
import { doing, runOf, type Spec, type StagedStep, stepOf, tallyOf, tickets } from './stage';

const act = processOf('programmes');
const groups = processOf('groups');

const PEOPLE = Array.from({ length: 120 }, (_, p) => ({ cell: p % 12 }));
const MEET: Act = { act: 'meet', count: 600, hours: 0, among: {}, by: 'door' };

interface Story extends Partial<Spec> {
  readonly troubles: readonly TroubleKind[];
  readonly uptake?: number;
  readonly connectors?: readonly number[];
  readonly connectorHours?: number;
  readonly substituted?: number;
  readonly prepare?: (step: StagedStep) => void;
  readonly months?: number;
}

/** A programme beset by these troubles over residents made by hand, for some months. */
function tell({ troubles, uptake = 1, connectors = [], months = 1, ...story }: Story): StagedStep {
  const { acts = [], people = PEOPLE, connectorHours = 0, substituted = 0 } = story;
  const step = stepOf({ ...story, people, acts });
  step.world.met.fill(1, 0, people.length);
  for (const p of connectors) step.world.connector[p] = 1;
  story.prepare?.(step);
  step.programmes.push(
    runOf({ troubles, substituted, effort: () => doing(acts, { uptake, connectorHours }) }),
  );
  for (let month = 0; month < months; month++) {
    step.world.header[H.month] = month;
    tickets(step);
    act(step);
  }
  return step;
}

const met = (step: StagedStep) => step.tally.month[tallyOf('peopleMet')];
const remaining = ({ world }: StagedStep) => sum(world.connector);

function runWith(trouble: Trouble, options = { posts: 2, payShare: 0.5 }) {
  const of = withArm([
    plan('community-development-worker', { costPerYear: 120_000, options, troubles: [trouble] }),
  ]);
  return programmeRuns(of, of.arms[1])[0];
}

describe('hours and money', () => {
  test('staff who are not released work less for the same money', () => {
    const run = runWith({ kind: 'staff not released', from: 6, months: 3 });
    expect([5, 6, 8, 9].map((m) => run.paidHours[m] / 262)).toEqual([1, 0.3, 0.3, 1]);
    expect(new Set(run.spending)).toEqual(new Set([10_000]));
  });

  test('volunteers put in for services: half the hours go, their pay is saved, connectors are asked', () => {
    const run = runWith({ kind: 'volunteers substituted for services', from: 6, months: 3 });
    expect([5, 6, 9].map((m) => run.paidHours[m])).toEqual([262, 131, 262]);
    expect([5, 6, 9].map((m) => run.substituted[m])).toEqual([0, 131, 0]);
    expect([5, 6, 9].map((m) => run.spending[m])).toEqual([10_000, 7_500, 10_000]);
    const { world } = tell({ troubles: [], connectors: [10, 11], connectorHours: 5, substituted: 60 });
    expect([10, 11, 12].map((p) => world.programmeHours[p])).toEqual([35, 35, 0]);
  });

  test('every trouble reaches the programme in its months and in no other', () => {
    for (const kind of TROUBLE_KINDS) {
      const run = runWith({ kind, from: 6, months: 3 });
      expect([5, 6, 8, 9].map((m) => run.beset(kind, m))).toEqual([false, true, true, false]);
      expect(TROUBLE_KINDS.filter((other) => run.beset(other, 7))).toEqual([kind]);
    }
  });
});

describe('connectors', () => {
  const many = Array.from({ length: 100 }, (_, p) => p);

  test('the best-connected one goes with the key person, and some follow', () => {
    const step = tell({
      troubles: ['key person lost'],
      connectors: many,
      prepare: ({ world, lifelong }) => {
        for (const other of [20, 33, 46]) formTie(world, lifelong, 0, 7, other, 0, 1);
      },
    });
    expect(step.world.connector[7]).toBe(0);
    expect(remaining(step)).toBeGreaterThan(45);
    expect(remaining(step)).toBeLessThan(90);
    expect(remaining(tell({ troubles: [], connectors: many }))).toBeGreaterThan(90);
  });

  test('it happens once, however long the trouble lasts', () => {
    const once = tell({ troubles: ['key person lost'], connectors: many, months: 1 });
    const later = tell({ troubles: ['key person lost'], connectors: many, months: 3 });
    expect(remaining(later)).toBeGreaterThan(0.85 * remaining(once));
  });

  test('asked for more than eight hours a week they stop three times as often', () => {
    const left = (troubles: TroubleKind[], connectorHours = 6) =>
      remaining(tell({ troubles, connectors: many, connectorHours, months: 13 }));
    const usual = left([]);
    const over = left(['burn-out']);
    // A fifth a year; three fifths a year of what is left, month by month.
    expect(usual).toBeGreaterThan(70);
    expect(over).toBeLessThan(67);
    expect(over).toBeGreaterThan(40);
    expect(left([], 36)).toBe(over);
    expect(left([], 34)).toBe(usual);
  });

  test('their groups count towards the eight hours', () => {
    const members = { kind: 0, members: many.slice(0, 28), flags: RESIDENT_LED, hours: 12 };
    const story = { troubles: [], connectors: many, connectorHours: 30, months: 13 };
    const kept = (step: StagedStep) => many.slice(0, 28).filter((p) => step.world.connector[p] === 1).length;
    expect(kept(tell({ ...story, groups: [members] }))).toBeLessThan(kept(tell(story)));
  });
});

describe('agencies', () => {
  const acts: readonly Act[] = [{ act: 'persuade', lift: 0.2, share: -0.2 }];

  test('that do not listen are moved by nothing and hand nothing over', () => {
    const open = tell({ troubles: [], acts, prepare: ({ world }) => void (world.agencyShare[0] = 0.7) });
    const deaf = tell({
      troubles: ['agencies not listening'],
      acts,
      prepare: ({ world }) => void (world.agencyShare[0] = 0.7),
    });
    expect(open.world.agencyShare[0]).toBeCloseTo(0.5, 6);
    expect(deaf.world.agencyShare[0]).toBeCloseTo(0.7, 6);
    expect(sum(open.world.agencies)).toBeGreaterThan(sum(deaf.world.agencies));
  });

  test('that impose take decisions back, and fewer residents respond: half when they keep all', () => {
    const story = { acts: [MEET], people: PEOPLE } as const;
    const respond = (troubles: TroubleKind[], share: number) =>
      met(
        tell({
          ...story,
          troubles,
          uptake: 0.8,
          prepare: ({ world }) => {
            world.met.fill(0);
            world.agencyShare[0] = share;
          },
        }),
      );
    const imposed = respond(['agencies imposing'], 1);
    expect(imposed / respond([], 1)).toBeGreaterThan(0.3);
    expect(imposed / respond([], 1)).toBeLessThan(0.7);
    const { world } = tell({ troubles: ['agencies imposing'], months: 4 });
    expect(world.agencyShare[0]).toBeCloseTo(0.2, 6);
  });
});

describe('who is reached', () => {
  test('under elite capture only those with at least as many ties as the average', () => {
    const wellConnected = new Set([0, 1, 2, 3, 13, 26, 39, 52]);
    const prepare = ({ world, lifelong }: StagedStep) => {
      world.met.fill(0);
      const all = [...wellConnected];
      for (const a of all)
        for (const b of all)
          if (a < b && findTie(world, a, b) === NONE) formTie(world, lifelong, 0, a, b, 0, 1);
    };
    const captured = tell({ troubles: ['elite capture'], acts: [MEET], prepare });
    const open = tell({ troubles: [], acts: [MEET], prepare });
    const who = ({ world }: StagedStep) => PEOPLE.map((_, p) => p).filter((p) => world.met[p] !== 0);
    expect(who(captured).length).toBeGreaterThan(4);
    expect(who(captured).every((p) => wellConnected.has(p))).toBe(true);
    expect(who(open).length).toBeGreaterThan(60);
  });
});

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
          options: {
            rules: {
              leaveHazard: 0.2,
              leaveCeiling: Float64Array.of(1),
              closureFirstYear: 0,
              closureFloor: 0,
            },
          },
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
