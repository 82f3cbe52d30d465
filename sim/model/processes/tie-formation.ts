/**
 * Tie formation: attempts by sociability and mood; partners mostly friends of friends, then fellow members,
 * near neighbours, anyone; acceptance falls with social distance (McPherson, Smith-Lovin & Cook 2001).
 */
import { draw, poissonFrom, secondUniform, withOrdinal } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { CONTEXT, type Context, NONE } from '../../network/tie-store';
import { addressCount } from '../../population/geography';
import { personAnywhere, personNear } from '../encounters';
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { acceptance } from '../acceptance';
import { ADULT_MONTHS, addExternal, canMeet, isAdult, NO_GROUP, WEEKLY } from '../people';
import type { Step } from '../step';
import { eligible, formTie } from '../ties';
import { GROUP_SLOTS, H, MEMBERSHIPS, personTop, PRESENT, type World } from '../world';

/** Attempts a person can make in a month; the Poisson mean stays far below. */
const MOST_ATTEMPTS = 7;
const OLDER_MONTHS = 65 * 12;

export function tieFormation(step: Step): void {
  const { world, rules, luck } = step;
  const people = personTop(world);
  const month = world.header[H.month];
  for (let p = 0; p < people; p++) {
    if (!canMeet(world, p)) continue;
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
    const weekly = weeklyGroups(world, p);
    const fellows = weekly > 0 ? poissonFrom(v, rules.groupAttemptRate * rules.kappa * weekly) : 0;
    for (let k = 0; k < anyone; k++) attempt(step, p, k, false);
    for (let k = 0; k < Math.min(fellows, 15 - MOST_ATTEMPTS); k++) attempt(step, p, MOST_ATTEMPTS + k, true);
    gainExternal(step, p);
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
  if (u < rules.introduceKin) introduceKin(step, ego, alter);
  if (secondUniform(luck) < rules.introduceKin) introduceKin(step, alter, ego);
}

/** `ego` introduces one of their kin to `alter`. */
function introduceKin(step: Step, ego: number, alter: number): void {
  const { world, luck, rules, lifelong, tally } = step;
  const word = withOrdinal(world.personId[alter], 1);
  let best: number = NONE;
  let least = 2;
  const start = world.blockStart[ego];
  for (let i = start; i < start + world.degree[ego]; i++) {
    if (world.tieContext[world.adjacentTie[i]] !== CONTEXT.kin) continue;
    const kin = world.adjacentPerson[i];
    if (!eligible(world, alter, kin)) continue;
    const u = draw(luck, STREAMS.introductions, word, world.personId[kin]);
    if (u < least) {
      least = u;
      best = kin;
    }
  }
  if (best === NONE) return;
  formTie(world, lifelong, rules.affinitySd, alter, best, 0, CONTEXT.friend);
  tally.month[OUTCOME_INDEX.tiesFormed]++;
}

/** A random step to a friend and a random step on, each by the smallest keyed draw. */
function friendOfFriend(step: Step, ego: number, ordinal: number): number {
  const { world } = step;
  const word = withOrdinal(world.personId[ego], ordinal);
  const friend = smallest(step, ego, word, () => true);
  if (friend === NONE) return NONE;
  const second = withOrdinal(world.personId[ego], ordinal + 8 > 15 ? 15 : ordinal + 8);
  return smallest(step, friend, second, (p) => eligible(world, ego, p));
}

function smallest(
  { world, luck }: Step,
  person: number,
  word: number,
  test: (candidate: number) => boolean,
): number {
  const { blockStart, degree, adjacentPerson, personId } = world;
  let best: number = NONE;
  let least = 2;
  const start = blockStart[person];
  const end = start + degree[person];
  for (let i = start; i < end; i++) {
    const candidate = adjacentPerson[i];
    const u = draw(luck, STREAMS.partner, word, personId[candidate]);
    if (u < least && test(candidate)) {
      least = u;
      best = candidate;
    }
  }
  return best;
}

function fellowMember({ world, luck }: Step, ego: number, ordinal: number): number {
  const word = withOrdinal(world.personId[ego], ordinal);
  let best: number = NONE;
  let least = 2;
  for (let k = ego * MEMBERSHIPS; k < (ego + 1) * MEMBERSHIPS; k++) {
    const group = world.memberships[k];
    if (group === NO_GROUP) continue;
    for (let m = group * GROUP_SLOTS; m < group * GROUP_SLOTS + world.groupSize[group]; m++) {
      const candidate = world.groupMembers[m];
      const u = draw(luck, STREAMS.partner, word, world.personId[candidate]);
      if (u < least && eligible(world, ego, candidate)) {
        least = u;
        best = candidate;
      }
    }
  }
  return best;
}

function nearNeighbour({ world, luck, geography }: Step, ego: number, ordinal: number): number {
  const test = (p: number) => eligible(world, ego, p);
  const { partner } = STREAMS;
  return personNear(world, geography, luck, partner, world.cell[ego], world.personId[ego], ordinal, 6, test);
}

function stranger({ world, luck, geography }: Step, ego: number, ordinal: number): number {
  const test = (p: number) => eligible(world, ego, p);
  const cells = addressCount(geography);
  return personAnywhere(world, luck, STREAMS.partner, 0, cells, world.personId[ego], ordinal, 6, test);
}

/** Friends made at work or elsewhere, who live outside the place. */
function gainExternal({ world, rules, luck }: Step, person: number): void {
  if (world.status[person] !== PRESENT || !isAdult(world, person)) return;
  const rate = rules.externalGain * Math.sqrt(world.sociability[person]);
  if (draw(luck, STREAMS.externalTies, world.personId[person], 1) < rate) {
    addExternal(world, person, rules.externalStartHours, 2);
  }
}
