/**
 * Tie formation: attempts by sociability and mood; partners mostly friends of friends, then fellow members,
 * near neighbours, anyone; acceptance falls with social distance (McPherson, Smith-Lovin & Cook 2001).
 */

import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw, poissonFrom, raceScore, secondUniform, withOrdinal } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { CONTEXT, type Context, findTie, NONE } from '../../network/tie-store';
import { addressCount } from '../../population/geography';
import { acceptance } from '../acceptance';
import { personAnywhere, personNear, raceWord, tieOf } from '../encounters';
import { ADULT_MONTHS, NO_GROUP, WEEKLY } from '../people';
import type { Step } from '../step';
import { eligible, formTie } from '../ties';
import { GROUP_SLOTS, H, MEMBERSHIPS, personTop, type World } from '../world';

/** Attempts a person can make in a month; the Poisson mean stays far below. */
const MOST_ATTEMPTS = 7;
const OLDER_MONTHS = 65 * 12;

export function tieFormation(step: Step): void {
  const { world, rules, luck, scratch } = step;
  const people = personTop(world);
  const month = world.header[H.month];
  for (let p = 0; p < people; p++) {
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
    if (alter === NONE && fellowsOnly) return;
  } else if (u >= shares[2]) alter = stranger(step, ego, ordinal);
  if (alter === NONE) {
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
  const { world, luck, rules, lifelong, tally } = step;
  const word = raceWord(luck, STREAMS.introductions, world.personId[alter], 0);
  const kin = tieOf(
    step,
    ego,
    word,
    (p) => world.tieContext[findTie(world, ego, p)] === CONTEXT.kin && eligible(world, alter, p),
  );
  if (kin === NONE) return;
  formTie(world, lifelong, rules.affinitySd, alter, kin, 0, CONTEXT.friend);
  tally.month[OUTCOME_INDEX.tiesFormed]++;
}

/** A random step to a friend and a random step on, each by the smallest keyed score. */
function friendOfFriend(step: Step, ego: number, ordinal: number): number {
  const { world, luck, scratch } = step;
  if (world.degree[ego] === 0) return NONE;
  const word = raceWord(luck, STREAMS.partner, withOrdinal(world.personId[ego], ordinal), 0);
  const next = luck.words[1];
  const friend = tieOf(step, ego, word, anyone);
  const home = world.household[ego];
  return tieOf(
    step,
    friend,
    next,
    (p) =>
      scratch.meets[p] === 1 && p !== ego && world.household[p] !== home && findTie(world, ego, p) === NONE,
  );
}

function anyone(): boolean {
  return true;
}

function fellowMember({ world, luck, tickets }: Step, ego: number, ordinal: number): number {
  const word = raceWord(luck, STREAMS.partner, withOrdinal(world.personId[ego], ordinal), 1);
  let best: number = NONE;
  let least = 0x100000000;
  for (let k = ego * MEMBERSHIPS; k < (ego + 1) * MEMBERSHIPS; k++) {
    const group = world.memberships[k];
    if (group === NO_GROUP) continue;
    for (let m = group * GROUP_SLOTS; m < group * GROUP_SLOTS + world.groupSize[group]; m++) {
      const candidate = world.groupMembers[m];
      const score = raceScore(tickets[candidate], word);
      if (score < least && eligible(world, ego, candidate)) {
        least = score;
        best = candidate;
      }
    }
  }
  return best;
}

function nearNeighbour(step: Step, ego: number, ordinal: number): number {
  const { world } = step;
  const test = (p: number) => eligible(world, ego, p);
  return personNear(step, STREAMS.partner, world.cell[ego], world.personId[ego], ordinal, 6, test);
}

function stranger(step: Step, ego: number, ordinal: number): number {
  const { world, geography } = step;
  const test = (p: number) => eligible(world, ego, p);
  return personAnywhere(
    step,
    STREAMS.partner,
    0,
    addressCount(geography),
    world.personId[ego],
    ordinal,
    6,
    test,
  );
}
