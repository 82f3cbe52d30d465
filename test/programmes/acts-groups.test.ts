/** What acts do to groups and agencies. */
import { describe, expect, test } from 'vitest';
import type { Act } from '../../sim/model/effort';
import { LENT_SPACE, RESIDENT_LED } from '../../sim/model/people';
import { GROUP_SLOTS, H } from '../../sim/model/world';
import { problemsOf } from '../support/invariants';
import { monthly, plan, runArms, sum, withArm } from '../support/model';
import { act, doing, month, runOf, stepOf, tallyOf, tickets } from './stage';

describe('groups', () => {
  const people = Array.from({ length: 60 }, (_, p) => ({ cell: p % 6, years: p < 30 ? 20 : 70 }));

  test('for some residents are founded by them alone, whatever they are interested in', () => {
    const acts = [
      { act: 'found', count: 5, kind: 6, among: { ages: [60, 120] }, supportMonths: 12, residentLed: true },
    ] as const;
    const { world } = month({ people, acts });
    expect(world.header[H.groups]).toBeGreaterThan(0);
    for (let g = 0; g < world.header[H.groups]; g++) {
      expect([world.groupKind[g], world.groupProgramme[g], world.groupSupportEnd[g]]).toEqual([6, 1, 12]);
      for (let m = 0; m < world.groupSize[g]; m++)
        expect(world.groupMembers[g * GROUP_SLOTS + m]).toBeGreaterThanOrEqual(30);
    }
    expect(problemsOf(world)).toEqual([]);
  });

  test('have an id of their own: a founder starts one a month at most', () => {
    const acts = [
      { act: 'found', count: 40, kind: 0, among: {}, supportMonths: 12, residentLed: true },
    ] as const;
    const { world } = month({ people: people.slice(0, 12), acts });
    const ids = Array.from(world.groupId.subarray(0, world.header[H.groups]));
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('founders who are depressed have joined while depressed', () => {
    const acts = [
      { act: 'found', count: 2, kind: 0, among: {}, supportMonths: null, residentLed: true },
    ] as const;
    const step = stepOf({ people, acts });
    step.world.depressed.fill(1, 0, people.length);
    step.programmes.push(runOf({ effort: () => doing(acts) }));
    tickets(step);
    act(step);
    expect(step.world.groupSize[0]).toBe(3);
    for (let m = 0; m < 3; m++) expect(step.world.joinedDepressed[step.world.groupMembers[m]]).toBe(1);
  });

  test('that are equipped have support until its end, a place for good or on loan', () => {
    const groups = [0, 1, 2].map((k) => ({ kind: k, members: [k], flags: RESIDENT_LED }));
    for (const space of ['none', 'lent', 'owned'] as const) {
      const supportMonths = space === 'none' ? 9 : 0;
      const acts = [{ act: 'equip', count: 2, supportMonths, space, places: null }] as const;
      const step = month({ people, acts, groups });
      expect(step.tally.month[tallyOf('groupsEquipped')]).toBe(2);
      const before = step.world.groupFlags.slice(0, 3);
      // The next month the act is over.
      step.programmes.splice(0, 1, runOf({ effort: () => doing([]) }));
      step.world.header[H.month] = 1;
      act(step);
      const kept = step.world.groupFlags.slice(0, 3);
      expect(kept.join() === before.join()).toBe(space !== 'lent');
    }
  });

  test('never hold more places on loan than there are, and fill them again after a gap', () => {
    const groups = [0, 1, 2, 3].map((k) => ({ kind: k, members: [k], flags: RESIDENT_LED }));
    const acts = [{ act: 'equip', count: 3, supportMonths: 0, space: 'lent', places: 2 }] as const;
    const step = month({ people, acts, groups });
    const housed = () => {
      let count = 0;
      for (let g = 0; g < groups.length; g++) if ((step.world.groupFlags[g] & LENT_SPACE) !== 0) count++;
      return count;
    };
    const next = (m: number, now: readonly Act[]) => {
      step.programmes.splice(0, 1, runOf({ effort: () => doing(now) }));
      step.world.header[H.month] = m;
      act(step);
      return housed();
    };
    expect(housed()).toBe(2);
    expect(next(1, acts)).toBe(2);
    expect(next(2, [])).toBe(0);
    expect(next(3, acts)).toBe(2);
  });
});

describe('agencies', () => {
  const people = [{}, { cell: 1 }];
  const lift = [{ act: 'persuade', lift: 0.1, share: -0.1 }] as const;

  test('move each at its own pace, and slip back once a month however many programmes run', () => {
    const step = stepOf({ people, acts: [] });
    step.programmes.push(runOf({ effort: () => doing(lift) }));
    act(step);
    const after = Array.from(step.world.agencies);
    expect(new Set(after).size).toBe(after.length);
    const slip = (count: number) => {
      const other = stepOf({ people, acts: [] });
      other.world.agencies.fill(0.9);
      for (let k = 0; k < count; k++) other.programmes.push(runOf({ index: k, effort: () => doing([]) }));
      act(other);
      return Array.from(other.world.agencies);
    };
    expect(slip(3)).toEqual(slip(1));
    expect(slip(1).every((r) => r < 0.9)).toBe(true);
  });

  test('that respond deliver improvements and pay for them; the status quo delivers none', () => {
    const of = withArm([plan('community-impact-duty', { months: 24, options: { uptake: 1 } })]);
    const [without, withIt] = runArms(of);
    expect(sum(monthly(without, 'improvements'))).toBe(0);
    const by = sum(monthly(withIt, 'improvementsByAgencies'));
    expect(by).toBeGreaterThan(0);
    expect(sum(monthly(withIt, 'improvements'))).toBeCloseTo(by, 12);
    expect(sum(monthly(withIt, 'satisfied'))).toBeGreaterThan(sum(monthly(without, 'satisfied')));
    expect(withIt.worldDigest).toBe(without.worldDigest);
  });
});
