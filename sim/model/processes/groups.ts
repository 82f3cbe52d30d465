/**
 * Groups: founded where organisers and an unmet interest meet, joined mostly when a member asks, left when
 * friends are elsewhere (Popielarz & McPherson 1995), closed when nobody organises.
 */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw, poissonFrom, raceScore, secondUniform, withOrdinal } from '../../kernel/luck';
import { exp, log } from '../../kernel/portable';
import { STREAMS } from '../../kernel/streams';
import { NONE } from '../../network/tie-store';
import { personAnywhere, raceWord, tieOf } from '../encounters';
import { closeGroup, foundGroup, organisersOf, PLACES, roleIn } from '../group-life';
import {
  canMeet,
  DOMINATED,
  EXCLUSIVE,
  HOMELESS,
  joinGroup,
  LENT_SPACE,
  LIVE,
  leaveGroup,
  membershipSlot,
  NO_GROUP,
  OWN_SPACE,
  SHUT,
  SUPPORTED,
} from '../people';
import { easeFor, mostEase } from '../programme-actions/ease';
import type { Step } from '../step';
import { GROUP_SLOTS, H, MEMBERSHIPS, personTop } from '../world';

export function groups(step: Step): void {
  const { world } = step;
  leave(step);
  const count = world.header[H.groups];
  for (let g = 0; g < count; g++) {
    if (world.groupState[g] !== LIVE) continue;
    if (closes(step, g)) {
      closeGroup(world, g);
      step.tally.month[OUTCOME_INDEX.groupsClosed]++;
    } else recruit(step, g);
  }
  found(step);
  countMonths(step);
}

function leave({ world, rules, luck }: Step): void {
  const { memberships, memberMonths, adjacentPerson, adjacentTie, blockStart, degree, tieShared } = world;
  const { leaveHazard, leaveMost } = rules;
  const last = leaveMost.length - 1;
  const people = personTop(world);
  for (let p = 0; p < people; p++) {
    if (memberMonths[p] === 0) continue;
    for (let k = 0; k < MEMBERSHIPS; k++) {
      const group = memberships[p * MEMBERSHIPS + k];
      if (group === NO_GROUP) continue;
      const u = draw(luck, STREAMS.groupLeaving, world.personId[p], world.groupId[group]);
      const ties = degree[p];
      if (u >= leaveHazard * leaveMost[ties < last ? ties : last]) continue;
      let inside = 0;
      const start = blockStart[p];
      for (let i = start; i < start + ties; i++) {
        if (tieShared[adjacentTie[i]] > 0 && membershipSlot(world, adjacentPerson[i], group) >= 0) inside++;
      }
      const pull = rules.leaveOutside * (ties - inside) - rules.leaveInside * inside;
      let hazard = leaveHazard * exp(pull);
      if ((world.groupFlags[group] & DOMINATED) !== 0 && memberMonths[p] <= rules.values.dominantMonths)
        hazard *= rules.values.dominantLeaving;
      if (u < hazard) leaveGroup(world, p, group);
    }
  }
}

function closes({ world, rules, luck }: Step, group: number): boolean {
  if (world.groupSize[group] === 0) return true;
  const age = world.header[H.month] - world.groupFounded[group];
  let yearly = age < 12 ? rules.closureFirstYear : rules.closureLater;
  const flags = world.groupFlags[group];
  if ((flags & (OWN_SPACE | LENT_SPACE)) !== 0) yearly *= rules.closureOwnSpace;
  if ((flags & HOMELESS) !== 0) yearly *= rules.values.closureHomeless;
  const ended = world.groupSupportEnd[group];
  if ((flags & SUPPORTED) !== 0) {
    if (world.header[H.month] < ended) yearly *= rules.values.closureSupported;
    else if (ended - world.groupFounded[group] < 24) yearly *= rules.closureSupportEnded;
  }
  const u = 12 * draw(luck, STREAMS.groupClosure, world.groupId[group], 0);
  const few = yearly * rules.closureFewOrganisers;
  // Organisers are counted only where they decide.
  if (u >= Math.max(few, yearly, rules.closureFloor)) return false;
  return u < Math.max(organisersOf(world, group) < 2 ? few : yearly, rules.closureFloor);
}

