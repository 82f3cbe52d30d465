/** A world as a frame. Only reads: a watched run is the run that nobody watched. */
import { ADULT_MONTHS, LIVE, roleOf } from '../model/people';
import type { ProgrammeRun } from '../model/programme-run';
import { F, PROGRAMME_FIELDS } from '../model/programme-run';
import { GROUP_SLOTS, H, MEMBERSHIPS, PRESENT, personTop, type World } from '../model/world';
import { NONE, tieTop } from '../network/tie-store';
import { createFrame, type Frame, type FrameMap, MOST_WATCHED, PERSON } from './frame';

export interface FrameInput {
  readonly world: World;
  readonly arm: number;
  readonly map: FrameMap;
  readonly programmes: readonly ProgrammeRun[];
  /** Status of each row of the world in the frame before; rows that are new since are not in it. */
  readonly before: Uint8Array;
}

export function frameOf({ world, arm, map, programmes, before }: FrameInput): Frame {
  const rows = presentById(world);
  if (rows.length > MOST_WATCHED)
    throw new RangeError(`watch: expected at most ${MOST_WATCHED} residents, got ${rows.length}`);
  const rowOf = new Uint32Array(personTop(world)).fill(NONE);
  rows.forEach((p, i) => {
    rowOf[p] = i;
  });
  const gone: number[] = [];
  before.forEach((status, p) => {
    if (status === PRESENT && world.status[p] !== PRESENT) gone.push(p);
  });
  const ties = tiesByEnds(world, rowOf);
  const groups = groupsById(world);
  const members = groups.reduce((sum, g) => sum + world.groupSize[g], 0);
  const size = {
    people: rows.length,
    ties: ties.length,
    groups: groups.length,
    members,
    gone: gone.length,
    programmes: programmes.length,
  };
  const frame = createFrame(world.header[H.month], arm, size, map);
  putPeople(frame, world, rows);
  putTies(frame, ties);
  putGroups(frame, world, groups, rowOf);
  gone.forEach((p, i) => {
    frame.goneId[i] = world.personId[p];
    frame.goneReason[i] = world.status[p];
  });
  programmes.forEach((run, i) => {
    frame.programmeStage[i] = world.programmeState[run.index * PROGRAMME_FIELDS + F.stage];
    frame.programmeFunded[i] = (run.spending[frame.month - 1] ?? 0) > 0 ? 1 : 0;
  });
  return frame;
}

function presentById(world: World): number[] {
  const rows: number[] = [];
  for (let p = 0; p < personTop(world); p++) if (world.status[p] === PRESENT) rows.push(p);
  return rows.sort((a, b) => world.personId[a] - world.personId[b]);
}

/** Both ends, grade and context in one number, so that sorting the numbers sorts by the ends. */
function tiesByEnds(world: World, rowOf: Uint32Array): Float64Array {
  const packed = new Float64Array(tieTop(world));
  let count = 0;
  for (let t = 0; t < packed.length; t++) {
    if (world.tieEgo[t] === NONE) continue;
    const ego = rowOf[world.tieEgo[t]];
    const alter = rowOf[world.tieAlter[t]];
    const low = ego < alter ? ego : alter;
    const high = ego < alter ? alter : ego;
    packed[count++] = (low * 0x10000 + high) * 0x100 + world.tieGrade[t] * 0x10 + world.tieContext[t];
  }
  return packed.subarray(0, count).sort();
}

function groupsById(world: World): number[] {
  const groups: number[] = [];
  for (let g = 0; g < world.header[H.groups]; g++) if (world.groupState[g] === LIVE) groups.push(g);
  return groups.sort((a, b) => world.groupId[a] - world.groupId[b]);
}

function putPeople(frame: Frame, world: World, rows: readonly number[]): void {
  // The month that a frame shows is over; ages are those that its processes and its record went by.
  const lived = Math.max(0, frame.month - 1);
  rows.forEach((p, i) => {
    const months = lived - world.birthMonth[p];
    frame.personId[i] = world.personId[p];
    frame.personCell[i] = world.cell[p];
    frame.personHousehold[i] = world.household[p];
    frame.ageYears[i] = Math.floor(months / 12);
    frame.elsewhere[i] = world.externalCount[p];
    frame.personFlags[i] = months < ADULT_MONTHS ? 0 : adultFlags(world, p);
  });
}

function adultFlags(world: World, p: number): number {
  let flags: number = PERSON.adult;
  if (world.isolated[p] === 1) flags |= PERSON.isolated;
  if (world.lonely[p] === 1) flags |= PERSON.lonely;
  if (world.depressed[p] > 0) flags |= PERSON.depressed;
  if (world.memberMonths[p] > 0) flags |= PERSON.member;
  if (world.met[p] !== 0) flags |= PERSON.met;
  if (world.connector[p] !== 0) flags |= PERSON.connector;
  if (world.householdSize[world.household[p]] === 1) flags |= PERSON.livesAlone;
  for (let k = 0; k < MEMBERSHIPS; k++) if (roleOf(world, p, k) !== 0) flags |= PERSON.volunteer;
  return flags;
}

function putTies(frame: Frame, ties: Float64Array): void {
  ties.forEach((packed, t) => {
    const ends = Math.floor(packed / 0x100);
    const kind = packed - ends * 0x100;
    frame.tieEgo[t] = Math.floor(ends / 0x10000);
    frame.tieAlter[t] = ends % 0x10000;
    frame.tieGrade[t] = kind >> 4;
    frame.tieContext[t] = kind & 15;
  });
}

function putGroups(frame: Frame, world: World, groups: readonly number[], rowOf: Uint32Array): void {
  let at = 0;
  groups.forEach((g, i) => {
    frame.groupId[i] = world.groupId[g];
    frame.groupCell[i] = world.groupCell[g];
    frame.groupFounded[i] = world.groupFounded[g];
    frame.groupKind[i] = world.groupKind[g];
    frame.groupFlags[i] = world.groupFlags[g];
    frame.memberStart[i] = at;
    const from = g * GROUP_SLOTS;
    for (let m = from; m < from + world.groupSize[g]; m++) frame.members[at++] = rowOf[world.groupMembers[m]];
    frame.members.subarray(frame.memberStart[i], at).sort();
  });
  frame.memberStart[groups.length] = at;
}
