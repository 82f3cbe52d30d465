/** Founding, staffing and closing a group; shared by the groups process and by programmes. */
import { draw, secondUniform, withOrdinal } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import { NONE } from '../network/tie-store';
import { personNear, raceWord, tieOf } from './encounters';
import {
  CLOSED,
  CONTRACTOR,
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
  SHUT,
  SUPPORTED,
  WEEKLY,
} from './people';
import type { Rules } from './rules';
import type { Step } from './step';
import { GROUP_SLOTS, H, type World } from './world';

export const VOLUNTEERS = 1;
export const ORGANISES = 2;

/** Role drawn at joining: nobody, volunteer, or a volunteer on whom the group depends. */
export function roleFor(rules: Rules, u: number): number {
  if (u >= rules.volunteerShare) return 0;
  return u < rules.volunteerShare * rules.organiserShare ? VOLUNTEERS | ORGANISES : VOLUNTEERS;
}

/** The role a group has for whoever joins: under contract there is nothing for residents to do. */
export function roleIn(world: World, rules: Rules, group: number, u: number): number {
  return (world.groupFlags[group] & CONTRACTOR) !== 0 ? 0 : roleFor(rules, u);
}

/** Members a group takes: two places stay free for ties of members. */
export const PLACES = GROUP_SLOTS - 2;

/** A live group that takes people from outside and has a place for one more. */
export function hasVacancy(world: World, group: number): boolean {
  return (
    world.groupState[group] === LIVE &&
    (world.groupFlags[group] & (EXCLUSIVE | SHUT)) === 0 &&
    world.groupSize[group] < PLACES
  );
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

/** What a programme may ask of a group it helps to found. */
export interface GroupPlan {
  /** Interest it serves; null for the founder’s that the fewest groups serve. */
  readonly kind: number | null;
  readonly residentLed: boolean;
  /** Who may be among the founders; null for whoever shares the interest. */
  readonly among: ((person: number) => boolean) | null;
}

const AS_IT_COMES: GroupPlan = Object.freeze({ kind: null, residentLed: true, among: null });

/**
 * Founds a group around a person if enough others nearby or among their ties share its interest. Returns its
 * number, or NO_GROUP when organisers cannot be found or the founder has founded one this month already.
 */
export function foundGroup(
  step: Step,
  founder: number,
  flags: number,
  supportEnd: number,
  plan: GroupPlan = AS_IT_COMES,
): number {
  const { world, luck, rules } = step;
  const needed = rules.values.groupFounders - 1;
  if (membershipSlot(world, founder, NO_GROUP) < 0) return NO_GROUP;
  const kind = plan.kind ?? unmetInterest(world, founder);
  const id = world.personId[founder];
  // A founder starts at most one group a month, so month and founder name a group in every arm.
  const groupId = (((world.header[H.month] + 1) & 0x3ff) * 0x40000 + (id & 0x3ffff)) >>> 0;
  if (isFounded(world, groupId)) return NO_GROUP;
  const joins = plan.among ?? ((p: number) => (world.interests[p] & (1 << kind)) !== 0);
  const shares = (p: number) =>
    p !== founder && canMeet(world, p) && joins(p) && membershipSlot(world, p, NO_GROUP) >= 0;
  const others: number[] = [];
  const free = (p: number) => shares(p) && !others.includes(p);
  const word = raceWord(luck, STREAMS.groupFounding, id, 0);
  for (let k = 0; k < needed; k++) {
    const friend = tieOf(step, founder, word, free);
    if (friend !== NONE) others.push(friend);
  }
  for (let k = 0; others.length < needed && k < 6; k++) {
    const found = personNear(step, STREAMS.groupFounding, world.cell[founder], id, k, 4, free);
    if (found !== NONE) others.push(found);
  }
  if (others.length < needed) return NO_GROUP;
  const group = emptySlot(world);
  if (group === NO_GROUP) return NO_GROUP;
  const u = draw(luck, STREAMS.groupFounding, withOrdinal(id, 15), 0);
  const v = secondUniform(luck);
  world.groupState[group] = LIVE;
  world.groupKind[group] = kind;
  world.groupId[group] = groupId;
  world.groupProgramme[group] = 0;
  world.groupFounded[group] = world.header[H.month];
  world.groupSupportEnd[group] = supportEnd;
  world.groupCell[group] = world.cell[founder];
  world.groupSize[group] = 0;
  const weekly = u < rules.weeklyGroupShare;
  world.groupHours[group] = weekly ? rules.weeklyGroupHours : rules.otherGroupHours;
  world.groupFlags[group] =
    flags |
    (plan.residentLed ? RESIDENT_LED : 0) |
    (weekly ? WEEKLY : 0) |
    (v < rules.exclusiveShare && (flags & SUPPORTED) === 0 ? EXCLUSIVE : 0) |
    (v > 1 - rules.ownSpaceShare ? OWN_SPACE : 0);
  for (const person of [founder, ...others]) {
    joinGroup(world, person, group, plan.residentLed ? VOLUNTEERS | ORGANISES : 0);
    if (world.depressed[person] > 0) world.joinedDepressed[person] = 1;
  }
  return group;
}

function isFounded(world: World, groupId: number): boolean {
  const { groupState, groupId: ids, groupFounded, header } = world;
  for (let g = 0; g < header[H.groups]; g++) {
    if (groupState[g] === LIVE && ids[g] === groupId && groupFounded[g] === header[H.month]) return true;
  }
  return false;
}

export function closeGroup(world: World, group: number): void {
  while (world.groupSize[group] > 0) leaveGroup(world, world.groupMembers[group * GROUP_SLOTS], group);
  world.groupState[group] = CLOSED;
  world.groupProgramme[group] = 0;
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
