/**
 * Contact: everyone shares their social time over local and external ties in proportion to bond; a tie gets
 * the smaller of what its two ends offer; bonds grow by contact and fade, after Hall (2018).
 *   dh/dt = c − δ(h)·h
 */
import { pow } from '../../kernel/portable';
import { CONTEXT, GRADE, NONE, tieTop } from '../../network/tie-store';
import { canMeet, NO_GROUP } from '../people';
import type { Rules } from '../rules';
import type { Step } from '../step';
import { EXTERNAL_KIN, EXTERNAL_SLOTS, MEMBERSHIPS, personTop, type World } from '../world';

export function contact(step: Step): void {
  offerTime(step);
  spendTime(step);
}

/** Turns each resident's time budget into dyad-hours per unit of tie weight, and ages external ties. */
function offerTime({ world, rules, scratch }: Step): void {
  const { offer, contactHours, kinHours, friends, load, groupHours } = scratch;
  const { tieEgo, tieAlter, tieHours, tieAffinity, sociability, degree, externalCount } = world;
  const { weightBase, weightCap } = rules;
  const people = personTop(world);
  offer.fill(0, 0, people);
  const ties = tieTop(world);
  for (let t = 0; t < ties; t++) {
    const ego = tieEgo[t];
    if (ego === NONE) continue;
    const hours = tieHours[t];
    const weight = (weightBase + (hours < weightCap ? hours : weightCap)) * tieAffinity[t];
    offer[ego] += weight;
    offer[tieAlter[t]] += weight;
  }
  for (let p = 0; p < people; p++) {
    contactHours[p] = 0;
    kinHours[p] = 0;
    friends[p] = 0;
    groupHours[p] = 0;
    world.closeTies[p] = 0;
    if (!canMeet(world, p)) continue;
    const root = Math.sqrt(sociability[p]);
    const inGroups = hoursInGroups(world, p);
    groupHours[p] = inGroups;
    let budget = rules.timeBudget * root - (1 - rules.kappa) * inGroups;
    if (budget < rules.minimumBudget) budget = rules.minimumBudget;
    let weights = offer[p];
    const first = p * EXTERNAL_SLOTS;
    const last = first + externalCount[p];
    for (let k = first; k < last; k++) {
      const hours = world.externalHours[k];
      weights += weightBase + (hours < weightCap ? hours : weightCap);
    }
    const rate = weights > 0 ? budget / weights : 0;
    offer[p] = rate;
    for (let k = first; k < last; k++) growExternal(world, rules, scratch.friends, p, k, rate);
    const room = (rules.capacityPerRoot * root + 1) * (1 + (rules.kappa * inGroups) / 20);
    load[p] = degree[p] === 0 ? 0 : pow(degree[p] / room, rules.lossLoadExponent);
  }
}

/** Group meeting hours a month of one person. */
function hoursInGroups(world: World, person: number): number {
  let hours = 0;
  for (let k = person * MEMBERSHIPS; k < (person + 1) * MEMBERSHIPS; k++) {
    const group = world.memberships[k];
    if (group !== NO_GROUP) hours += world.groupHours[group];
  }
  return hours;
}

function growExternal(
  world: World,
  rules: Rules,
  friends: Uint8Array,
  person: number,
  slot: number,
  rate: number,
): void {
  const before = world.externalHours[slot];
  const kin = world.externalGrade[slot] === EXTERNAL_KIN;
  const weight = rules.weightBase + (before < rules.weightCap ? before : rules.weightCap);
  const fade = kin ? rules.fadeKin : fading(rules.fadeNew, rules.fadeStrong, before);
  const hours = before + weight * rate - fade * before;
  if (world.externalAge[slot] < 0xffff) world.externalAge[slot]++;
  world.externalHours[slot] = hours;
  if (kin) return;
  const grade = gradeOf(rules, hours, world.externalGrade[slot]);
  world.externalGrade[slot] = grade;
  if (grade >= GRADE.friend) friends[person]++;
  if (grade === GRADE.close) world.closeTies[person]++;
}

