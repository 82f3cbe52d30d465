/** Kin cliques of two to five adults who live in different households. */
import { draw, type Luck } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import { CONTEXT, findTie, NONE } from '../network/tie-store';
import { type Finder, personAnywhere } from './encounters';
import { canMeet } from './people';
import type { Rules } from './rules';
import { formTie } from './ties';
import { H, type World } from './world';

export const LARGEST_CLIQUE = 5;

/** Joins a person to `other` and to everyone of other’s clique, founding one if other had none. */
export function joinKin(world: World, rules: Rules, lifelong: Luck, person: number, other: number): void {
  let clique = world.clique[other];
  if (clique === NONE) {
    clique = world.header[H.cliques]++;
    world.cliqueSize[clique] = 1;
    world.clique[other] = clique;
  }
  const cliquemates: number[] = [other];
  const start = world.blockStart[other];
  for (let i = start; i < start + world.degree[other]; i++) {
    const p = world.adjacentPerson[i];
    if (world.clique[p] === clique && p !== person) cliquemates.push(p);
  }
  world.clique[person] = clique;
  world.cliqueSize[clique]++;
  for (const mate of cliquemates) tieKin(world, rules, lifelong, person, mate);
}

/** A kin tie with a bond drawn for the pair; nothing if they share a household or are tied. */
export function tieKin(world: World, rules: Rules, lifelong: Luck, a: number, b: number): void {
  if (a === b || world.household[a] === world.household[b] || findTie(world, a, b) !== NONE) return;
  const low = Math.min(world.personId[a], world.personId[b]);
  const high = Math.max(world.personId[a], world.personId[b]);
  const u = draw(lifelong, STREAMS.kin, low, high);
  const hours = rules.kinHoursLow + (rules.kinHoursHigh - rules.kinHoursLow) * u;
  formTie(world, lifelong, 0, a, b, hours, CONTEXT.kin);
}

/** A resident of the same ethnic group who is unattached or whose clique has room. */
export function findKin(finder: Finder, person: number): number {
  const { world, geography } = finder;
  const size = geography.columns * geography.rows;
  const first = world.cell[person] - (world.cell[person] % size);
  const suits = (p: number) =>
    p !== person &&
    canMeet(world, p) &&
    world.ethnicGroup[p] === world.ethnicGroup[person] &&
    world.household[p] !== world.household[person] &&
    (world.clique[p] === NONE || world.cliqueSize[world.clique[p]] < LARGEST_CLIQUE);
  return personAnywhere(finder, STREAMS.kin, first, size, world.personId[person], 0, 8, suits);
}
