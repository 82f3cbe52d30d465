/**
 * Finding a partner for a new tie. Among candidates the smallest keyed score wins, as in encounters.ts, whatever
 * their order; whether a tie is possible is asked only of those who lead so far.
 */
import { draw, raceScore, secondUniform, withOrdinal } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import { NONE } from '../network/tie-store';
import { addressCount, addressNear } from '../population/geography';
import { PLACE_WORD, placeRace, raceWord } from './encounters';
import { NO_GROUP } from './people';
import type { Step } from './step';
import { GROUP_SLOTS, MEMBERSHIPS, type World } from './world';

/** Addresses tried before giving up. */
const TRIES = 6;
const LARGEST = 0x100000000;

/** Whether `ego` could become tied to a candidate: one who meets others, lives elsewhere and is not tied to `ego`. */
function isOpen(world: World, meets: Uint8Array, ego: number, candidate: number): boolean {
  const { adjacentPerson, blockStart, degree, household } = world;
  if (meets[candidate] === 0 || household[candidate] === household[ego]) return false;
  const start = blockStart[ego];
  const end = start + degree[ego];
  for (let i = start; i < end; i++) if (adjacentPerson[i] === candidate) return false;
  return true;
}

/** A random step to a friend and a random step on, each by the smallest keyed score. */
export function friendOfFriend(
  { world, luck, tickets, scratch }: Step,
  ego: number,
  ordinal: number,
): number {
  const { adjacentPerson, blockStart, degree } = world;
  const { meets } = scratch;
  if (degree[ego] === 0) return NONE;
  const word = raceWord(luck, STREAMS.partner, withOrdinal(world.personId[ego], ordinal), 0);
  const next = luck.words[1];
  let friend = 0;
  let least = LARGEST;
  for (let i = blockStart[ego], end = i + degree[ego]; i < end; i++) {
    const score = raceScore(tickets[adjacentPerson[i]], word);
    if (score < least) {
      least = score;
      friend = adjacentPerson[i];
    }
  }
  let best: number = NONE;
  least = LARGEST;
  for (let i = blockStart[friend], end = i + degree[friend]; i < end; i++) {
    const candidate = adjacentPerson[i];
    const score = raceScore(tickets[candidate], next);
    if (score < least && isOpen(world, meets, ego, candidate)) {
      least = score;
      best = candidate;
    }
  }
  return best;
}

/** A member of one of ego’s groups. */
export function fellowMember({ world, luck, tickets, scratch }: Step, ego: number, ordinal: number): number {
  const { memberships, groupMembers, groupSize } = world;
  const word = raceWord(luck, STREAMS.partner, withOrdinal(world.personId[ego], ordinal), 1);
  let best: number = NONE;
  let least = LARGEST;
  for (let k = ego * MEMBERSHIPS; k < (ego + 1) * MEMBERSHIPS; k++) {
    const group = memberships[k];
    if (group === NO_GROUP) continue;
    for (let m = group * GROUP_SLOTS, end = m + groupSize[group]; m < end; m++) {
      const candidate = groupMembers[m];
      const score = raceScore(tickets[candidate], word);
      if (score < least && isOpen(world, scratch.meets, ego, candidate)) {
        least = score;
        best = candidate;
      }
    }
  }
  return best;
}

/** Someone near, trying addresses by the proximity kernel. */
export function nearNeighbour(step: Step, ego: number, ordinal: number): number {
  const { world, luck, geography } = step;
  const word = withOrdinal(world.personId[ego], ordinal);
  for (let k = 0; k < TRIES; k++) {
    const u = draw(luck, STREAMS.partner, word, PLACE_WORD + k);
    const address = addressNear(geography, world.cell[ego], u, secondUniform(luck));
    if (address < 0) continue;
    const found = openAt(step, ego, address, placeRace(luck));
    if (found !== NONE) return found;
  }
  return NONE;
}

/** Someone at any address of the place. */
export function stranger(step: Step, ego: number, ordinal: number): number {
  const { world, luck, geography } = step;
  const word = withOrdinal(world.personId[ego], ordinal);
  const cells = addressCount(geography);
  for (let k = 0; k < TRIES; k++) {
    const u = draw(luck, STREAMS.partner, word, PLACE_WORD + 64 + k);
    const found = openAt(step, ego, Math.floor(u * cells), luck.words[1]);
    if (found !== NONE) return found;
  }
  return NONE;
}

function openAt({ world, tickets, scratch }: Step, ego: number, cell: number, word: number): number {
  const { cellFirst, nextInCell } = world;
  const { meets } = scratch;
  let best: number = NONE;
  let least = LARGEST;
  for (let p = cellFirst[cell]; p !== NONE; p = nextInCell[p]) {
    const score = raceScore(tickets[p], word);
    if (score < least && isOpen(world, meets, ego, p)) {
      least = score;
      best = p;
    }
  }
  return best;
}
