/** Leaving home, moving in with a partner, separation. Widowhood and births have processes of their own. */
import { draw, type Luck, secondUniform } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import { NONE } from '../network/tie-store';
import { personAnywhere } from './encounters';
import { tieKin } from './kin';
import {
  addHousehold,
  canMeet,
  changeHousehold,
  isAdult,
  linkPartners,
  moveAway,
  unlinkPartner,
} from './people';
import type { Step } from './step';
import { H, PRESENT, personTop, type World } from './world';

const PRIVATE_RENT = 3;
const SOCIAL_RENT = 2;
const GENERATION_MONTHS = 16 * 12;

const GROWN_MONTHS = 18 * 12;
const LAST_LEAVING_MONTHS = 35 * 12;
/** Judgement: three in five of those who leave a partner leave the neighbourhood too. */
const LEAVER_GOES_AWAY = 0.6;

/** Alter words that keep the decisions apart in one stream. */
const LEAVE = 1;
const PARTNER = 2;
const COUPLE = 3;
const SINGLE = 4;

/** What became of someone who might leave home. */
const STAYED = 0;
const MOVED = 1;
const LEFT = 2;

/** Changes the households of the month; returns how many people left the place by them. */
export function householdChanges(step: Step): number {
  const { world, rules, luck } = step;
  const { status, birthMonth, partner, personId } = world;
  const month = world.header[H.month];
  const people = personTop(world);
  let departures = 0;
  for (let p = 0; p < people; p++) {
    if (status[p] !== PRESENT) continue;
    const months = month - birthMonth[p];
    if (months < GROWN_MONTHS) continue;
    const other = partner[p];
    if (other === NONE) {
      const u = draw(luck, STREAMS.households, personId[p], SINGLE);
      const finds = secondUniform(luck) < (rules.partnerRate * partnerAgeFactor(months / 12)) / 12;
      if (months < LAST_LEAVING_MONTHS && u < rules.leaveHomeRate / 12) {
        const outcome = leaveHome(step, p, u);
        if (outcome === LEFT) departures++;
        if (outcome !== STAYED) continue;
      }
      if (finds && world.sociability[p] > 0) findPartner(step, p);
    } else if (personId[p] < personId[other]) {
      const factor = months < 420 ? 1.5 : months < 720 ? 1 : 0.2;
      const u = draw(luck, STREAMS.households, personId[p], COUPLE);
      if (u < (rules.separationRate * factor) / 12) departures += separate(step, p, secondUniform(luck));
    }
  }
  return departures;
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

function leaveHome(step: Step, person: number, u: number): number {
  const { world, rules, luck, lifelong } = step;
  const parent = parentOf(world, person);
  if (parent === NONE) return STAYED;
  draw(luck, STREAMS.households, world.personId[person], LEAVE);
  if (secondUniform(luck) >= rules.leaveHomeLocal) {
    moveAway(world, person, rules.keepHours);
    return LEFT;
  }
  const tenure = u * 12 < rules.leaveHomeRate * 0.3 ? SOCIAL_RENT : PRIVATE_RENT;
  changeHousehold(world, person, addHousehold(world, randomAddress(step, luck, person, LEAVE), tenure));
  tieKin(world, rules, lifelong, person, parent);
  if (world.partner[parent] !== NONE) tieKin(world, rules, lifelong, person, world.partner[parent]);
  return MOVED;
}

/** Share of the rate at 25 to 34 that applies at an age; judgement. */
function partnerAgeFactor(years: number): number {
  if (years < 25) return 0.6;
  if (years < 35) return 1;
  if (years < 50) return 0.6;
  if (years < 65) return 0.25;
  return 0.06;
}

function findPartner(step: Step, person: number): void {
  const { world, geography } = step;
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
  const found = personAnywhere(step, STREAMS.households, first, size, id, 4, 10, suits);
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
  const host =
    aHome && (!bHome || world.householdSize[world.household[a]] >= world.householdSize[world.household[b]])
      ? a
      : b;
  const guest = host === a ? b : a;
  const target = world.household[host];
  const old = world.household[guest];
  changeHousehold(world, guest, target);
  // Children whose only adult has moved come along.
  const rest: number[] = [];
  for (
    let p = world.householdSize[old] > 0 ? world.householdFirst[old] : NONE;
    p !== NONE;
    p = world.nextInHousehold[p]
  ) {
    if (isAdult(world, p)) return;
    rest.push(p);
  }
  for (const child of rest) changeHousehold(world, child, target);
}

/** People who left the place by it: one or none. */
function separate(step: Step, person: number, u: number): number {
  const { world, rules, luck } = step;
  const leaver = world.sex[person] === 0 ? person : world.partner[person];
  unlinkPartner(world, person);
  if (u < LEAVER_GOES_AWAY) {
    moveAway(world, leaver, rules.keepHours);
    return 1;
  }
  changeHousehold(
    world,
    leaver,
    addHousehold(world, randomAddress(step, luck, leaver, COUPLE), PRIVATE_RENT),
  );
  return 0;
}

function randomAddress({ world, geography }: Step, luck: Luck, person: number, purpose: number): number {
  const size = geography.columns * geography.rows;
  const first = world.cell[person] - (world.cell[person] % size);
  return first + Math.floor(draw(luck, STREAMS.moves, world.personId[person], 16 + purpose) * size);
}
