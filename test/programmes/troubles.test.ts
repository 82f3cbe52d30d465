/** Troubles of staff, connectors and agencies, and of who is reached. */
import { describe, expect, test } from 'vitest';
import { programmeRuns } from '../../sim/engine/plan';
import type { Trouble } from '../../sim/engine/scenario';
import type { Act } from '../../sim/model/effort';
import { RESIDENT_LED } from '../../sim/model/people';
import { formTie } from '../../sim/model/ties';
import { TROUBLE_KINDS, type TroubleKind } from '../../sim/model/troubles';
import { findTie, NONE } from '../../sim/network/tie-store';
import { plan, sum, withArm } from '../support/model';
import { type StagedStep, tallyOf } from './stage';
import { MEET, PEOPLE, tell } from './tell';

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
