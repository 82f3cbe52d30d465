/**
 * Tie formation: attempts by sociability and mood; partners mostly friends of friends, then fellow members,
 * near neighbours, anyone; acceptance falls with social distance (McPherson, Smith-Lovin & Cook 2001).
 */

import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw, poissonFrom, raceScore, secondUniform, withOrdinal } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { CONTEXT, type Context, NONE } from '../../network/tie-store';
import { acceptance } from '../acceptance';
import { raceWord } from '../encounters';
import { fellowMember, friendOfFriend, nearNeighbour, stranger } from '../partners';
import { ADULT_MONTHS, NO_GROUP, WEEKLY } from '../people';
import type { Step } from '../step';
import { eligible, formTie } from '../ties';
import { H, MEMBERSHIPS, type World } from '../world';

/** Attempts a person can make in a month; the Poisson mean stays far below. */
const MOST_ATTEMPTS = 7;
const OLDER_MONTHS = 65 * 12;

export function tieFormation(step: Step): void {
  const { world, rules, luck, scratch } = step;
  const month = world.header[H.month];
  const { rows, count } = scratch.adults;
  for (let i = 0; i < count; i++) {
    const p = rows[i];
    if (scratch.meets[p] === 0) continue;
    const id = world.personId[p];
    let rate = rules.attemptRate * world.sociability[p];
    if (world.depressed[p] > 0) rate *= rules.moodAttempts;
    // Someone just grown up is as new to adult company as someone just arrived.
    const since = Math.min(month - world.arrivalMonth[p], month - world.birthMonth[p] - ADULT_MONTHS);
    if (since < rules.newcomerMonths) rate *= rules.newcomerAttemptRatio;
    const u = draw(luck, STREAMS.attempts, id, 0);
    const v = secondUniform(luck);
    // exp(−rate) ≥ 1 − rate: most months nobody new is met, and that is seen without an exponential.
    const anyone = u <= 1 - rate ? 0 : Math.min(poissonFrom(u, rate), MOST_ATTEMPTS);
    const weekly = world.memberMonths[p] > 0 ? weeklyGroups(world, p) : 0;
    const fellows = weekly > 0 ? poissonFrom(v, rules.groupAttemptRate * rules.kappa * weekly) : 0;
    for (let k = 0; k < anyone; k++) attempt(step, p, k, false);
    for (let k = 0; k < Math.min(fellows, 15 - MOST_ATTEMPTS); k++) attempt(step, p, MOST_ATTEMPTS + k, true);
  }
}

export function weeklyGroups(world: World, person: number): number {
  let count = 0;
  for (let k = person * MEMBERSHIPS; k < (person + 1) * MEMBERSHIPS; k++) {
    const group = world.memberships[k];
    if (group !== NO_GROUP && (world.groupFlags[group] & WEEKLY) !== 0) count++;
  }
  return count;
}

function attempt(step: Step, ego: number, ordinal: number, fellowsOnly: boolean): void {
  const { world, rules, luck } = step;
  const id = world.personId[ego];
  const older = world.header[H.month] - world.birthMonth[ego] >= OLDER_MONTHS;
  const shares = older ? rules.partnerOlder : rules.partner;
  const u = fellowsOnly ? shares[0] : draw(luck, STREAMS.partner, withOrdinal(id, ordinal), 0xffffffff);
  let context: Context = CONTEXT.friend;
  let alter: number = NONE;
  if (u < shares[0]) alter = friendOfFriend(step, ego, ordinal);
  else if (u < shares[1]) {
    alter = fellowMember(step, ego, ordinal);
    context = CONTEXT.coMember;
  } else if (u >= shares[2]) alter = stranger(step, ego, ordinal);
  if (alter === NONE && !fellowsOnly) {
    alter = nearNeighbour(step, ego, ordinal);
    context = CONTEXT.neighbour;
  }
  if (alter === NONE) return;
  const chance = acceptance(world, rules, ego, alter);
  if (draw(luck, STREAMS.acceptance, withOrdinal(id, ordinal), world.personId[alter]) >= chance) return;
  befriend(step, ego, alter, context);
}

function befriend(step: Step, ego: number, alter: number, context: Context): void {
  const { world, rules, lifelong, luck, tally } = step;
  formTie(world, lifelong, rules.affinitySd, ego, alter, 0, context);
  tally.month[OUTCOME_INDEX.tiesFormed]++;
  const u = draw(luck, STREAMS.introductions, world.personId[ego], world.personId[alter]);
  const v = secondUniform(luck);
  if (u < rules.introduceKin) introduceKin(step, ego, alter);
  if (v < rules.introduceKin) introduceKin(step, alter, ego);
}

/** `ego` introduces one of their kin to `alter`. */
function introduceKin(step: Step, ego: number, alter: number): void {
  const { world, luck, tickets, rules, lifelong, tally } = step;
  const { adjacentPerson, adjacentTie, blockStart, degree, tieContext } = world;
  const word = raceWord(luck, STREAMS.introductions, world.personId[alter], 0);
  let kin: number = NONE;
  let least = 0x100000000;
  for (let i = blockStart[ego], end = i + degree[ego]; i < end; i++) {
    if (tieContext[adjacentTie[i]] !== CONTEXT.kin) continue;
    const score = raceScore(tickets[adjacentPerson[i]], word);
    if (score >= least || !eligible(world, alter, adjacentPerson[i])) continue;
    least = score;
    kin = adjacentPerson[i];
  }
  if (kin === NONE) return;
  formTie(world, lifelong, rules.affinitySd, alter, kin, 0, CONTEXT.friend);
  tally.month[OUTCOME_INDEX.tiesFormed]++;
}
