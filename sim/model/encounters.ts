/**
 * Finding people without regard to their position in any list: an address is chosen on the fixed map by a
 * keyed draw, and among the people met there the smallest keyed score per (race, candidate) wins.
 */
import { draw, type Luck, raceScore, secondUniform, withOrdinal } from '../kernel/luck';
import { STREAMS, type Stream } from '../kernel/streams';
import { NONE } from '../network/tie-store';
import { addressNear, type Geography } from '../population/geography';
import { PRESENT, personTop, type World } from './world';

/** Marks the alter word of draws about places and races, so that it never equals a person's id. */
export const PLACE_WORD = 0xf0000000;
const RACE_WORD = 0xf8000000;

export interface Finder {
  readonly world: World;
  readonly geography: Geography;
  readonly luck: Luck;
  /** Every resident's random word of the month. */
  readonly tickets: Uint32Array;
}

export type Test = (candidate: number) => boolean;

/** Gives residents from row `first` on the random word by which they are ranked in this month's races. */
export function dealTickets({ world, luck, tickets }: Finder, first = 0): void {
  const { status, personId } = world;
  const people = personTop(world);
  for (let p = first; p < people; p++) {
    if (status[p] !== PRESENT) continue;
    draw(luck, STREAMS.tickets, personId[p], 0);
    tickets[p] = luck.words[0];
  }
}

/** The random word of one race. */
export function raceWord(luck: Luck, stream: Stream, egoWord: number, race: number): number {
  draw(luck, stream, egoWord, RACE_WORD + race);
  return luck.words[0];
}

/** A race word from what a choice of place by `addressNear` left of the last draw: the map takes the high bits. */
export function placeRace(luck: Luck): number {
  return Math.imul(luck.words[0], 0x9e3779b1) ^ luck.words[1];
}

/** The eligible person at an address with the smallest score, or NONE. */
function personAt({ world, tickets }: Finder, cell: number, word: number, test: Test): number {
  const { cellFirst, nextInCell } = world;
  let best: number = NONE;
  let least = 0x100000000;
  for (let p = cellFirst[cell]; p !== NONE; p = nextInCell[p]) {
    const score = raceScore(tickets[p], word);
    if (score < least && test(p)) {
      least = score;
      best = p;
    }
  }
  return best;
}

/** The eligible tie of a person with the smallest score, or NONE. */
export function tieOf({ world, tickets }: Finder, person: number, word: number, test: Test): number {
  const { blockStart, degree, adjacentPerson } = world;
  let best: number = NONE;
  let least = 0x100000000;
  const end = blockStart[person] + degree[person];
  for (let i = blockStart[person]; i < end; i++) {
    const candidate = adjacentPerson[i];
    const score = raceScore(tickets[candidate], word);
    if (score < least && test(candidate)) {
      least = score;
      best = candidate;
    }
  }
  return best;
}

/** Someone near `cell`, trying up to `tries` addresses by the proximity kernel. */
export function personNear(
  finder: Finder,
  stream: Stream,
  cell: number,
  egoId: number,
  ordinal: number,
  tries: number,
  test: Test,
): number {
  const { luck, geography } = finder;
  const word = withOrdinal(egoId, ordinal);
  for (let k = 0; k < tries; k++) {
    const u = draw(luck, stream, word, PLACE_WORD + k);
    const address = addressNear(geography, cell, u, secondUniform(luck));
    if (address < 0) continue;
    const found = personAt(finder, address, placeRace(luck), test);
    if (found !== NONE) return found;
  }
  return NONE;
}

/** Someone at a uniformly chosen address among `cells` addresses from `first` on. */
export function personAnywhere(
  finder: Finder,
  stream: Stream,
  first: number,
  cells: number,
  egoId: number,
  ordinal: number,
  tries: number,
  test: Test,
): number {
  const { luck } = finder;
  const word = withOrdinal(egoId, ordinal);
  for (let k = 0; k < tries; k++) {
    const u = draw(luck, stream, word, PLACE_WORD + 64 + k);
    const found = personAt(finder, first + Math.floor(u * cells), luck.words[1], test);
    if (found !== NONE) return found;
  }
  return NONE;
}
