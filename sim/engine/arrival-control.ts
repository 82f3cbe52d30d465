/**
 * During start-up only: who moves in is steered so that the age structure stays that of the tables. Once the
 * study begins, arrivals go on as in the last decade of the start-up and are steered by nothing.
 */
import { STEERING } from '../evidence/tables';
import type { Rules } from '../model/rules';
import { H, PRESENT, personTop, type World } from '../model/world';
import type { HouseholdTable } from '../population/household-table';

const FROM = STEERING.ageFrom;

function bandOf(months: number): number {
  let band = 0;
  while (band + 1 < FROM.length && months >= FROM[band + 1] * 12) band++;
  return band;
}

export const MOVE_BANDS = FROM.length;

/** Readiness to move by age band of the oldest member, against the published rates. */
export type MoveFactors = Float64Array;

/** The factors after a year: bands that are too full move out more, within the bounds of the table. */
export function steerMoves(world: World, table: HouseholdTable, factors: MoveFactors): MoveFactors {
  const { target, now } = bandCounts(world, table);
  const { changeInYear, least, most } = STEERING.moves;
  let present = 0;
  for (const n of now) present += n;
  return factors.map((factor, band) => {
    if (target[band] === 0) return factor;
    const excess = now[band] / present / (target[band] / table.ageMonths.length) - 1;
    const next = factor * (1 + Math.max(-changeInYear, Math.min(changeInYear, excess)));
    return Math.max(least, Math.min(most, next));
  });
}

/** Household moves a month with the factors applied; index tenure · 111 + age of the oldest in years. */
export function moveHazard(base: Float64Array, factors: MoveFactors): Float64Array {
  return base.map((rate, i) => rate * factors[bandOf((i % 111) * 12)]);
}

/** Persons expected to leave the place in a year by moves, deaths less births; from last year's flows. */
export function losses(world: World, rules: Rules): number {
  let leaving = 0;
  for (let p = 0; p < personTop(world); p++) {
    if (world.status[p] !== PRESENT) continue;
    const months = world.header[H.month] - world.birthMonth[p];
    const years = Math.min(110, Math.floor(months / 12));
    leaving +=
      12 * rules.moveHazard[world.tenure[world.household[p]] * 111 + years] * (1 - rules.moveLocalShare);
    leaving += 12 * rules.mortality[world.sex[p] * 111 + years];
    if (world.sex[p] === 1 && years >= 16 && years < 46) leaving -= 12 * rules.birthsByAge[years];
  }
  return leaving;
}

/** Weight of each household of the table as a newcomer: mobile tenures, and ages the place is short of. */
export function arrivalWeights(world: World, table: HouseholdTable): Float64Array {
  const { target, now } = bandCounts(world, table);
  const pull = target.map((n, band) => pullOf(n > 0 ? (n - now[band]) / n : 0));
  const tenure = tenurePull(world, table);
  const weights = new Float64Array(table.tenure.length);
  for (let h = 0; h < weights.length; h++) {
    let sum = 0;
    for (let row = table.start[h]; row < table.start[h + 1]; row++) sum += pull[bandOf(table.ageMonths[row])];
    weights[h] = (tenure[table.tenure[h]] * sum) / (table.start[h + 1] - table.start[h]);
  }
  return weights;
}

/** How much of its share of newcomers falls to what is short by a share of its target; less than 1 if too full. */
function pullOf(shortfall: number): number {
  const pull = 1 + STEERING.shortfallPull * Math.abs(shortfall);
  return shortfall >= 0 ? pull : 1 / pull;
}

/** Moving rate of each tenure relative to all, and how short the place is of it. */
function tenurePull(world: World, table: HouseholdTable): Float64Array {
  const target = new Float64Array(4);
  const now = new Float64Array(4);
  let households = 0;
  for (const t of table.tenure) target[t]++;
  for (let h = 0; h < world.header[H.households]; h++) {
    if (world.householdSize[h] === 0) continue;
    now[world.tenure[h]]++;
    households++;
  }
  return target.map((n, t) => {
    const gap = n > 0 ? 1 - (now[t] * table.tenure.length) / (n * households) : 0;
    return STEERING.newcomersByTenure[t] * pullOf(gap);
  });
}

function bandCounts(world: World, table: HouseholdTable): { target: Float64Array; now: Float64Array } {
  const target = new Float64Array(FROM.length);
  const now = new Float64Array(FROM.length);
  for (const months of table.ageMonths) target[bandOf(months)]++;
  for (let p = 0; p < personTop(world); p++) {
    if (world.status[p] === PRESENT) now[bandOf(world.header[H.month] - world.birthMonth[p])]++;
  }
  return { target, now };
}
