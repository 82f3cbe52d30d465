/** Whether a resident belongs to an audience; read-only. */
import { NONE } from '../../network/tie-store';
import type { Audience } from '../audience';
import { CARE_CONDITIONS } from '../condition-table';
import type { Step } from '../step';
import { ageMonths, H, type World } from '../world';

type Test = (person: number) => boolean;

/** Whether residents belong to an audience; `number` is that of the programme that asks, plus one. */
export function audienceTest(step: Step, audience: Audience, number: number): Test {
  const tests = testsOf(step, audience, number);
  if (tests.length === 0) return () => true;
  return tests.reduce((before, test) => (p) => before(p) && test(p));
}

/** One test for each field that is set. */
function testsOf({ world, rules }: Step, audience: Audience, number: number): Test[] {
  const { ages, sex, tenures, ethnicGroup, conditions, newcomerMonths, childBelow } = audience;
  const tests: Test[] = [];
  if (audience.outOfGroups === true) tests.push((p) => world.memberMonths[p] === 0);
  if (audience.onBooks === true) tests.push((p) => world.caseOf[p] === number);
  if (audience.isolated === true) tests.push((p) => world.isolated[p] === 1);
  if (audience.lonely === true) tests.push((p) => world.lonely[p] === 1);
  if (audience.inNeed === true) tests.push((p) => inNeed(world, p));
  if (sex !== undefined) tests.push((p) => world.sex[p] === sex);
  if (ethnicGroup !== undefined) tests.push((p) => world.ethnicGroup[p] === ethnicGroup);
  if (conditions !== undefined) tests.push((p) => (world.conditions[p] & conditions) !== 0);
  if (tenures !== undefined) tests.push((p) => tenures.includes(world.tenure[world.household[p]]));
  if (ages !== undefined) {
    const [from, below] = [ages[0] * 12, ages[1] * 12];
    tests.push((p) => ageMonths(world, p) >= from && ageMonths(world, p) < below);
  }
  if (newcomerMonths !== undefined)
    tests.push((p) => world.header[H.month] - world.arrivalMonth[p] < newcomerMonths);
  if (childBelow !== undefined)
    tests.push((p) => livesWith(world, p, (other) => ageMonths(world, other) < childBelow * 12));
  if (audience.carer === true)
    tests.push((p) => livesWith(world, p, (other) => needsCare(world, other, rules.values.careAge * 12)));
  return tests;
}

function inNeed(world: World, person: number): boolean {
  return (
    world.isolated[person] === 1 ||
    world.lonely[person] === 1 ||
    world.depressed[person] > 0 ||
    world.conditions[person] !== 0
  );
}

function needsCare(world: World, person: number, from: number): boolean {
  return ageMonths(world, person) >= from || (world.conditions[person] & CARE_CONDITIONS) !== 0;
}

function livesWith(world: World, person: number, test: (other: number) => boolean): boolean {
  const { householdFirst, nextInHousehold, household } = world;
  for (let p = householdFirst[household[person]]; p !== NONE; p = nextInHousehold[p]) {
    if (p !== person && test(p)) return true;
  }
  return false;
}
