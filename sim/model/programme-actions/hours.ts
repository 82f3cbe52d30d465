/** The hours of residents: what a programme takes of them, and what they have left. */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { NO_GROUP } from '../people';
import { socialTime } from '../social-time';
import type { Step } from '../step';
import { MEMBERSHIPS, type World } from '../world';

/** Hours a month that a resident spends in meetings of their groups. */
export function groupHoursOf(world: World, person: number): number {
  let hours = 0;
  for (let k = person * MEMBERSHIPS; k < (person + 1) * MEMBERSHIPS; k++) {
    const group = world.memberships[k];
    if (group !== NO_GROUP) hours += world.groupHours[group];
  }
  return hours;
}

/** Hours left this month of the time a resident has for others, after groups and what programmes took already. */
export function hoursFree({ world, rules }: Step, person: number): number {
  const time = socialTime(rules, world.sociability[person]);
  return time - groupHoursOf(world, person) - world.programmeHours[person];
}

export function giveHours({ world, tally }: Step, person: number, hours: number): void {
  world.programmeHours[person] += hours;
  tally.month[OUTCOME_INDEX.residentHours] += hours;
}
