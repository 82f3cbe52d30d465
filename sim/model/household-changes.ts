/** Leaving home, moving in with a partner, separation. Widowhood and births have processes of their own. */
import { draw, type Luck, secondUniform } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import { NONE } from '../network/tie-store';
import { personAnywhere } from './encounters';
import { tieKin } from './kin';
import {
  ADULT_MONTHS,
  addHousehold,
  canMeet,
  changeHousehold,
  isAdult,
  linkPartners,
  moveAway,
  unlinkPartner,
} from './people';
import type { Step } from './step';
import { H, personTop, PRESENT, type World } from './world';

const PRIVATE_RENT = 3;
const SOCIAL_RENT = 2;
const GENERATION_MONTHS = 16 * 12;

/** Alter words that keep the three decisions apart in one stream. */
const LEAVE = 1;
const PARTNER = 2;
const SEPARATE = 3;

export function householdChanges(step: Step): void {
  const { world } = step;
  const people = personTop(world);
  for (let p = 0; p < people; p++) {
    if (world.status[p] !== PRESENT) continue;
    const months = world.header[H.month] - world.birthMonth[p];
    if (months < ADULT_MONTHS) continue;
    if (world.partner[p] === NONE) {
      if (months >= 216 && months < 420 && leaveHome(step, p)) continue;
      if (months >= 216) findPartner(step, p, months / 12);
    } else if (world.personId[p] < world.personId[world.partner[p]]) separate(step, p, months / 12);
  }
}

/** An older adult of the household, a generation up, or NONE. */
function parentOf(world: World, person: number): number {
  const { householdFirst, nextInHousehold, birthMonth } = world;
  let oldest: number = NONE;
  for (let p = householdFirst[world.household[person]]; p !== NONE; p = nextInHousehold[p]) {
    if (birthMonth[person] - birthMonth[p] < GENERATION_MONTHS) continue;
    if (oldest === NONE || birthMonth[p] < birthMonth[oldest]) oldest = p;
  }
  return oldest;
}

function leaveHome(step: Step, person: number): boolean {
  const { world, rules, luck, lifelong } = step;
  const u = draw(luck, STREAMS.households, world.personId[person], LEAVE);
  if (u >= rules.leaveHomeRate / 12) return false;
  const parent = parentOf(world, person);
  if (parent === NONE) return false;
  if (secondUniform(luck) >= rules.leaveHomeLocal) {
    moveAway(world, person, rules.keepHours);
    return true;
  }
  const tenure = u * 12 < rules.leaveHomeRate * 0.3 ? SOCIAL_RENT : PRIVATE_RENT;
  changeHousehold(world, person, addHousehold(world, randomAddress(step, luck, person, LEAVE), tenure));
  tieKin(world, rules, lifelong, person, parent);
  if (world.partner[parent] !== NONE) tieKin(world, rules, lifelong, person, world.partner[parent]);
  return true;
}

/** Share of the rate at 25 to 34 that applies at an age; judgement. */
function partnerAgeFactor(years: number): number {
  if (years < 25) return 0.6;
  if (years < 35) return 1;
  if (years < 50) return 0.6;
  if (years < 65) return 0.25;
  return 0.06;
}

function findPartner(step: Step, person: number, years: number): void {
  const { world, rules, luck, geography } = step;
  const u = draw(luck, STREAMS.households, world.personId[person], PARTNER);
  if (u >= (rules.partnerRate * partnerAgeFactor(years)) / 12) return;
  const size = geography.columns * geography.rows;
  const first = world.cell[person] - (world.cell[person] % size);
  const suits = (p: number) => {
    if (p === person || world.partner[p] !== NONE || !canMeet(world, p)) return false;
    if (world.sex[p] === world.sex[person] || world.household[p] === world.household[person]) return false;
    if (world.ethnicGroup[p] !== world.ethnicGroup[person]) return false;
    const older = (world.sex[person] === 0 ? 1 : -1) * (world.birthMonth[p] - world.birthMonth[person]);
    return older >= -60 && older <= 108 && world.header[H.month] - world.birthMonth[p] >= 216;
  };
  const id = world.personId[person];
  const found = personAnywhere(world, luck, STREAMS.households, first, size, id, 4, 10, suits);
  if (found === NONE) return;
  linkPartners(world, person, found);
  moveIn(step, person, found);
}

function moveIn(step: Step, a: number, b: number): void {
  const { world, luck } = step;
  const aHome = parentOf(world, a) === NONE;
  const bHome = parentOf(world, b) === NONE;
  if (!aHome && !bHome) {
    const household = addHousehold(world, randomAddress(step, luck, a, PARTNER), PRIVATE_RENT);
    changeHousehold(world, a, household);
    changeHousehold(world, b, household);
    return;
  }
  const host = aHome && (!bHome || world.householdSize[world.household[a]] >= world.householdSize[world.household[b]]) ? a : b;
  const guest = host === a ? b : a;
  const target = world.household[host];
  const old = world.household[guest];
  changeHousehold(world, guest, target);
  // Children whose only adult has moved come along.
  const rest: number[] = [];
  for (let p = world.householdSize[old] > 0 ? world.householdFirst[old] : NONE; p !== NONE; p = world.nextInHousehold[p]) {
    if (isAdult(world, p)) return;
    rest.push(p);
  }
  for (const child of rest) changeHousehold(world, child, target);
}

function separate(step: Step, person: number, years: number): void {
  const { world, rules, luck } = step;
  const factor = years < 35 ? 1.5 : years < 60 ? 1 : 0.2;
  const u = draw(luck, STREAMS.households, world.personId[person], SEPARATE);
  if (u >= (rules.separationRate * factor) / 12) return;
  const partner = world.partner[person];
  const leaver = world.sex[person] === 0 ? person : partner;
  unlinkPartner(world, person);
  if (secondUniform(luck) < 0.6) moveAway(world, leaver, rules.keepHours);
  else changeHousehold(world, leaver, addHousehold(world, randomAddress(step, luck, leaver, SEPARATE), PRIVATE_RENT));
}

function randomAddress({ world, geography }: Step, luck: Luck, person: number, purpose: number): number {
  const size = geography.columns * geography.rows;
  const first = world.cell[person] - (world.cell[person] % size);
  return first + Math.floor(draw(luck, STREAMS.moves, world.personId[person], 16 + purpose) * size);
}
