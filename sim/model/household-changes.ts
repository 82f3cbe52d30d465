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

/** Beyond it nobody else moves in: the largest home of sharers that synthesis makes. */
const LARGEST_SHARED_HOME = 3;
const GROWN_MONTHS = 18 * 12;
const LAST_LEAVING_MONTHS = 35 * 12;
/** Alter words that keep the decisions apart in one stream. */
const LEAVE = 1;
const PARTNER = 2;
const COUPLE = 3;
const SINGLE = 4;
const PARTED = 5;
/** Ordinals that keep the two searches for people apart. */
const SEEK_PARTNER = 4;
const SEEK_HOME = 5;
const TRIES = 10;

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
      const finds = secondUniform(luck) < rules.partnerByAge[yearsOf(months)];
      if (months < LAST_LEAVING_MONTHS && u < rules.leaveHomeMonthly) {
        const outcome = leaveHome(step, p, u / rules.leaveHomeMonthly);
        if (outcome === LEFT) departures++;
        if (outcome !== STAYED) continue;
      }
      if (finds && world.sociability[p] > 0) findPartner(step, p);
    } else if (personId[p] < personId[other]) {
      const u = draw(luck, STREAMS.households, personId[p], COUPLE);
      if (u < rules.separationByAge[yearsOf(months)]) departures += separate(step, p, secondUniform(luck));
    }
  }
  return departures;
}

function yearsOf(months: number): number {
  return Math.min(110, Math.floor(months / 12));
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

/** `u`, uniform among those who leave, decides on the tenure. */
function leaveHome(step: Step, person: number, u: number): number {
  const { world, rules, luck, lifelong } = step;
  const parent = parentOf(world, person);
  if (parent === NONE) return STAYED;
  const shares = draw(luck, STREAMS.households, world.personId[person], LEAVE) < rules.shareHome;
  if (secondUniform(luck) >= rules.leaveHomeLocal) {
    moveAway(world, person, rules.keepHours);
    return LEFT;
  }
  const tenure = u < rules.leaveHomeSocial ? SOCIAL_RENT : PRIVATE_RENT;
  settle(step, person, shares, LEAVE, tenure);
  tieKin(world, rules, lifelong, person, parent);
  if (world.partner[parent] !== NONE) tieKin(world, rules, lifelong, person, world.partner[parent]);
  return MOVED;
}

/** Moves one person in with someone alone or sharing who is near in age, or into a home of their own. */
function settle(step: Step, person: number, shares: boolean, purpose: number, tenure: number): void {
  const { world, rules, luck } = step;
  const found = shares ? someoneToJoin(step, person, rules.shareHomeAgeMonths) : NONE;
  const home = found === NONE ? NONE : world.household[found];
  changeHousehold(
    world,
    person,
    home === NONE ? addHousehold(world, randomAddress(step, luck, person, purpose), tenure) : home,
  );
}

function someoneToJoin(step: Step, person: number, ageGap: number): number {
  const { world } = step;
  const suits = (p: number) =>
    p !== person &&
    canMeet(world, p) &&
    world.partner[p] === NONE &&
    world.household[p] !== world.household[person] &&
    world.householdSize[world.household[p]] < LARGEST_SHARED_HOME &&
    Math.abs(world.birthMonth[p] - world.birthMonth[person]) <= ageGap &&
    !hasFamily(world, world.household[p]);
  const id = world.personId[person];
  const [first, cells] = neighbourhoodCells(step, person);
  return personAnywhere(step, STREAMS.households, first, cells, id, SEEK_HOME, TRIES, suits);
}

/** Whether a couple or two generations live in a household. */
function hasFamily(world: World, household: number): boolean {
  let [oldest, youngest] = [Infinity, -Infinity];
  for (let p = world.householdFirst[household]; p !== NONE; p = world.nextInHousehold[p]) {
    if (world.partner[p] !== NONE) return true;
    oldest = Math.min(oldest, world.birthMonth[p]);
    youngest = Math.max(youngest, world.birthMonth[p]);
  }
  return youngest - oldest >= GENERATION_MONTHS;
}

function findPartner(step: Step, person: number): void {
  const { world, rules } = step;
  const suits = (p: number) => {
    if (p === person || world.partner[p] !== NONE || !canMeet(world, p)) return false;
    if (world.sex[p] === world.sex[person] || world.household[p] === world.household[person]) return false;
    if (world.ethnicGroup[p] !== world.ethnicGroup[person]) return false;
    const older = (world.sex[person] === 0 ? 1 : -1) * (world.birthMonth[p] - world.birthMonth[person]);
    return (
      older >= -rules.partnerYoungerMonths &&
      older <= rules.partnerOlderMonths &&
      world.header[H.month] - world.birthMonth[p] >= GROWN_MONTHS
    );
  };
  const id = world.personId[person];
  const [first, cells] = neighbourhoodCells(step, person);
  const found = personAnywhere(step, STREAMS.households, first, cells, id, SEEK_PARTNER, TRIES, suits);
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

/** People who left the place by it: one or none. `u` decides whether the leaver stays in the neighbourhood. */
function separate(step: Step, person: number, u: number): number {
  const { world, rules, luck } = step;
  const other = world.partner[person];
  const mother = world.sex[person] === 1 ? person : other;
  const father = mother === person ? other : person;
  const stays = hasChildren(world, world.household[mother]) ? rules.motherStays : 0.5;
  const key = draw(luck, STREAMS.households, world.personId[person], PARTED);
  const shares = secondUniform(luck) < rules.shareHome;
  const leaver = key < stays ? father : mother;
  unlinkPartner(world, person);
  if (u < rules.separationAway) {
    moveAway(world, leaver, rules.keepHours);
    return 1;
  }
  settle(step, leaver, shares, COUPLE, PRIVATE_RENT);
  return 0;
}

function hasChildren(world: World, household: number): boolean {
  const grown = world.header[H.month] - GROWN_MONTHS;
  for (let p = world.householdFirst[household]; p !== NONE; p = world.nextInHousehold[p]) {
    if (world.birthMonth[p] > grown) return true;
  }
  return false;
}

/** First address of a person’s neighbourhood and how many there are. */
function neighbourhoodCells({ world, geography }: Step, person: number): [first: number, cells: number] {
  const cells = geography.columns * geography.rows;
  return [world.cell[person] - (world.cell[person] % cells), cells];
}

function randomAddress(step: Step, luck: Luck, person: number, purpose: number): number {
  const [first, cells] = neighbourhoodCells(step, person);
  const u = draw(luck, STREAMS.moves, step.world.personId[person], 16 + purpose);
  return first + Math.floor(u * cells);
}
