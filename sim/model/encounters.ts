/**
 * Finding people without regard to their position in any list: an address is chosen on the fixed map by a
 * keyed draw, and among the people met there the smallest keyed draw per (ego, candidate) wins.
 */
import { draw, type Luck, secondUniform, withOrdinal } from '../kernel/luck';
import type { Stream } from '../kernel/streams';
import { NONE } from '../network/tie-store';
import { addressNear, type Geography } from '../population/geography';
import type { World } from './world';

/** Marks the alter word of draws about places, so that it never equals a person's id. */
const PLACE_WORD = 0xf0000000;

/** The eligible person at an address with the smallest keyed draw, or NONE. */
export function personAt(
  world: World,
  luck: Luck,
  stream: Stream,
  cell: number,
  egoWord: number,
  test: (candidate: number) => boolean,
): number {
  let best = NONE;
  let bestDraw = 2;
  for (let p = world.cellFirst[cell]; p !== NONE; p = world.nextInCell[p]) {
    if (!test(p)) continue;
    const u = draw(luck, stream, egoWord, world.personId[p]);
    if (u < bestDraw) {
      bestDraw = u;
      best = p;
    }
  }
  return best;
}

/** Someone near `cell`, trying up to `tries` addresses by the proximity kernel. */
export function personNear(
  world: World,
  geography: Geography,
  luck: Luck,
  stream: Stream,
  cell: number,
  egoId: number,
  ordinal: number,
  tries: number,
  test: (candidate: number) => boolean,
): number {
  const word = withOrdinal(egoId, ordinal);
  for (let k = 0; k < tries; k++) {
    const u = draw(luck, stream, word, PLACE_WORD + k);
    const address = addressNear(geography, cell, u, secondUniform(luck));
    if (address < 0) continue;
    const found = personAt(world, luck, stream, address, word, test);
    if (found !== NONE) return found;
  }
  return NONE;
}

/** Someone at a uniformly chosen address among `cells` addresses from `first` on. */
export function personAnywhere(
  world: World,
  luck: Luck,
  stream: Stream,
  first: number,
  cells: number,
  egoId: number,
  ordinal: number,
  tries: number,
  test: (candidate: number) => boolean,
): number {
  const word = withOrdinal(egoId, ordinal);
  for (let k = 0; k < tries; k++) {
    const u = draw(luck, stream, word, PLACE_WORD + 64 + k);
    const found = personAt(world, luck, stream, first + Math.floor(u * cells), word, test);
    if (found !== NONE) return found;
  }
  return NONE;
}
