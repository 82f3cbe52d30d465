/**
 * Local ties as flat columns, with an adjacency block per person. Blocks grow by doubling inside one pool;
 * freed blocks and tie rows are reused, so memory settles once capacity is reserved. The number of common
 * friends of every tie is kept up to date as ties come and go, never recounted in the monthly sweep.
 */
import type { ColumnSpec, Columns } from '../kernel/columns';

/** What a tie came from; it decides how slowly it fades. */
export const CONTEXT = { kin: 0, friend: 1, neighbour: 2, coMember: 3, programme: 4 } as const;
export type Context = (typeof CONTEXT)[keyof typeof CONTEXT];

/** Grades of a tie by bond hours (Hall 2018): none, casual friend, friend, close friend. */
export const GRADE = { acquaintance: 0, casual: 1, friend: 2, close: 3 } as const;

export const NONE = 0xffffffff;
const SMALLEST_BLOCK = 4;
const BLOCK_CLASSES = 14;

/** Indices into the `tieState` column. */
const TOP = 0;
const FREE_ROW = 1;
const LIVE = 2;
const POOL_TOP = 3;
const FREE_BLOCK = 4;

function column<T extends ColumnSpec['type']>(type: T, length: number): { type: T; length: number } {
  return { type, length };
}

/** Columns for `people` persons, `ties` tie rows and `pool` adjacency entries. */
export function tieLayout(people: number, ties: number, pool: number) {
  return {
    tieState: column('u32', FREE_BLOCK + BLOCK_CLASSES),
    blockStart: column('u32', people),
    degree: column('u16', people),
    blockSize: column('u16', people),
    /** Working marks, zero between calls: place of a person in another's block, plus one. */
    mark: column('u16', people),
    adjacentPerson: column('u32', pool),
    adjacentTie: column('u32', pool),
    tieEgo: column('u32', ties),
    tieAlter: column('u32', ties),
    tieHours: column('f32', ties),
    tieAffinity: column('f32', ties),
    tieAge: column('u16', ties),
    tieCommon: column('u16', ties),
    tieContext: column('u8', ties),
    tieGrade: column('u8', ties),
    tieShared: column('u8', ties),
    /** 1 for ties across ethnic group or qualification level; set by whoever forms the tie. */
    tieBridges: column('u8', ties),
  };
}

export type TieStore = Columns<ReturnType<typeof tieLayout>>;

export function initTies(store: TieStore): void {
  store.tieState.fill(NONE);
  store.tieState[TOP] = 0;
  store.tieState[LIVE] = 0;
  store.tieState[POOL_TOP] = 0;
}

/** Rows in use or freed; sweep 0 to this and skip rows whose ego is NONE. */
export function tieTop(store: TieStore): number {
  return store.tieState[TOP];
}

export function liveTieCount(store: TieStore): number {
  return store.tieState[LIVE];
}

/** Adjacency entries taken from the pool. */
export function poolTop(store: TieStore): number {
  return store.tieState[POOL_TOP];
}

/** The row of the tie between `ego` and `alter`, or NONE. Scans the shorter of the two adjacency blocks. */
export function findTie(store: TieStore, ego: number, alter: number): number {
  const { degree, blockStart, adjacentPerson, adjacentTie } = store;
  if (degree[alter] < degree[ego]) {
    const swap = ego;
    ego = alter;
    alter = swap;
  }
  const start = blockStart[ego];
  const end = start + degree[ego];
  for (let i = start; i < end; i++) if (adjacentPerson[i] === alter) return adjacentTie[i];
  return NONE;
}

/** Adds a tie that must not exist yet; returns its row. Throws a RangeError when capacity is used up. */
export function addTie(
  store: TieStore,
  ego: number,
  alter: number,
  hours: number,
  affinity: number,
  context: Context,
): number {
  const { tieState } = store;
  let tie = tieState[FREE_ROW];
  if (tie !== NONE) tieState[FREE_ROW] = store.tieAlter[tie];
  else {
    tie = tieState[TOP];
    if (tie >= store.tieEgo.length) throw new RangeError('ties: reserved capacity is used up');
    tieState[TOP] = tie + 1;
  }
  tieState[LIVE]++;
  store.tieEgo[tie] = ego;
  store.tieAlter[tie] = alter;
  store.tieHours[tie] = hours;
  store.tieAffinity[tie] = affinity;
  store.tieAge[tie] = 0;
  store.tieContext[tie] = context;
  store.tieGrade[tie] = 0;
  store.tieShared[tie] = 0;
  store.tieBridges[tie] = 0;
  store.tieCommon[tie] = shiftCommon(store, ego, alter, 1);
  attach(store, ego, alter, tie);
  attach(store, alter, ego, tie);
  return tie;
}

