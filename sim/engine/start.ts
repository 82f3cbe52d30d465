/**
 * A burnt-in neighbourhood: synthetic households whose ties have grown for decades. Starts depend on the
 * place and the network rules, not on the study's seed, so they are made once and kept by content.
 */
import { createLuck, draw, type Luck, setMonth } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import { type ArrivalSchedule, type ExternalTable, scheduleArrivals } from '../model/arrivals';
import { dealTickets } from '../model/encounters';
import { foundGroup } from '../model/group-life';
import { findKin, joinKin } from '../model/kin';
import { bringExternalTies, placeHousehold } from '../model/newcomers';
import { canMeet, isAdult } from '../model/people';
import type { Rules } from '../model/rules';
import { createStep, type Step } from '../model/step';
import { type Process, STEPS } from '../model/steps';
import { clearTally } from '../model/tally';
import { createWorld, H, PRESENT, personTop, type World } from '../model/world';
import { NONE, poolTop, tieTop } from '../network/tie-store';
import { addressCount, type Geography } from '../population/geography';
import { type HouseholdTable, householdCount, memberCount, pick } from '../population/household-table';
import {
  arrivalWeights,
  losses,
  MOVE_BANDS,
  type MoveFactors,
  moveHazard,
  steerMoves,
} from './arrival-control';
import { assemble } from './assemble';
import { capacityFor } from './capacity';
import { publishedExternalTies } from './external-start';
import { externalTable } from './external-table';

export interface Start {
  /** The neighbourhood at month 0. */
  readonly world: World;
  /** Households that moved in during the last decade: who will go on moving in. */
  readonly pool: HouseholdTable;
  /** Households a month. */
  readonly arrivalRate: number;
  readonly external: ExternalTable;
  /** Readiness to move by age band that keeps the age structure. */
  readonly moveFactors: MoveFactors;
}

/** Months between renumberings; children born in an era are no parents in it. */
const ERA = 180;
const POOL_MONTHS = 120;

/** Grows a start month by month, so that a thread can stop between two; each yield is the months done. */
export function* startByMonths(
  households: HouseholdTable,
  rules: Rules,
  geography: Geography,
  number: number,
  months: number,
): Generator<number, Start> {
  const luck = createLuck(`start ${number}`, 0);
  const lifelong = createLuck(`start ${number} lifelong`, 0);
  let world = settle(households, rules, geography, luck, lifelong);
  let external = externalTable(world, rules.keepHours);
  const moved: number[] = [];
  let arrived = 0;
  let moveFactors: MoveFactors = new Float64Array(MOVE_BANDS).fill(1);
  // These rules belong to this start alone, so steering writes into them.
  const base = rules.moveHazard.slice();
  const steer = () => rules.moveHazard.set(moveHazard(base, moveFactors));
  for (let done = 0; done < months; ) {
    const length = Math.min(ERA, months - done);
    steer();
    const turnover = expectedTurnover(world, rules);
    world = renumber(world, geography, householdCount(households), length, turnover);
    for (let year = 0; year < length; year += 12) {
      // Steering settles in the first two thirds; the last third runs as the study will.
      if (done < (2 * months) / 3) moveFactors = steerMoves(world, households, moveFactors);
      steer();
      const arrivals = yearOfArrivals(world, households, external, rules, geography, luck, year, turnover);
      const step = createStep({ world, rules, luck, lifelong, geography, arrivals, programmes: [] });
      for (let m = 0; m < Math.min(12, length - year); m++, done++) {
        advance(step, GROWING);
        yield done + 1;
      }
      if (done > months - POOL_MONTHS) {
        arrived += arrivals.donor.length;
        for (const donor of arrivals.donor) moved.push(donor);
      }
      // Anew every year, so that what newcomers bring has settled as well when the study begins.
      external = externalTable(world, rules.keepHours);
    }
  }
  const kept = Math.min(months, POOL_MONTHS);
  const final = renumber(world, geography, householdCount(households), 0, 0);
  return { world: final, pool: pick(households, moved), arrivalRate: arrived / kept, external, moveFactors };
}

/** The month of a neighbourhood that is grown: nobody reads what it counts. */
export const GROWING: readonly Process[] = Object.freeze(
  STEPS.filter(({ onlyCounts }) => onlyCounts !== true),
);

/** One month of everything, with its luck; recording is the caller's. */
export function advance(step: Step, processes: readonly Process[] = STEPS): void {
  setMonth(step.luck, step.world.header[H.month]);
  clearTally(step.tally);
  for (const process of processes) process.run(step);
  step.world.header[H.month]++;
}

/** Share of residents that arrivals may replace in a year: well above what the rules expect. */
function expectedTurnover(world: World, rules: Rules): number {
  return Math.min(1.5, Math.max(0.2, (2 * losses(world, rules)) / sizeOf(world)));
}

