/** Founding, staffing and closing a group; shared by the groups process and by programmes. */
import { draw, secondUniform, withOrdinal } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import { NONE } from '../network/tie-store';
import { personNear, raceWord, tieOf } from './encounters';
import {
  CLOSED,
  canMeet,
  EXCLUSIVE,
  joinGroup,
  LIVE,
  leaveGroup,
  membershipSlot,
  NO_GROUP,
  OWN_SPACE,
  RESIDENT_LED,
  roleOf,
  SUPPORTED,
  WEEKLY,
} from './people';
import type { Rules } from './rules';
import type { Step } from './step';
import { GROUP_SLOTS, H, type World } from './world';

export const VOLUNTEERS = 1;
export const ORGANISES = 2;
const FOUNDERS = 3;

/** Role drawn at joining: nobody, volunteer, or a volunteer on whom the group depends. */
export function roleFor(rules: Rules, u: number): number {
  if (u >= rules.volunteerShare) return 0;
  return u < rules.volunteerShare * rules.organiserShare ? VOLUNTEERS | ORGANISES : VOLUNTEERS;
}

export function organisersOf(world: World, group: number): number {
  let count = 0;
  const base = group * GROUP_SLOTS;
  for (let m = base; m < base + world.groupSize[group]; m++) {
    const person = world.groupMembers[m];
    if ((roleOf(world, person, membershipSlot(world, person, group)) & ORGANISES) !== 0) count++;
  }
  return count;
}

/**
 * Founds a group around a person if two others nearby or among their ties share the interest that the
 * fewest groups serve. Returns its number, or NO_GROUP when organisers cannot be found.
 */
export function foundGroup(step: Step, founder: number, flags: number, supportEnd: number): number {
  const { world, luck, rules } = step;
  if (membershipSlot(world, founder, NO_GROUP) < 0) return NO_GROUP;
  const kind = unmetInterest(world, founder);
  const id = world.personId[founder];
  const shares = (p: number) =>
    p !== founder &&
    canMeet(world, p) &&
    (world.interests[p] & (1 << kind)) !== 0 &&
    membershipSlot(world, p, NO_GROUP) >= 0;
  const others: number[] = [];
  const free = (p: number) => shares(p) && !others.includes(p);
  const word = raceWord(luck, STREAMS.groupFounding, id, 0);
  for (let k = 0; k < FOUNDERS - 1; k++) {
    const friend = tieOf(step, founder, word, free);
    if (friend !== NONE) others.push(friend);
  }
  for (let k = 0; others.length < FOUNDERS - 1 && k < 6; k++) {
    const found = personNear(step, STREAMS.groupFounding, world.cell[founder], id, k, 4, free);
    if (found !== NONE) others.push(found);
  }
  if (others.length < FOUNDERS - 1) return NO_GROUP;
  const group = emptySlot(world);
  if (group === NO_GROUP) return NO_GROUP;
  const u = draw(luck, STREAMS.groupFounding, withOrdinal(id, 15), 0);
  const v = secondUniform(luck);
  world.groupState[group] = LIVE;
  world.groupKind[group] = kind;
  // A founder starts at most one group a month, so month and founder name a group in every arm.
  world.groupId[group] = (((world.header[H.month] + 1) & 0x3ff) * 0x40000 + (id & 0x3ffff)) >>> 0;
  world.groupFounded[group] = world.header[H.month];
  world.groupSupportEnd[group] = supportEnd;
  world.groupCell[group] = world.cell[founder];
  world.groupSize[group] = 0;
  const weekly = u < rules.weeklyGroupShare;
  world.groupHours[group] = weekly ? rules.weeklyGroupHours : rules.otherGroupHours;
  world.groupFlags[group] =
    flags |
    RESIDENT_LED |
    (weekly ? WEEKLY : 0) |
    (v < rules.exclusiveShare && (flags & SUPPORTED) === 0 ? EXCLUSIVE : 0) |
    (v > 1 - rules.ownSpaceShare ? OWN_SPACE : 0);
  for (const person of [founder, ...others]) joinGroup(world, person, group, VOLUNTEERS | ORGANISES);
  return group;
}

export function closeGroup(world: World, group: number): void {
  while (world.groupSize[group] > 0) leaveGroup(world, world.groupMembers[group * GROUP_SLOTS], group);
  world.groupState[group] = CLOSED;
}

/** Of the founder’s interests, the one that the fewest live groups serve; lowest number on a draw. */
function unmetInterest(world: World, founder: number): number {
  const served = new Uint16Array(8);
  for (let g = 0; g < world.header[H.groups]; g++) {
    if (world.groupState[g] === LIVE) served[world.groupKind[g]]++;
  }
  let best = -1;
  for (let kind = 0; kind < 8; kind++) {
    if ((world.interests[founder] & (1 << kind)) === 0) continue;
    if (best < 0 || served[kind] < served[best]) best = kind;
  }
  return best < 0 ? 0 : best;
}

function emptySlot(world: World): number {
  const { groupState, header } = world;
  for (let g = 0; g < header[H.groups]; g++) if (groupState[g] === CLOSED) return g;
  return header[H.groups] < groupState.length ? header[H.groups]++ : NO_GROUP;
}
