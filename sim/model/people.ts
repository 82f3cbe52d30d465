/** Operations on people, households and addresses that several processes share. */
import { NONE, releaseBlock, removeTie } from '../network/tie-store';
import {
  DEAD,
  EXTERNAL_KIN,
  EXTERNAL_SLOTS,
  GROUP_SLOTS,
  H,
  MEMBERSHIPS,
  MOVED_AWAY,
  PRESENT,
  type World,
} from './world';

export const NO_GROUP = 0xffff;
export const ADULT_MONTHS = 192;

/** Group flags. */
export const RESIDENT_LED = 1;
export const OWN_SPACE = 2;
export const EXCLUSIVE = 4;
export const SUPPORTED = 8;
export const WEEKLY = 16;
/** Set while a trouble lasts: one person decides; closed to outsiders; works under contract; lost its place. */
export const DOMINATED = 32;
export const SHUT = 64;
export const CONTRACTOR = 128;
export const HOMELESS = 256;
/** A place of its own for as long as a programme lends it. */
export const LENT_SPACE = 512;
export const LIVE = 1;
export const CLOSED = 2;

export function isAdult(world: World, person: number): boolean {
  return world.header[H.month] - world.birthMonth[person] >= ADULT_MONTHS;
}

/** Present, adult and able to meet anyone at all. */
export function canMeet(world: World, person: number): boolean {
  return world.status[person] === PRESENT && isAdult(world, person) && world.sociability[person] > 0;
}

/** A new, still empty household; numbers of dissolved households are used again. */
export function addHousehold(world: World, cell: number, tenure: number): number {
  const { header } = world;
  let household = header[H.freeHousehold] - 1;
  if (household >= 0) header[H.freeHousehold] = world.householdFirst[household];
  else {
    household = header[H.households]++;
    if (household >= world.tenure.length) throw new RangeError('households: reserved capacity is used up');
  }
  world.householdCell[household] = cell;
  world.householdFirst[household] = NONE;
  world.householdSize[household] = 0;
  world.tenure[household] = tenure;
  return household;
}

/** A new resident in a household; traits are set by the caller. */
export function addPerson(world: World, id: number, household: number, birthMonth: number): number {
  const person = world.header[H.people]++;
  if (person >= world.status.length) throw new RangeError('people: reserved capacity is used up');
  world.personId[person] = id;
  world.birthMonth[person] = birthMonth;
  world.arrivalMonth[person] = world.header[H.month];
  world.status[person] = PRESENT;
  world.partner[person] = NONE;
  world.clique[person] = NONE;
  enterHousehold(world, person, household);
  return person;
}

export function enterHousehold(world: World, person: number, household: number): void {
  const cell = world.householdCell[household];
  world.household[person] = household;
  world.nextInHousehold[person] = world.householdFirst[household];
  world.householdFirst[household] = person;
  world.householdSize[household]++;
  world.cell[person] = cell;
  world.nextInCell[person] = world.cellFirst[cell];
  world.cellFirst[cell] = person;
}

export function leaveHousehold(world: World, person: number): void {
  const household = world.household[person];
  const { nextInHousehold, nextInCell, householdFirst, cellFirst } = world;
  const cell = world.cell[person];
  unlink(householdFirst, household, nextInHousehold, person);
  unlink(cellFirst, cell, nextInCell, person);
  if (--world.householdSize[household] === 0) {
    householdFirst[household] = world.header[H.freeHousehold];
    world.header[H.freeHousehold] = household + 1;
  }
}

/** Moves one person into another household; ties inside a household are not ties any more. */
export function changeHousehold(world: World, person: number, household: number): void {
  leaveHousehold(world, person);
  enterHousehold(world, person, household);
  for (let i = world.degree[person] - 1; i >= 0; i--) {
    const at = world.blockStart[person] + i;
    if (world.household[world.adjacentPerson[at]] === household) removeTie(world, world.adjacentTie[at]);
  }
}

function unlink(first: Uint32Array, list: number, next: Uint32Array, person: number): void {
  if (first[list] === person) {
    first[list] = next[person];
    return;
  }
  let at = first[list];
  while (next[at] !== person) {
    at = next[at];
    if (at === NONE) throw new RangeError(`people: expected person ${person} in list ${list}`);
  }
  next[at] = next[person];
}

/** Moves a whole household to another address; ties and groups are kept. */
export function moveHousehold(world: World, household: number, cell: number): void {
  const { householdFirst, nextInHousehold, nextInCell, cellFirst } = world;
  for (let p = householdFirst[household]; p !== NONE; p = nextInHousehold[p]) {
    unlink(cellFirst, world.cell[p], nextInCell, p);
    world.cell[p] = cell;
    nextInCell[p] = cellFirst[cell];
    cellFirst[cell] = p;
  }
  world.householdCell[household] = cell;
}

export function linkPartners(world: World, a: number, b: number): void {
  world.partner[a] = b;
  world.partner[b] = a;
}

export function unlinkPartner(world: World, person: number): void {
  const partner = world.partner[person];
  if (partner === NONE) return;
  world.partner[partner] = NONE;
  world.partner[person] = NONE;
}

/** Adds an external tie; when all slots are taken the weakest gives way if it is weaker. */
export function addExternal(world: World, person: number, hours: number, grade: number, age = 0): void {
  const base = person * EXTERNAL_SLOTS;
  const count = world.externalCount[person];
  let slot = count;
  if (count === EXTERNAL_SLOTS) {
    slot = 0;
    for (let k = 1; k < EXTERNAL_SLOTS; k++) {
      if (world.externalHours[base + k] < world.externalHours[base + slot]) slot = k;
    }
    if (world.externalHours[base + slot] >= hours) return;
  } else world.externalCount[person] = count + 1;
  world.externalHours[base + slot] = hours;
  world.externalGrade[base + slot] = grade;
  world.externalAge[base + slot] = age;
}