/** Ends a tie and frees its row. */
export function removeTie(store: TieStore, tie: number): void {
  const { tieState, tieEgo, tieAlter } = store;
  const ego = tieEgo[tie];
  const alter = tieAlter[tie];
  detach(store, ego, tie);
  detach(store, alter, tie);
  shiftCommon(store, ego, alter, -1);
  tieEgo[tie] = NONE;
  tieAlter[tie] = tieState[FREE_ROW];
  tieState[FREE_ROW] = tie;
  tieState[LIVE]--;
}

/**
 * Counts the common friends of two people and adds `step` to the counts of the ties that the pair closes a
 * triangle with.
 */
function shiftCommon(store: TieStore, ego: number, alter: number, step: number): number {
  const { degree, blockStart, adjacentPerson, adjacentTie, tieCommon, mark } = store;
  const start = blockStart[ego];
  const end = start + degree[ego];
  const last = blockStart[alter] + degree[alter];
  for (let i = start; i < end; i++) mark[adjacentPerson[i]] = i - start + 1;
  let common = 0;
  for (let j = blockStart[alter]; j < last; j++) {
    const at = mark[adjacentPerson[j]];
    if (at === 0) continue;
    common++;
    tieCommon[adjacentTie[start + at - 1]] += step;
    tieCommon[adjacentTie[j]] += step;
  }
  for (let i = start; i < end; i++) mark[adjacentPerson[i]] = 0;
  return common;
}

function attach(store: TieStore, person: number, other: number, tie: number): void {
  const { degree, blockStart, blockSize, adjacentPerson, adjacentTie } = store;
  if (degree[person] === blockSize[person]) growBlock(store, person);
  const at = blockStart[person] + degree[person]++;
  adjacentPerson[at] = other;
  adjacentTie[at] = tie;
}

function detach(store: TieStore, person: number, tie: number): void {
  const { degree, blockStart, adjacentPerson, adjacentTie } = store;
  const start = blockStart[person];
  const last = start + --degree[person];
  let at = start;
  while (at < last && adjacentTie[at] !== tie) at++;
  if (adjacentTie[at] !== tie)
    throw new RangeError(`ties: expected tie ${tie} among those of person ${person}`);
  adjacentPerson[at] = adjacentPerson[last];
  adjacentTie[at] = adjacentTie[last];
}

function classOf(size: number): number {
  return 31 - Math.clz32(size / SMALLEST_BLOCK);
}

function growBlock(store: TieStore, person: number): void {
  const { tieState, degree, blockStart, blockSize, adjacentPerson, adjacentTie } = store;
  const oldSize = blockSize[person];
  const oldStart = blockStart[person];
  const size = oldSize === 0 ? SMALLEST_BLOCK : oldSize * 2;
  const free = FREE_BLOCK + classOf(size);
  let start = tieState[free];
  if (start !== NONE) tieState[free] = adjacentPerson[start];
  else {
    start = tieState[POOL_TOP];
    if (start + size > adjacentPerson.length) throw new RangeError('ties: reserved adjacency is used up');
    tieState[POOL_TOP] = start + size;
  }
  for (let i = 0; i < degree[person]; i++) {
    adjacentPerson[start + i] = adjacentPerson[oldStart + i];
    adjacentTie[start + i] = adjacentTie[oldStart + i];
  }
  releaseBlock(store, person);
  blockStart[person] = start;
  blockSize[person] = size;
}

/** Gives a person's adjacency block back; the person must have no ties left or have moved to a new block. */
export function releaseBlock(store: TieStore, person: number): void {
  const { tieState, blockStart, blockSize, adjacentPerson } = store;
  const size = blockSize[person];
  if (size === 0) return;
  const free = FREE_BLOCK + classOf(size);
  adjacentPerson[blockStart[person]] = tieState[free];
  tieState[free] = blockStart[person];
  blockSize[person] = 0;
}
