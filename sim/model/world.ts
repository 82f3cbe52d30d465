/**
 * The state of one place: every person, household, tie, external tie, group and address in columns over one
 * buffer. Saving a world is copying its buffer; two worlds are equal when their digests are.
 */
import { byteLength, type ColumnSpec, type Columns, columnsOver } from '../kernel/columns';
import { oneShape } from '../kernel/one-shape';
import { initTies, NONE, tieLayout } from '../network/tie-store';
import { PROGRAMME_FIELDS, PROGRAMMES } from './programme-run';
import { newRoom, type Spare, takeSpare } from './spare';

/** External ties (kin and friends who live elsewhere) kept per person; the weakest gives way when full. */
export const EXTERNAL_SLOTS = 12;
/** Groups a person can belong to at once. */
export const MEMBERSHIPS = 3;
/** Members a group can have. */
export const GROUP_SLOTS = 32;
/** Agencies whose responsiveness a place keeps. */
export const AGENCIES = 8;

export const PRESENT = 1;
export const MOVED_AWAY = 2;
export const DEAD = 3;

/** Grade codes of external ties: friends by grade reached, kin apart. */
export const EXTERNAL_KIN = 8;

/** Capacities reserved for a world. */
export interface Capacity {
  readonly people: number;
  readonly households: number;
  readonly ties: number;
  readonly pool: number;
  readonly groups: number;
  readonly cells: number;
}

function column<T extends ColumnSpec['type']>(type: T, length: number): { type: T; length: number } {
  return { type, length };
}

function worldLayout(size: Capacity) {
  const { people, households, groups, cells } = size;
  return {
    header: column('i32', 16),
    agencies: column('f32', AGENCIES),
    agencyShare: column('f32', 1),
    improvements: column('f64', 1),
    programmeState: column('i32', PROGRAMMES * PROGRAMME_FIELDS),
    // people; identity and traits
    personId: column('u32', people),
    birthMonth: column('i32', people),
    arrivalMonth: column('i32', people),
    status: column('u8', people),
    sex: column('u8', people),
    ethnicGroup: column('u8', people),
    qualification: column('u8', people),
    interests: column('u8', people),
    sociability: column('f32', people),
    household: column('u32', people),
    nextInHousehold: column('u32', people),
    partner: column('u32', people),
    cell: column('u32', people),
    nextInCell: column('u32', people),
    clique: column('u32', people),
    childCount: column('u8', people),
    // people; social state
    memberships: column('u16', people * MEMBERSHIPS),
    memberMonths: column('u8', people),
    volunteer: column('u8', people),
    externalCount: column('u8', people),
    externalHours: column('f32', people * EXTERNAL_SLOTS),
    externalGrade: column('u8', people * EXTERNAL_SLOTS),
    /** Months since the tie began, also before it became external; stops counting at 65,535. */
    externalAge: column('u16', people * EXTERNAL_SLOTS),
    closeTies: column('u8', people),
    newFriendMonths: column('u8', people),
    bereavedMonths: column('u8', people),
    weeklyActivity: column('u8', people),
    isolated: column('u8', people),
    isolationHistory: column('u32', people),
    lonely: column('u8', people),
    lonelyMonths: column('u8', people),
    depressed: column('u8', people),
    priorEpisode: column('u8', people),
    joinedDepressed: column('u8', people),
    /** One bit for each programme of the arm that has met them. */
    met: column('u32', people),
    /** Number of the programme they are a connector of, plus one. */
    connector: column('u8', people),
    /** Number of the programme whose books they are on, plus one, and the months left. */
    caseOf: column('u8', people),
    caseMonths: column('u8', people),
    /** Hours given to programmes this month. */
    programmeHours: column('f32', people),
    /** Long-term conditions as bits (see conditions.ts). */
    conditions: column('u8', people),
    // households
    householdCell: column('u32', households),
    householdFirst: column('u32', households),
    householdSize: column('u16', households),
    tenure: column('u8', households),
    // groups
    groupState: column('u8', groups),
    groupKind: column('u8', groups),
    groupFlags: column('u16', groups),
    groupHours: column('f32', groups),
    groupCell: column('u32', groups),
    groupFounded: column('i32', groups),
    groupSupportEnd: column('i32', groups),
    /** Number of the programme that helped it last, plus one. */
    groupProgramme: column('u8', groups),
    groupId: column('u32', groups),
    groupSize: column('u8', groups),
    groupMembers: column('u32', groups * GROUP_SLOTS),
    // addresses
    cellFirst: column('u32', cells),
    // cliques: members counted per clique number
    cliqueSize: column('u8', people),
    ...tieLayout(people, size.ties, size.pool),
  };
}

export type WorldColumns = Columns<ReturnType<typeof worldLayout>>;

export interface World extends WorldColumns {
  readonly buffer: ArrayBuffer;
  readonly capacity: Capacity;
}

/** Fields of the header column. */
export const H = {
  month: 0,
  people: 1,
  households: 2,
  groups: 3,
  cliques: 4,
  /** Ids below this are people of the start; arrivals follow, then children of mothers by mother. */
  firstArrivalId: 5,
  firstChildId: 6,
  arrived: 7,
  groupsEver: 8,
  met: 9,
  /** First empty household to use again, plus one; 0 when there is none. */
  freeHousehold: 10,
} as const;

/** A world with nobody in it. */
export function createWorld(capacity: Capacity, spare?: Spare): World {
  const bytes = byteLength(worldLayout(capacity));
  const used = takeSpare(bytes, spare);
  if (used !== null) new Uint8Array(used, 0, bytes).fill(0);
  const buffer = used ?? newRoom(bytes, spare);
  const world = viewWorld(buffer, capacity);
  world.cellFirst.fill(NONE);
  world.memberships.fill(0xffff);
  world.partner.fill(NONE);
  world.clique.fill(NONE);
  initTies(world);
  return world;
}

/** Views an existing buffer as a world; the buffer is not copied. */
export function viewWorld(buffer: ArrayBuffer, capacity: Capacity): World {
  const columns = columnsOver(worldLayout(capacity), buffer);
  return oneShape({ ...columns, buffer, capacity });
}

/** An independent copy. */
export function copyWorld(world: World, spare?: Spare): World {
  const bytes = byteLength(worldLayout(world.capacity));
  const buffer = takeSpare(bytes, spare) ?? newRoom(bytes, spare);
  new Uint8Array(buffer).set(new Uint8Array(world.buffer, 0, bytes));
  return viewWorld(buffer, world.capacity);
}

/** The same state with more room; columns are copied, rows keep their numbers. */
export function reserve(world: World, capacity: Capacity): World {
  const larger = createWorld(capacity);
  const from = world as unknown as Record<string, Uint8Array>;
  const to = larger as unknown as Record<string, Uint8Array>;
  for (const name of Object.keys(worldLayout(capacity))) to[name].set(from[name]);
  return larger;
}

/** Age in whole months. */
export function ageMonths(world: World, person: number): number {
  return world.header[H.month] - world.birthMonth[person];
}

export function personTop(world: World): number {
  return world.header[H.people];
}

/** Residents present, counted. */
export function residentCount(world: World): number {
  const { status } = world;
  let count = 0;
  for (let p = 0; p < personTop(world); p++) if (status[p] === PRESENT) count++;
  return count;
}
