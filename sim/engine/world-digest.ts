/**
 * The world digest: SHA-256 over people, household, tie and group columns, up to the rows in use. Two worlds
 * with equal digests have equal residents with equal ties. A programme's own memory is no part of it.
 */
import { bytesOf, type Hasher } from '../kernel/digest';
import { EXTERNAL_SLOTS, GROUP_SLOTS, H, MEMBERSHIPS, personTop, type World } from '../model/world';
import { tieTop } from '../network/tie-store';

const PEOPLE = [
  'personId',
  'birthMonth',
  'arrivalMonth',
  'status',
  'sex',
  'ethnicGroup',
  'qualification',
  'interests',
  'childCount',
  'sociability',
  'household',
  'partner',
  'cell',
  'clique',
  'memberMonths',
  'volunteer',
  'externalCount',
  'closeTies',
  'newFriendMonths',
  'bereavedMonths',
  'weeklyActivity',
  'isolated',
  'isolationHistory',
  'lonely',
  'lonelyMonths',
  'depressed',
  'priorEpisode',
  'joinedDepressed',
  'met',
  'connector',
  'caseOf',
  'caseMonths',
  'programmeHours',
  'conditions',
  'degree',
] as const;
const HOUSEHOLDS = ['householdCell', 'householdSize', 'tenure'] as const;
const TIES = [
  'tieEgo',
  'tieAlter',
  'tieHours',
  'tieAffinity',
  'tieAge',
  'tieCommon',
  'tieContext',
  'tieGrade',
  'tieShared',
] as const;
const GROUPS = [
  'groupState',
  'groupKind',
  'groupFlags',
  'groupHours',
  'groupFounded',
  'groupCell',
  'groupSupportEnd',
  'groupProgramme',
  'groupId',
  'groupSize',
] as const;

export function hashWorld(world: World, hasher: Hasher): void {
  const people = personTop(world);
  const households = world.header[H.households];
  const groups = world.header[H.groups];
  const ties = tieTop(world);
  hasher.update(bytesOf(Int32Array.of(world.header[H.month], people, households, groups, ties)));
  for (const name of PEOPLE) hasher.update(bytesOf(world[name].subarray(0, people)));
  hasher.update(bytesOf(world.memberships.subarray(0, people * MEMBERSHIPS)));
  hasher.update(bytesOf(world.externalHours.subarray(0, people * EXTERNAL_SLOTS)));
  hasher.update(bytesOf(world.externalGrade.subarray(0, people * EXTERNAL_SLOTS)));
  hasher.update(bytesOf(world.externalAge.subarray(0, people * EXTERNAL_SLOTS)));
  for (const name of HOUSEHOLDS) hasher.update(bytesOf(world[name].subarray(0, households)));
  for (const name of TIES) hasher.update(bytesOf(world[name].subarray(0, ties)));
  for (const name of GROUPS) hasher.update(bytesOf(world[name].subarray(0, groups)));
  hasher.update(bytesOf(world.groupMembers.subarray(0, groups * GROUP_SLOTS)));
}
