/**
 * Where people are drawn: at their address, close to those they live with, in a place of their own that stays
 * theirs for as long as they live there. Both arms of a pair share one layout, so that the same person
 * is at the same place in both pictures. Nothing here moves to make room.
 */
import type { Frame, FrameMap } from '../../sim/engine/frame';
import { STREET_ROWS } from '../../sim/population/streets';

export { streetOf } from '../../sim/population/streets';

/** Addresses between two side streets. */
const BLOCK_COLUMNS = 6;
/** Widths in addresses. */
const STREET = 0.4;
const PARK = 1;
/** Places at one address, in rows; when all are taken, the least taken is shared. */
const PLACES_ACROSS = 5;
const PLACES = PLACES_ACROSS * PLACES_ACROSS;
/** Share of the width of an address that its places take. */
const YARD = 0.9;

export interface Layout {
  readonly map: FrameMap;
  /** Size of the whole place, in addresses. */
  readonly width: number;
  readonly height: number;
  /** People at each place of an address, counted. */
  readonly taken: Map<number, Uint8Array>;
  /** Place at their address of everyone who is there now, by `keyOf`. */
  readonly places: Map<number, number>;
}

/** Coordinates of everyone in a frame, in addresses from the top left. */
export interface Positions {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

export function createLayout(map: FrameMap): Layout {
  const across = Math.ceil(Math.sqrt(map.neighbourhoods));
  const down = Math.ceil(map.neighbourhoods / across);
  return {
    map,
    width: across * (extent(map.columns, BLOCK_COLUMNS) + PARK) - PARK,
    height: down * (extent(map.rows, STREET_ROWS) + PARK) - PARK,
    taken: new Map(),
    places: new Map(),
  };
}

function extent(count: number, block: number): number {
  return count + STREET * (Math.ceil(count / block) - 1);
}

/** Top left corner of an address. */
export function cornerOf(layout: Layout, cell: number): { x: number; y: number } {
  const { columns, rows, neighbourhoods } = layout.map;
  const local = cell % (columns * rows);
  const neighbourhood = Math.floor(cell / (columns * rows));
  const across = Math.ceil(Math.sqrt(neighbourhoods));
  const column = local % columns;
  const row = Math.floor(local / columns);
  return {
    x:
      (neighbourhood % across) * (extent(columns, BLOCK_COLUMNS) + PARK) +
      column +
      STREET * Math.floor(column / BLOCK_COLUMNS),
    y:
      Math.floor(neighbourhood / across) * (extent(rows, STREET_ROWS) + PARK) +
      row +
      STREET * Math.floor(row / STREET_ROWS),
  };
}

function keyOf(layout: Layout, id: number, cell: number): number {
  const { neighbourhoods, columns, rows } = layout.map;
  return id * neighbourhoods * columns * rows + cell;
}

function cellOf(layout: Layout, key: number): number {
  const { neighbourhoods, columns, rows } = layout.map;
  return key % (neighbourhoods * columns * rows);
}

/**
 * Positions in the frames of one month, one an arm. To be called once a month, in the order of the months:
 * whoever was placed before stays where they were.
 */
export function placeMonth(layout: Layout, frames: readonly Frame[]): Positions[] {
  release(layout, frames);
  return frames.map((frame) => {
    const x = new Float32Array(frame.size.people);
    const y = new Float32Array(frame.size.people);
    const mates = new Map<number, number>();
    const fresh: number[] = [];
    for (let i = 0; i < frame.size.people; i++) {
      const place = layout.places.get(keyOf(layout, frame.personId[i], frame.personCell[i]));
      if (place === undefined) fresh.push(i);
      else mates.set(frame.personHousehold[i], place);
    }
    for (const i of fresh) settle(layout, frame, i, mates);
    for (let i = 0; i < frame.size.people; i++) {
      const corner = cornerOf(layout, frame.personCell[i]);
      const place = layout.places.get(keyOf(layout, frame.personId[i], frame.personCell[i])) as number;
      x[i] = corner.x + within(place % PLACES_ACROSS);
      y[i] = corner.y + within(Math.floor(place / PLACES_ACROSS));
    }
    return { x, y };
  });
}

/** Frees the places of people who live at their address in no arm any more. */
function release(layout: Layout, frames: readonly Frame[]): void {
  const there = new Set<number>();
  for (const frame of frames) {
    for (let i = 0; i < frame.size.people; i++)
      there.add(keyOf(layout, frame.personId[i], frame.personCell[i]));
  }
  for (const [key, place] of layout.places) {
    if (there.has(key)) continue;
    takenAt(layout, cellOf(layout, key))[place]--;
    layout.places.delete(key);
  }
}

function settle(layout: Layout, frame: Frame, row: number, mates: Map<number, number>): void {
  const cell = frame.personCell[row];
  const household = frame.personHousehold[row];
  const taken = takenAt(layout, cell);
  const mate = mates.get(household);
  // A household’s first place is far from everyone else’s, the others’ are next to it.
  const place =
    mate === undefined ? best(taken, (p) => -crowding(taken, p)) : best(taken, (p) => -gap(p, mate));
  taken[place]++;
  layout.places.set(keyOf(layout, frame.personId[row], cell), place);
  if (mate === undefined) mates.set(household, place);
}

function takenAt(layout: Layout, cell: number): Uint8Array {
  const known = layout.taken.get(cell);
  if (known !== undefined) return known;
  const taken = new Uint8Array(PLACES);
  layout.taken.set(cell, taken);
  return taken;
}

/** The least taken place, and of those the one with the highest score; the first of equals. */
function best(taken: Uint8Array, score: (place: number) => number): number {
  const least = Math.min(...taken);
  let found = -1;
  let highest = Number.NEGATIVE_INFINITY;
  taken.forEach((count, place) => {
    if (count > least) return;
    const value = score(place);
    if (value <= highest) return;
    highest = value;
    found = place;
  });
  return found;
}

/** How close others are to a place: near ones count most. */
function crowding(taken: Uint8Array, place: number): number {
  let sum = 0;
  taken.forEach((count, other) => {
    if (count > 0 && other !== place) sum += count / gap(place, other) ** 2;
  });
  return sum;
}

/** Squared distance between two places of an address. */
function gap(a: number, b: number): number {
  const dx = (a % PLACES_ACROSS) - (b % PLACES_ACROSS);
  const dy = Math.floor(a / PLACES_ACROSS) - Math.floor(b / PLACES_ACROSS);
  return dx * dx + dy * dy;
}

function within(place: number): number {
  return (1 - YARD) / 2 + (YARD * (place + 0.5)) / PLACES_ACROSS;
}

/** Radius of a person, in addresses. */
export const PERSON_RADIUS = YARD / PLACES_ACROSS / 2;

/** Middle of a group’s place, in addresses: on the street at the corner of the founder’s address. */
export function groupPlaceOf(layout: Layout, frame: Frame, group: number): { x: number; y: number } {
  const corner = cornerOf(layout, frame.groupCell[group]);
  // Groups of one address stand side by side, by their own number, so that none covers another for good.
  return { x: corner.x + 0.25 + 0.5 * ((frame.groupId[group] % 7) / 6), y: corner.y - 0.02 };
}
