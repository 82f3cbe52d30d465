/**
 * Moves: households change, households move, newcomers arrive. Departures are keyed to the person, arrivals
 * to the study. Whole households move together; a local move keeps every tie.
 */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw, secondUniform } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { NONE } from '../../network/tie-store';
import { neighbourhoodOf } from '../../population/geography';
import { dealTickets } from '../encounters';
import { householdChanges } from '../household-changes';
import { findKin, joinKin } from '../kin';
import { bringExternalTies, placeHousehold } from '../newcomers';
import { ADULT_MONTHS, isAdult, moveAway, moveHousehold } from '../people';
import { callRolls } from '../roll';
import type { Step } from '../step';
import { H, personTop } from '../world';

export function moves(step: Step): void {
  dealTickets(step);
  const departures = householdChanges(step) + moveHouseholds(step);
  step.tally.month[OUTCOME_INDEX.departures] += departures;
  arrive(step);
  callRolls(step.world, step.scratch);
}

function moveHouseholds(step: Step): number {
  const { world, rules, luck, geography } = step;
  const { householdFirst, nextInHousehold, personId, birthMonth, householdSize } = world;
  const month = world.header[H.month];
  const count = world.header[H.households];
  const size = geography.columns * geography.rows;
  let departures = 0;
  for (let h = 0; h < count; h++) {
    if (householdSize[h] === 0) continue;
    let oldest = 0;
    let key = 0xffffffff;
    for (let p = householdFirst[h]; p !== NONE; p = nextInHousehold[p]) {
      const months = month - birthMonth[p];
      if (months > oldest) oldest = months;
      if (months >= ADULT_MONTHS && personId[p] < key) key = personId[p];
    }
    if (oldest < ADULT_MONTHS) {
      departures += leaveTogether(step, h);
      continue;
    }
    const years = Math.min(110, Math.floor(oldest / 12));
    if (draw(luck, STREAMS.moves, key, 0) >= rules.moveHazard[world.tenure[h] * 111 + years]) continue;
    if (secondUniform(luck) < rules.moveLocalShare) {
      const first = neighbourhoodOf(geography, world.householdCell[h]) * size;
      moveHousehold(world, h, first + Math.floor(draw(luck, STREAMS.moves, key, 1) * size));
    } else departures += leaveTogether(step, h);
  }
  return departures;
}

function leaveTogether({ world, rules }: Step, household: number): number {
  const people = world.householdSize[household];
  for (let k = 0; k < people; k++) moveAway(world, world.householdFirst[household], rules.keepHours);
  return people;
}

function arrive(step: Step): void {
  const { world, rules, luck, lifelong, arrivals, tally } = step;
  const at = world.header[H.month] - arrivals.from;
  if (at < 0 || at + 1 >= arrivals.start.length) return;
  for (let k = arrivals.start[at]; k < arrivals.start[at + 1]; k++) {
    const { pool, donor, cell, firstId } = arrivals;
    const first = placeHousehold(world, rules, lifelong, pool, donor[k], cell[k], firstId[k]);
    dealTickets(step, first);
    for (let p = first; p < personTop(world); p++) {
      tally.month[OUTCOME_INDEX.arrivals]++;
      if (!isAdult(world, p)) continue;
      bringExternalTies(world, arrivals.external, rules.newcomerRankSpread, lifelong, p);
      if (draw(luck, STREAMS.kin, world.personId[p], 0xffffffff) >= rules.kinSearchShare) continue;
      const kin = findKin(step, p);
      if (kin !== NONE) joinKin(world, rules, lifelong, p, kin);
    }
  }
}
