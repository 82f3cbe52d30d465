/** One person leaves a home for one of their own, by their own choice and not by the luck of the month. */
import { NONE } from '../network/tie-store';
import { tieKin } from './kin';
import { addHousehold, changeHousehold, isAdult, unlinkPartner } from './people';
import type { Step } from './step';
import { PRESENT, type World } from './world';

/** As of those who leave home and rent. */
const PRIVATE_RENT = 3;
/** Months between two generations of a family, as in the changes of households. */
const GENERATION_MONTHS = 16 * 12;

/** Why somebody cannot leave, or null. */
export type NoWayOut = 'lives alone' | 'only adult';

/**
 * A couple that parts this way is a couple no more; parents and grown children keep a tie as family, as after
 * every leaving of home.
 * @param person an adult
 */
export function moveOut({ world, rules, lifelong }: Step, person: number, cell: number): NoWayOut | null {
  const others = housemates(world, person);
  if (others.length === 0) return 'lives alone';
  if (!others.some((p) => isAdult(world, p))) return 'only adult';
  unlinkPartner(world, person);
  changeHousehold(world, person, addHousehold(world, cell, PRIVATE_RENT));
  for (const other of others) {
    const apart = Math.abs(world.birthMonth[other] - world.birthMonth[person]);
    if (apart >= GENERATION_MONTHS && isAdult(world, other)) tieKin(world, rules, lifelong, person, other);
  }
  return null;
}

function housemates(world: World, person: number): number[] {
  const found: number[] = [];
  let p = world.householdFirst[world.household[person]];
  for (; p !== NONE; p = world.nextInHousehold[p])
    if (p !== person && world.status[p] === PRESENT) found.push(p);
  return found;
}
