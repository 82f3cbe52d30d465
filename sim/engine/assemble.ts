/**
 * Builds a place from burnt-in neighbourhoods: present people, live ties and groups move into fresh rows,
 * ids are given anew in row order, and the month is set to 0. One neighbourhood is just the simplest place.
 */
import {
  addExternal,
  addHousehold,
  addPerson,
  joinGroup,
  LIVE,
  membershipSlot,
  roleOf,
} from '../model/people';
import type { Spare } from '../model/spare';
import {
  type Capacity,
  createWorld,
  EXTERNAL_SLOTS,
  GROUP_SLOTS,
  H,
  PRESENT,
  personTop,
  type World,
} from '../model/world';
import { addTie, type Context, NONE, tieTop } from '../network/tie-store';

/** Per-person columns copied as they are. */
const COPIED = [
  'sex',
  'ethnicGroup',
  'qualification',
  'interests',
  'sociability',
  'childCount',
  'memberMonths',
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
] as const;

export function assemble(
  parts: readonly World[],
  cellsPerPart: number,
  capacity: Capacity,
  spare?: Spare,
): World {
  const world = createWorld(capacity, spare);
  parts.forEach((part, n) => {
    appendPart(world, part, n * cellsPerPart);
  });
  return world;
}

function appendPart(world: World, part: World, firstCell: number): void {
  const shift = -part.header[H.month];
  const slots = new Uint32Array(personTop(part)).fill(NONE);
  const households = new Uint32Array(part.header[H.households]).fill(NONE);
  const cliques = new Map<number, number>();
  for (let p = 0; p < slots.length; p++) {
    if (part.status[p] !== PRESENT) continue;
    const old = part.household[p];
    if (households[old] === NONE)
      households[old] = addHousehold(world, part.householdCell[old] + firstCell, part.tenure[old]);
    const person = addPerson(world, personTop(world), households[old], part.birthMonth[p] + shift);
    slots[p] = person;
    world.arrivalMonth[person] = part.arrivalMonth[p] + shift;
    for (const name of COPIED) world[name][person] = part[name][p];
    world.childCount[person] = 0;
    const partner = part.partner[p];
    if (partner !== NONE && partner < p) {
      world.partner[person] = slots[partner];
      world.partner[slots[partner]] = person;
    }
    copyClique(world, part, p, person, cliques);
    for (let k = 0; k < part.externalCount[p]; k++) {
      const at = p * EXTERNAL_SLOTS + k;
      addExternal(world, person, part.externalHours[at], part.externalGrade[at], part.externalAge[at]);
    }
  }
  copyTies(world, part, slots);
  copyGroups(world, part, slots, firstCell, shift);
}

function copyClique(world: World, part: World, from: number, to: number, cliques: Map<number, number>): void {
  const old = part.clique[from];
  if (old === NONE) return;
  let clique = cliques.get(old);
  if (clique === undefined) {
    clique = world.header[H.cliques]++;
    cliques.set(old, clique);
  }
  world.clique[to] = clique;
  world.cliqueSize[clique]++;
}

/** Ties go in by the rows of their ends, so that sweeps over ties walk through people in order. */
function copyTies(world: World, part: World, slots: Uint32Array): void {
  const live: number[] = [];
  for (let t = 0; t < tieTop(part); t++) if (part.tieEgo[t] !== NONE) live.push(t);
  live.sort((a, b) => part.tieEgo[a] - part.tieEgo[b] || part.tieAlter[a] - part.tieAlter[b]);
  for (const t of live) {
    const ego = part.tieEgo[t];
    const context = part.tieContext[t] as Context;
    const alter = part.tieAlter[t];
    const tie = addTie(world, slots[ego], slots[alter], part.tieHours[t], part.tieAffinity[t], context);
    world.tieAge[tie] = part.tieAge[t];
    world.tieGrade[tie] = part.tieGrade[t];
    world.tieBridges[tie] = part.tieBridges[t];
  }
}

function copyGroups(world: World, part: World, slots: Uint32Array, firstCell: number, shift: number): void {
  const { header } = world;
  for (let g = 0; g < part.header[H.groups]; g++) {
    if (part.groupState[g] !== LIVE) continue;
    const group = header[H.groups]++;
    if (group >= world.groupState.length) throw new RangeError('groups: reserved capacity is used up');
    world.groupState[group] = LIVE;
    world.groupKind[group] = part.groupKind[g];
    world.groupFlags[group] = part.groupFlags[g];
    world.groupHours[group] = part.groupHours[g];
    world.groupCell[group] = part.groupCell[g] + firstCell;
    world.groupFounded[group] = part.groupFounded[g] + shift;
    world.groupSupportEnd[group] = part.groupSupportEnd[g] + shift;
    world.groupId[group] = group;
    for (let m = 0; m < part.groupSize[g]; m++) {
      const member = part.groupMembers[g * GROUP_SLOTS + m];
      joinGroup(world, slots[member], group, roleOf(part, member, membershipSlot(part, member, g)));
    }
  }
}