/** δ(h), a month: from `low` for new bonds to `strong` at 200 hours and beyond. */
function fading(low: number, strong: number, hours: number): number {
  return hours >= 200 ? strong : low + ((strong - low) * hours) / 200;
}

/** A grade is reached at its threshold and lost below a share of it. */
export function gradeOf(rules: Rules, hours: number, grade: number): number {
  if (hours >= rules.closeHours) return GRADE.close;
  if (grade === GRADE.close && hours >= rules.closeHours * rules.gradeLossShare) return GRADE.close;
  if (hours >= rules.friendHours) return GRADE.friend;
  if (grade >= GRADE.friend && hours >= rules.friendHours * rules.gradeLossShare) return GRADE.friend;
  if (hours >= rules.casualHours) return GRADE.casual;
  if (grade >= GRADE.casual && hours >= rules.casualHours * rules.gradeLossShare) return GRADE.casual;
  return GRADE.acquaintance;
}

function spendTime({ world, rules, scratch }: Step): void {
  const { offer, contactHours, kinHours, friends } = scratch;
  const { tieEgo, tieAlter, tieHours, tieAffinity, tieContext, tieGrade, tieShared, tieAge } = world;
  const { weightBase, weightCap, casualHours } = rules;
  const ties = tieTop(world);
  for (let t = 0; t < ties; t++) {
    const ego = tieEgo[t];
    if (ego === NONE) continue;
    const alter = tieAlter[t];
    const hours = tieHours[t];
    const rate = offer[ego] < offer[alter] ? offer[ego] : offer[alter];
    let met = (weightBase + (hours < weightCap ? hours : weightCap)) * tieAffinity[t] * rate;
    if (tieShared[t] > 0) met += meetingHours(world, rules, ego, alter);
    contactHours[ego] += met;
    contactHours[alter] += met;
    const context = tieContext[t];
    if (tieAge[t] < 0xffff) tieAge[t]++;
    if (context === CONTEXT.kin) {
      tieHours[t] = hours + met - rules.fadeKin * hours;
      kinHours[ego] += met;
      kinHours[alter] += met;
      continue;
    }
    let low = rules.fadeNew;
    if (hours < casualHours) {
      if (context === CONTEXT.programme) low = world.tieCommon[t] >= 2 ? rules.fadeNew : rules.fadeBrokered;
      else if (context !== CONTEXT.friend) low = rules.fadeNeighbour;
    }
    const now = hours + met - fading(low, rules.fadeStrong, hours) * hours;
    tieHours[t] = now;
    const before = tieGrade[t];
    const grade = gradeOf(rules, now, before);
    tieGrade[t] = grade;
    if (grade < GRADE.friend) continue;
    friends[ego]++;
    friends[alter]++;
    if (grade === GRADE.close) {
      world.closeTies[ego]++;
      world.closeTies[alter]++;
    }
    if (before < GRADE.friend) {
      world.newFriendMonths[ego] = rules.newFriendMonths;
      world.newFriendMonths[alter] = rules.newFriendMonths;
    }
  }
}

/** Hours two people spend with each other in the groups they share: a few partners a meeting. */
function meetingHours(world: World, rules: Rules, ego: number, alter: number): number {
  let hours = 0;
  for (let k = 0; k < MEMBERSHIPS; k++) {
    const group = world.memberships[ego * MEMBERSHIPS + k];
    if (group === NO_GROUP) continue;
    for (let j = 0; j < MEMBERSHIPS; j++) {
      if (world.memberships[alter * MEMBERSHIPS + j] !== group) continue;
      const share = rules.groupTalkPartners / (world.groupSize[group] - 1);
      hours += world.groupHours[group] * (share < 1 ? share : 1);
    }
  }
  return hours;
}