/** Ends an external tie; the order of the others is kept. */
export function removeExternal(world: World, person: number, slot: number): void {
  const base = person * EXTERNAL_SLOTS;
  const last = --world.externalCount[person];
  for (let k = slot; k < last; k++) {
    world.externalHours[base + k] = world.externalHours[base + k + 1];
    world.externalGrade[base + k] = world.externalGrade[base + k + 1];
    world.externalAge[base + k] = world.externalAge[base + k + 1];
  }
}

/**
 * Ends all local ties. Where the person lives on elsewhere, kin and ties of `keepHours` or more become
 * external at the end that stays; null keeps none.
 */
export function endTies(world: World, person: number, keepHours: number | null): void {
  const { degree, blockStart, adjacentTie, adjacentPerson, tieHours, tieContext, tieGrade, tieAge } = world;
  while (degree[person] > 0) {
    const at = blockStart[person] + degree[person] - 1;
    const tie = adjacentTie[at];
    const other = adjacentPerson[at];
    const kin = tieContext[tie] === 0;
    if (keepHours !== null && (kin || tieHours[tie] >= keepHours)) {
      addExternal(world, other, tieHours[tie], kin ? EXTERNAL_KIN : tieGrade[tie], tieAge[tie]);
    }
    removeTie(world, tie);
  }
  releaseBlock(world, person);
}

/** Takes a person off the map: their household, groups, clique and partner. */
function withdraw(world: World, person: number): void {
  leaveHousehold(world, person);
  for (let k = 0; k < MEMBERSHIPS; k++) {
    const group = world.memberships[person * MEMBERSHIPS + k];
    if (group !== NO_GROUP) leaveGroup(world, person, group);
  }
  leaveClique(world, person);
  unlinkPartner(world, person);
  world.connector[person] = 0;
  world.caseOf[person] = 0;
  world.caseMonths[person] = 0;
  world.programmeHours[person] = 0;
}

export function moveAway(world: World, person: number, keepHours: number): void {
  withdraw(world, person);
  endTies(world, person, keepHours);
  world.status[person] = MOVED_AWAY;
}

/** A death ends every tie; nobody keeps an external tie to the dead. */
export function die(world: World, person: number, bereavedMonths: number): void {
  const partner = world.partner[person];
  if (partner !== NONE) world.bereavedMonths[partner] = bereavedMonths;
  withdraw(world, person);
  endTies(world, person, null);
  world.status[person] = DEAD;
}

export function leaveClique(world: World, person: number): void {
  const clique = world.clique[person];
  if (clique === NONE) return;
  world.cliqueSize[clique]--;
  world.clique[person] = NONE;
}

export function membershipSlot(world: World, person: number, group: number): number {
  const base = person * MEMBERSHIPS;
  for (let k = 0; k < MEMBERSHIPS; k++) if (world.memberships[base + k] === group) return k;
  return -1;
}

/** Adds a member and keeps the count of shared groups on every tie; `role` bit 0 volunteers, bit 1 organises. */
export function joinGroup(world: World, person: number, group: number, role: number): void {
  const slot = membershipSlot(world, person, NO_GROUP);
  if (slot < 0) throw new RangeError(`groups: expected room for another membership of person ${person}`);
  shiftShared(world, person, group, 1);
  world.memberships[person * MEMBERSHIPS + slot] = group;
  setRole(world, person, slot, role);
  world.groupMembers[group * GROUP_SLOTS + world.groupSize[group]++] = person;
}

export function leaveGroup(world: World, person: number, group: number): void {
  const slot = membershipSlot(world, person, group);
  const base = group * GROUP_SLOTS;
  const last = world.groupSize[group] - 1;
  let at = 0;
  while (at < last && world.groupMembers[base + at] !== person) at++;
  if (slot < 0 || world.groupMembers[base + at] !== person) {
    throw new RangeError(`groups: expected person ${person} among the members of group ${group}`);
  }
  world.memberships[person * MEMBERSHIPS + slot] = NO_GROUP;
  setRole(world, person, slot, 0);
  world.groupSize[group] = last;
  for (; at < last; at++) world.groupMembers[base + at] = world.groupMembers[base + at + 1];
  shiftShared(world, person, group, -1);
}

function setRole(world: World, person: number, slot: number, role: number): void {
  const mask = 3 << (2 * slot);
  world.volunteer[person] = (world.volunteer[person] & ~mask) | (role << (2 * slot));
}

/** Role bits of a membership: bit 0 volunteers, bit 1 organises. */
export function roleOf(world: World, person: number, slot: number): number {
  return (world.volunteer[person] >> (2 * slot)) & 3;
}

function shiftShared(world: World, person: number, group: number, step: number): void {
  const { blockStart, degree, adjacentPerson, adjacentTie, tieShared } = world;
  const start = blockStart[person];
  for (let i = start; i < start + degree[person]; i++) {
    if (membershipSlot(world, adjacentPerson[i], group) >= 0) tieShared[adjacentTie[i]] += step;
  }
}

/** Groups two people have in common. */
export function sharedGroups(world: World, a: number, b: number): number {
  let shared = 0;
  for (let k = 0; k < MEMBERSHIPS; k++) {
    const group = world.memberships[a * MEMBERSHIPS + k];
    if (group !== NO_GROUP && membershipSlot(world, b, group) >= 0) shared++;
  }
  return shared;
}
