/**
 * Network strength S: the mean of friends on a log scale, monthly kin contact, living with others and group
 * membership. A stand-in for the complex measures pooled by Holt-Lunstad et al. (2010).
 */
import { exp, log } from '../kernel/portable';
import { HOURS, HOURS_WIDTH, type Scratch } from './step';
import type { World } from './world';

const LOG_11 = 2.397895272798371;

export function networkStrength(world: World, scratch: Scratch, person: number): number {
  const friends = scratch.friends[person] < 10 ? scratch.friends[person] : 10;
  const kin = 1 - exp(-scratch.hours[person * HOURS_WIDTH + HOURS.kin] / 6);
  const together = world.householdSize[world.household[person]] > 1 ? 1 : 0;
  const member = world.memberMonths[person] > 0 ? 1 : 0;
  return (log(1 + friends) / LOG_11 + kin + together + member) / 4;
}
