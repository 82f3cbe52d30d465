/** Who was lonely, or volunteered, a year ago and still is. */
import { ADULT_MONTHS, LIVE, NO_GROUP, roleOf } from '../../model/people';
import { H, MEMBERSHIPS, PRESENT, personTop, type World } from '../../model/world';

/** Adults lonely now. */
export function markLonely(world: World): number[] {
  const marked: number[] = [];
  for (let p = 0; p < personTop(world); p++) {
    const adult = world.header[H.month] - world.birthMonth[p] >= ADULT_MONTHS;
    if (world.status[p] === PRESENT && adult && world.lonely[p] === 1) marked.push(p);
  }
  return marked;
}

/** Share of them, of those still here, who are lonely now. */
export function lonelyPersistence(world: World, marked: readonly number[]): number {
  let here = 0;
  let still = 0;
  for (const p of marked) {
    if (world.status[p] !== PRESENT) continue;
    here++;
    still += world.lonely[p];
  }
  return still / here;
}

export interface Volunteer {
  readonly person: number;
  readonly group: number;
  readonly groupId: number;
}

export function markVolunteers(world: World): Volunteer[] {
  const marked: Volunteer[] = [];
  for (let p = 0; p < personTop(world); p++) {
    if (world.status[p] !== PRESENT) continue;
    for (let k = 0; k < MEMBERSHIPS; k++) {
      const group = world.memberships[p * MEMBERSHIPS + k];
      if (group === NO_GROUP || (roleOf(world, p, k) & 1) === 0) continue;
      marked.push({ person: p, group, groupId: world.groupId[group] });
    }
  }
  return marked;
}

/** Share of volunteers who left within a year although they stayed here and the group lives. */
export function volunteersStopping(world: World, marked: readonly Volunteer[]): number {
  let could = 0;
  let stopped = 0;
  for (const { person, group, groupId } of marked) {
    if (world.status[person] !== PRESENT) continue;
    if (world.groupState[group] !== LIVE || world.groupId[group] !== groupId) continue;
    could++;
    let still = false;
    for (let k = 0; k < MEMBERSHIPS; k++)
      if (world.memberships[person * MEMBERSHIPS + k] === group) still = true;
    if (!still) stopped++;
  }
  return stopped / could;
}
