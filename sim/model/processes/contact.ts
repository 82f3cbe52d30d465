/**
 * Contact: everyone shares their social time over local and external ties in proportion to bond; a tie gets
 * the smaller of what its two ends offer; bonds grow by contact and fade, after Hall (2018).
 *   dh/dt = c − δ(h)·h
 */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { chosen, lesser } from '../../kernel/branchless';
import { pow } from '../../kernel/portable';
import { CONTEXT, GRADE, NONE, tieTop } from '../../network/tie-store';
import { NO_GROUP } from '../people';
import type { Rules } from '../rules';
import { socialTime } from '../social-time';
import { HOURS, HOURS_WIDTH, type Step } from '../step';
import { EXTERNAL_KIN, EXTERNAL_SLOTS, MEMBERSHIPS, personTop, type World } from '../world';

/** The sum of hours to which contact by a tie is added, by the context of the tie. */
const SUM_OF = new Uint8Array(Object.keys(CONTEXT).length).fill(HOURS.others);
SUM_OF[CONTEXT.kin] = HOURS.kin;
SUM_OF[CONTEXT.neighbour] = HOURS.neighbours;

export function contact(step: Step): void {
  offerTime(step);
  spendTime(step);
}

/** Turns each resident's time budget into dyad-hours per unit of tie weight, and ages external ties. */
function offerTime({ world, rules, scratch }: Step): void {
  const { hours, friends, load, groupHours, meets, faded } = scratch;
  const { tieEgo, tieAlter, tieHours, tieAffinity, sociability, degree, memberMonths, closeTies } = world;
  const { externalCount, externalHours, externalGrade, externalAge } = world;
  const { weightBase, weightCap, externalFloor, lossLoadExponent, kappa, gradeRises, gradeFalls } = rules;
  const { fadeNew, fadeStrong, fadeKin } = rules;
  const people = personTop(world);
  hours.fill(0, 0, people * HOURS_WIDTH);
  friends.fill(0, 0, people);
  closeTies.fill(0, 0, people);
  faded.fill(0, 0, people);
  const ties = tieTop(world);
  for (let t = 0; t < ties; t++) {
    const ego = tieEgo[t];
    if (ego === NONE) continue;
    const weight = Math.fround((weightBase + lesser(tieHours[t], weightCap)) * tieAffinity[t]);
    hours[ego * HOURS_WIDTH] += weight;
    hours[tieAlter[t] * HOURS_WIDTH] += weight;
  }
  const slope = (fadeStrong - fadeNew) / 200;
  const { rows, count } = scratch.adults;
  for (let i = 0; i < count; i++) {
    const p = rows[i];
    if (meets[p] === 0) continue;
    const root = Math.sqrt(sociability[p]);
    const inGroups = memberMonths[p] > 0 ? hoursInGroups(world, p) : 0;
    groupHours[p] = inGroups;
    let budget = socialTime(rules, sociability[p]) - (1 - kappa) * inGroups;
    if (budget < rules.minimumBudget) budget = rules.minimumBudget;
    let weights = hours[p * HOURS_WIDTH];
    const first = p * EXTERNAL_SLOTS;
    const last = first + externalCount[p];
    for (let k = first; k < last; k++) {
      weights += Math.fround(weightBase + lesser(externalHours[k], weightCap));
    }
    const rate = weights > 0 ? budget / weights : 0;
    hours[p * HOURS_WIDTH] = rate;
    let close = 0;
    let friendly = 0;
    let fadedOnes = 0;
    for (let k = first; k < last; k++) {
      const before = externalHours[k];
      const grade = externalGrade[k];
      const kin = Number(grade === EXTERNAL_KIN);
      const met = (weightBase + lesser(before, weightCap)) * rate;
      const friendFade = chosen(Number(before >= 200), fadeStrong, fadeNew + slope * before);
      const now = before + met - chosen(kin, fadeKin, friendFade) * before;
      externalHours[k] = now;
      if (externalAge[k] < 0xffff) externalAge[k]++;
      let next: number = grade;
      if (now >= gradeRises[grade] || now < gradeFalls[grade]) {
        next = gradeOf(rules, now, grade);
        externalGrade[k] = next;
      }
      const isClose = Number(next === GRADE.close);
      friendly += isClose + Number(next === GRADE.friend);
      close += isClose;
      fadedOnes += Number(now < externalFloor) * (1 - kin);
    }
    faded[p] = Number(fadedOnes > 0);
    closeTies[p] = close;
    friends[p] = friendly;
    const room = (rules.capacityPerRoot * root + 1) * (1 + (kappa * inGroups) / 20);
    const fullness = degree[p] / room;
    load[p] = lossLoadExponent === 1 || fullness === 0 ? fullness : pow(fullness, lossLoadExponent);
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

function spendTime({ world, rules, scratch, tally }: Step): void {
  const { hours, friends } = scratch;
  const { tieEgo, tieAlter, tieHours, tieAffinity, tieContext, tieGrade, tieShared, tieAge, tieBridges } =
    world;
  const { weightBase, weightCap, casualHours, gradeRises, gradeFalls } = rules;
  let bridging = 0;
  let friendly = 0;
  let close = 0;
  const ties = tieTop(world);
  for (let t = 0; t < ties; t++) {
    const ego = tieEgo[t];
    if (ego === NONE) continue;
    const alter = tieAlter[t];
    const bond = tieHours[t];
    const atEgo = ego * HOURS_WIDTH;
    const atAlter = alter * HOURS_WIDTH;
    const rate = lesser(hours[atEgo], hours[atAlter]);
    let met = (weightBase + lesser(bond, weightCap)) * tieAffinity[t] * rate;
    if (tieShared[t] > 0) met += meetingHours(world, rules, ego, alter);
    met = Math.fround(met);
    const context = tieContext[t];
    const sum = SUM_OF[context];
    hours[atEgo + sum] += met;
    hours[atAlter + sum] += met;
    bridging += tieBridges[t];
    if (tieAge[t] < 0xffff) tieAge[t]++;
    if (context === CONTEXT.kin) {
      tieHours[t] = bond + met - rules.fadeKin * bond;
      continue;
    }
    let low = rules.fadeNew;
    if (bond < casualHours) {
      if (context === CONTEXT.programme) low = world.tieCommon[t] >= 2 ? rules.fadeNew : rules.fadeBrokered;
      else if (context !== CONTEXT.friend) low = rules.fadeNeighbour;
    }
    const now = bond + met - fading(low, rules.fadeStrong, bond) * bond;
    tieHours[t] = now;
    const before = tieGrade[t];
    let grade: number = before;
    if (now >= gradeRises[before] || now < gradeFalls[before]) {
      grade = gradeOf(rules, now, before);
      tieGrade[t] = grade;
    }
    if (grade < GRADE.friend) continue;
    friendly++;
    friends[ego]++;
    friends[alter]++;
    if (grade === GRADE.close) {
      close++;
      world.closeTies[ego]++;
      world.closeTies[alter]++;
    }
    if (before < GRADE.friend) {
      world.newFriendMonths[ego] = rules.newFriendMonths;
      world.newFriendMonths[alter] = rules.newFriendMonths;
    }
  }
  tally.month[OUTCOME_INDEX.friendTies] = friendly;
  tally.month[OUTCOME_INDEX.closeTies] = close;
  tally.month[OUTCOME_INDEX.bridgingTies] = bridging;
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