function recruit(step: Step, group: number): void {
  const { world, rules, geography, scratch } = step;
  const considered = rules.values.groupConsiders;
  const size = geography.columns * geography.rows;
  const first = world.groupCell[group] - (world.groupCell[group] % size);
  const id = world.groupId[group];
  const free = (p: number) =>
    scratch.meets[p] === 1 && membershipSlot(world, p, group) < 0 && membershipSlot(world, p, NO_GROUP) >= 0;
  const ease = mostEase(scratch.eased);
  for (let k = 0; k < considered && world.groupSize[group] < PLACES; k++) {
    const asked = k < considered / 2;
    if (!asked && (world.groupFlags[group] & (EXCLUSIVE | SHUT)) !== 0) return;
    const candidate = asked
      ? askedByMember(step, group, k, free)
      : personAnywhere(step, STREAMS.groupJoining, first, size, id, k, 4, free);
    if (candidate !== NONE) consider(step, group, candidate, asked, k, ease);
  }
}

/** A tie of a member, each step by the smallest keyed draw. */
function askedByMember(step: Step, group: number, ordinal: number, free: (p: number) => boolean): number {
  const { world, luck, tickets } = step;
  const word = raceWord(luck, STREAMS.groupJoining, world.groupId[group], ordinal);
  const next = luck.words[1];
  let member: number = NONE;
  let least = 0x100000000;
  const base = group * GROUP_SLOTS;
  for (let m = base; m < base + world.groupSize[group]; m++) {
    const candidate = world.groupMembers[m];
    const score = raceScore(tickets[candidate], word);
    if (score < least && world.degree[candidate] > 0) {
      least = score;
      member = candidate;
    }
  }
  return member === NONE ? NONE : tieOf(step, member, next, free);
}

/** Whether someone joins; `ease` is the most that programmes lower anybody’s barriers, in log odds. */
function consider(
  step: Step,
  group: number,
  person: number,
  asked: boolean,
  ordinal: number,
  ease: number,
): void {
  const { world, rules, luck, scratch } = step;
  const word = withOrdinal(world.groupId[group], ordinal);
  const u = draw(luck, STREAMS.groupJoining, word, (world.personId[person] | 0x80000000) >>> 0);
  const years = (world.header[H.month] - world.birthMonth[person]) / 12;
  let x = rules.joinBase + rules.joinByQualification[world.qualification[person]];
  if (asked) x += rules.joinAsked;
  if ((world.interests[person] & (1 << world.groupKind[group])) !== 0) x += rules.joinInterest;
  if (years >= 65 && years < 80) x += rules.joinOlder;
  // Most are turned away whoever they know, so that their friends need not be looked through.
  const degree = world.degree[person];
  const size = world.groupSize[group];
  const known = rules.joinFriends * log(1 + (degree < size ? degree : size));
  if (u >= 1 / (1 + exp(-(x + ease + (known > 0 ? known : 0))))) return;
  let inside = 0;
  const start = world.blockStart[person];
  for (let i = start; i < start + degree; i++) {
    if (membershipSlot(world, world.adjacentPerson[i], group) >= 0) inside++;
  }
  x += rules.joinFriends * log(1 + inside) + easeFor(scratch.eased, person);
  if (u >= 1 / (1 + exp(-x))) return;
  const late = secondUniform(luck);
  joinGroup(world, person, group, roleIn(world, rules, group, late));
  if (world.depressed[person] > 0) world.joinedDepressed[person] = 1;
}

/** Founding needs a resident with an interest few groups serve, and two ties or neighbours who share it. */
function found(step: Step): void {
  const { world, rules, luck, geography } = step;
  const cells = geography.columns * geography.rows;
  for (let n = 0; n < geography.neighbourhoods; n++) {
    const rate = rules.foundingAttempts;
    const tries = Math.min(12, poissonFrom(draw(luck, STREAMS.groupFounding, n, 0xfffffffe), rate));
    for (let k = 0; k < tries; k++) {
      const free = (p: number) => canMeet(world, p) && membershipSlot(world, p, NO_GROUP) >= 0;
      const founder = personAnywhere(step, STREAMS.groupFounding, n * cells, cells, n, k, 4, free);
      if (founder === NONE) continue;
      if (foundGroup(step, founder, 0, 0) !== NO_GROUP) step.tally.month[OUTCOME_INDEX.groupsStarted]++;
    }
  }
}

/** Months of unbroken membership, for effects that build up; they stop counting at 255. */
function countMonths({ world }: Step): void {
  const { memberships, memberMonths, joinedDepressed } = world;
  const people = personTop(world);
  for (let p = 0; p < people; p++) {
    const base = p * MEMBERSHIPS;
    const member =
      memberships[base] !== NO_GROUP ||
      memberships[base + 1] !== NO_GROUP ||
      memberships[base + 2] !== NO_GROUP;
    if (!member) {
      memberMonths[p] = 0;
      joinedDepressed[p] = 0;
    } else if (memberMonths[p] < 255) memberMonths[p]++;
  }
}
