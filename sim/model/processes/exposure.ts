/**
 * Exposure, in the terms of the studies: contact in the month, weekly activity, and isolation as two or more
 * of living alone, no contact, no weekly activity (the UK Biobank scale; Naito et al. 2023).
 */
import { draw, secondUniform } from '../../kernel/luck';
import { exp } from '../../kernel/portable';
import { STREAMS } from '../../kernel/streams';
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { CONTEXT } from '../../network/tie-store';
import { recordIsolation } from '../isolation';
import { ADULT_MONTHS, NO_GROUP, WEEKLY } from '../people';
import type { Step } from '../step';
import { H, MEMBERSHIPS, personTop, PRESENT, type World } from '../world';

/** Flags of the month in scratch. */
export const NO_CONTACT = 1;
export const TALKED = 2;

export function exposure(step: Step): void {
  const { world, rules, luck, scratch, tally } = step;
  const month = world.header[H.month];
  const people = personTop(world);
  const { contactHours, flags } = scratch;
  let isolatedCount = 0;
  let talked = 0;
  for (let p = 0; p < people; p++) {
    if (world.status[p] !== PRESENT) continue;
    const months = month - world.birthMonth[p];
    if (months < ADULT_MONTHS) continue;
    const id = world.personId[p];
    const u = draw(luck, STREAMS.contact, id, 0);
    const v = secondUniform(luck);
    const apart = exp(-contactHours[p] / rules.contactScale);
    const none = apart * rules.externalNoContact[world.externalCount[p]];
    let flag = u < none ? NO_CONTACT : 0;
    world.weeklyActivity[p] =
      world.weeklyActivity[p] === 1 ? (v < rules.weeklyOff ? 0 : 1) : v < rules.weeklyOn ? 1 : 0;
    const active = world.weeklyActivity[p] === 1 || inWeeklyGroup(world, p);
    const score =
      (world.householdSize[world.household[p]] === 1 ? 1 : 0) + (flag === NO_CONTACT ? 1 : 0) + (active ? 0 : 1);
    const isolated = score >= 2 ? 1 : 0;
    world.isolated[p] = isolated;
    isolatedCount += isolated;
    world.isolationHistory[p] = recordIsolation(world.isolationHistory[p], isolated);
    const base = rules.talkBase[months < 300 ? 0 : months < 780 ? 1 : 2];
    const near = exp(-neighbourHours(world, p, contactHours[p]) / rules.contactScale);
    if (draw(luck, STREAMS.neighbourTalk, id, 0) < 1 - (1 - base) * near) {
      flag |= TALKED;
      talked++;
    }
    flags[p] = flag;
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

/** Contact hours with non-kin ties of the neighbourhood, by their share of local ties. */
function neighbourHours(world: World, person: number, hours: number): number {
  const start = world.blockStart[person];
  const count = world.degree[person];
  if (count === 0) return 0;
  let near = 0;
  for (let i = start; i < start + count; i++) {
    if (world.tieContext[world.adjacentTie[i]] === CONTEXT.neighbour) near++;
  }
  return (hours * near) / count;
}
