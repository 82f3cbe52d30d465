/**
 * Exposure, in the terms of the studies: contact in the month, weekly activity, and isolation as two or more
 * of living alone, no contact, no weekly activity (the UK Biobank scale; Naito et al. 2023). Talks with
 * neighbours are counted as expected values.
 */

import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw, secondUniform } from '../../kernel/luck';
import { exp } from '../../kernel/portable';
import { STREAMS } from '../../kernel/streams';
import { recordIsolation } from '../isolation';
import { NO_GROUP, WEEKLY } from '../people';
import { contactHours, HOURS, HOURS_WIDTH, type Step } from '../step';
import { H, MEMBERSHIPS, type World } from '../world';

export function exposure(step: Step): void {
  const { world, rules, luck, scratch, tally } = step;
  const month = world.header[H.month];
  const { hours, talks } = scratch;
  const { rows, count } = scratch.adults;
  let isolatedCount = 0;
  let talked = 0;
  for (let i = 0; i < count; i++) {
    const p = rows[i];
    const months = month - world.birthMonth[p];
    const id = world.personId[p];
    const u = draw(luck, STREAMS.contact, id, 0);
    const v = secondUniform(luck);
    const apart = exp(-contactHours(hours, p) / rules.contactScale);
    const none = apart * rules.externalNoContact[world.externalCount[p]];
    world.weeklyActivity[p] =
      world.weeklyActivity[p] === 1 ? (v < rules.weeklyOff ? 0 : 1) : v < rules.weeklyOn ? 1 : 0;
    const active = world.weeklyActivity[p] === 1 || (world.memberMonths[p] > 0 && inWeeklyGroup(world, p));
    const score =
      (world.householdSize[world.household[p]] === 1 ? 1 : 0) + (u < none ? 1 : 0) + (active ? 0 : 1);
    const isolated = score >= 2 ? 1 : 0;
    world.isolated[p] = isolated;
    isolatedCount += isolated;
    world.isolationHistory[p] = recordIsolation(world.isolationHistory[p], isolated);
    const base = rules.talkBase[months < 300 ? 0 : months < 780 ? 1 : 2];
    const talk = 1 - (1 - base) * exp(-hours[p * HOURS_WIDTH + HOURS.neighbours] / rules.contactScale);
    talks[p] = talk;
    talked += talk;
  }
  tally.month[OUTCOME_INDEX.isolated] = isolatedCount;
  tally.month[OUTCOME_INDEX.talksToNeighbours] = talked;
}

function inWeeklyGroup(world: World, person: number): boolean {
  for (let k = person * MEMBERSHIPS; k < (person + 1) * MEMBERSHIPS; k++) {
    const group = world.memberships[k];
    if (group !== NO_GROUP && (world.groupFlags[group] & WEEKLY) !== 0) return true;
  }
  return false;
}