function sizeOf(world: World): number {
  let present = 0;
  for (let p = 0; p < personTop(world); p++) if (world.status[p] === PRESENT) present++;
  return present;
}

function renumber(
  world: World,
  geography: Geography,
  households: number,
  months: number,
  turnover: number,
): World {
  const present = sizeOf(world);
  const arrivals = Math.ceil(present * turnover * (months / 12)) + 200;
  const cells = addressCount(geography);
  const capacity = capacityFor(
    present,
    households,
    months,
    arrivals,
    cells,
    Math.max(14 * present, tieTop(world)),
    Math.max(40 * present, poolTop(world)),
  );
  const next = assemble([world], cells, capacity);
  next.header[H.firstArrivalId] = present;
  next.header[H.firstChildId] = present + arrivals;
  return next;
}

function settle(
  households: HouseholdTable,
  rules: Rules,
  geography: Geography,
  luck: Luck,
  lifelong: Luck,
): World {
  const people = memberCount(households);
  const cells = addressCount(geography);
  const world = createWorld(
    capacityFor(people, householdCount(households), 0, 0, cells, 8 * people, 24 * people),
  );
  let id = 0;
  for (let h = 0; h < householdCount(households); h++) {
    const cell = Math.floor(draw(luck, STREAMS.moves, h, 0xffffffff) * cells);
    placeHousehold(world, rules, lifelong, households, h, cell, id);
    id += households.start[h + 1] - households.start[h];
  }
  world.header[H.firstChildId] = id;
  const published = publishedExternalTies();
  const finder = { world, geography, luck, tickets: new Uint32Array(world.capacity.people) };
  dealTickets(finder);
  for (let p = 0; p < people; p++) {
    world.arrivalMonth[p] = -240;
    if (!isAdult(world, p)) continue;
    bringExternalTies(world, published, rules.newcomerRankSpread, lifelong, p);
    if (world.clique[p] !== NONE || draw(lifelong, STREAMS.kin, p, 0xffffffff) >= rules.kinSearchShare)
      continue;
    const kin = findKin(finder, p);
    if (kin !== NONE) joinKin(world, rules, lifelong, p, kin);
  }
  foundFirstGroups(world, rules, geography, luck, lifelong);
  return world;
}

function foundFirstGroups(
  world: World,
  rules: Rules,
  geography: Geography,
  luck: Luck,
  lifelong: Luck,
): void {
  const nobody = {
    pool: EMPTY,
    external: publishedExternalTies(),
    from: 0,
    start: new Uint32Array(1),
    donor: new Uint32Array(0),
    cell: new Uint32Array(0),
    firstId: new Uint32Array(0),
    nextId: 0,
  };
  const step = createStep({ world, rules, luck, lifelong, geography, arrivals: nobody, programmes: [] });
  dealTickets(step);
  const adults: number[] = [];
  for (let p = 0; p < personTop(world); p++) if (canMeet(world, p)) adults.push(p);
  const stock = Math.round(rules.groupStock);
  for (let g = 0; g < stock; g++) {
    const u = draw(luck, STREAMS.groupFounding, g, 0xffffffff);
    foundGroup(step, adults[Math.floor(u * adults.length)], 0, 0);
  }
}

const EMPTY: HouseholdTable = Object.freeze({
  start: new Uint32Array(1),
  tenure: new Uint8Array(0),
  ageMonths: new Uint16Array(0),
  sex: new Uint8Array(0),
  qualification: new Uint8Array(0),
  ethnicGroup: new Uint8Array(0),
  partner: new Int32Array(0),
});

function yearOfArrivals(
  world: World,
  households: HouseholdTable,
  external: ExternalTable,
  rules: Rules,
  geography: Geography,
  luck: Luck,
  from: number,
  turnover: number,
): ArrivalSchedule {
  const weights = arrivalWeights(world, households);
  const target = memberCount(households);
  const perHousehold = weightedSize(households, weights);
  const present = sizeOf(world);
  const lost = losses(world, rules);
  const people = Math.max(0, lost + (target - present)) / 12;
  const most = (0.9 * present * turnover) / 12 / perHousehold;
  const first =
    from === 0 ? world.header[H.firstArrivalId] : world.header[H.firstArrivalId] + world.header[H.arrived];
  const schedule = scheduleArrivals(
    {
      pool: households,
      weights,
      external,
      from,
      months: 12,
      rate: Math.min(most, people / perHousehold),
      cells: addressCount(geography),
      firstId: first,
    },
    luck,
    (month) => setMonth(luck, month),
  );
  world.header[H.arrived] = schedule.nextId - world.header[H.firstArrivalId];
  return schedule;
}

function weightedSize(households: HouseholdTable, weights: Float64Array): number {
  let people = 0;
  let total = 0;
  for (let h = 0; h < weights.length; h++) {
    people += weights[h] * (households.start[h + 1] - households.start[h]);
    total += weights[h];
  }
  return people / total;
}
