/** Whether a resident belongs to an audience; read-only. */
import { NONE } from '../../network/tie-store';
import type { Audience } from '../audience';
import { CARE_CONDITIONS } from '../conditions';
import { ageMonths, H, type World } from '../world';

/** `number` is that of the programme that asks, plus one. */
export function belongs(world: World, person: number, audience: Audience, number: number): boolean {
  const { ages, sex, tenures, ethnicGroup, conditions, newcomerMonths, childBelow } = audience;
  if (ages !== undefined) {
    const years = ageMonths(world, person) / 12;
    if (years < ages[0] || years >= ages[1]) return false;
  }
  if (sex !== undefined && world.sex[person] !== sex) return false;
  if (tenures !== undefined && !tenures.includes(world.tenure[world.household[person]])) return false;
  if (ethnicGroup !== undefined && world.ethnicGroup[person] !== ethnicGroup) return false;
  if (conditions !== undefined && (world.conditions[person] & conditions) === 0) return false;
  if (audience.isolated === true && world.isolated[person] === 0) return false;
  if (audience.lonely === true && world.lonely[person] === 0) return false;
  if (audience.inNeed === true && !inNeed(world, person)) return false;
  if (newcomerMonths !== undefined) {
    if (world.header[H.month] - world.arrivalMonth[person] >= newcomerMonths) return false;
  }
  if (audience.onBooks === true && world.caseOf[person] !== number) return false;
  if (audience.outOfGroups === true && world.memberMonths[person] > 0) return false;
  if (childBelow !== undefined && !livesWith(world, person, (p) => ageMonths(world, p) < childBelow * 12))
    return false;
  return audience.carer !== true || livesWith(world, person, (p) => needsCare(world, p));
}

function inNeed(world: World, person: number): boolean {
  return (
    world.isolated[person] === 1 ||
    world.lonely[person] === 1 ||
    world.depressed[person] > 0 ||
    world.conditions[person] !== 0
  );
}

const OLD = 75 * 12;

function needsCare(world: World, person: number): boolean {
  return ageMonths(world, person) >= OLD || (world.conditions[person] & CARE_CONDITIONS) !== 0;
}

function livesWith(world: World, person: number, test: (other: number) => boolean): boolean {
  const { householdFirst, nextInHousehold, household } = world;
  for (let p = householdFirst[household[person]]; p !== NONE; p = nextInHousehold[p]) {
    if (p !== person && test(p)) return true;
  }
  return false;
}
