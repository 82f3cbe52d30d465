import { describe, expect, test } from 'vitest';
import { LIVE } from '../../sim/model/people';
import {
  copyWorld,
  EXTERNAL_SLOTS,
  GROUP_SLOTS,
  H,
  MEMBERSHIPS,
  personTop,
  type World,
} from '../../sim/model/world';
import { NONE, tieTop } from '../../sim/network/tie-store';
import { advanceMonths, begin, digestOf, open, resume, scenario } from '../support/model';

/** Columns that follow from the others: lists, working marks, counts and what a tie’s ends already say. */
const FOLLOW: ReadonlySet<string> = new Set([
  ...['householdFirst', 'nextInHousehold', 'cellFirst', 'nextInCell', 'cliqueSize', 'tieBridges', 'mark'],
  ...['tieState', 'blockStart', 'blockSize', 'adjacentPerson', 'adjacentTie', 'header'],
]);
/** What programmes and agencies remember is no part of the people, their ties and their groups. */
const PROGRAMMES: ReadonlySet<string> = new Set([
  'programmeState',
  'agencies',
  'agencyShare',
  'improvements',
]);

/** A row in use of each kind of column, by the column’s name. */
function rowOf(world: World, name: string): number {
  const friend = world.externalCount.findIndex((count) => count > 0);
  const group = world.groupState.indexOf(LIVE);
  if (name.startsWith('external') && name !== 'externalCount') return friend * EXTERNAL_SLOTS;
  if (name.startsWith('tie')) return world.tieEgo.findIndex((ego) => ego !== NONE);
  if (name === 'groupMembers') return group * GROUP_SLOTS;
  if (name.startsWith('group')) return group;
  if (name === 'memberships') return world.groupMembers[group * GROUP_SLOTS] * MEMBERSHIPS;
  return 0;
}

describe('the world digest', () => {
  const { world } = advanceMonths(begin(scenario()), 6);
  const digest = digestOf(world);
  const columns = Object.entries(world).flatMap(([name, column]) =>
    ArrayBuffer.isView(column) ? [name] : [],
  );

  test.each(
    columns.filter((name) => !FOLLOW.has(name) && !PROGRAMMES.has(name)),
  )('sees a change of %s', (name) => {
    const changed = copyWorld(world);
    const column = (changed as unknown as Record<string, Uint8Array>)[name];
    column[rowOf(world, name)] += 1;
    expect(digestOf(changed)).not.toBe(digest);
  });

  test('sees no change in rows that nobody uses', () => {
    const changed = copyWorld(world);
    changed.lonely[personTop(world) + 3] = 1;
    changed.tieHours[tieTop(world) + 3] = 9;
    changed.groupKind[world.header[H.groups] + 1] = 1;
    expect(digestOf(changed)).toBe(digest);
    expect(digestOf(copyWorld(world))).toBe(digest);
  });

  test('sees the month', () => {
    const opened = open(scenario());
    const before = digestOf(opened.world);
    opened.world.header[H.month]++;
    expect(digestOf(opened.world)).not.toBe(before);
  });

  test('is of months that were lived: each differs from all before', () => {
    const step = begin(scenario());
    const seen = new Set([digestOf(step.world)]);
    advanceMonths(resume(step, step.world), 24, () => seen.add(digestOf(step.world)));
    expect(seen.size).toBe(25);
  });
});
