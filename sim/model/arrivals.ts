/**
 * Who moves in, when and where: a schedule fixed before the study and identical in every arm, so that a life
 * saved displaces nobody. Newcomers bring ties to people elsewhere, drawn from a frozen table of residents’.
 */
import { draw, type Luck, poissonFrom, secondUniform } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import type { HouseholdTable } from '../population/household-table';
import { EXTERNAL_SLOTS } from './world';

/** Rows of external ties as residents hold them: hours and grade, EXTERNAL_SLOTS a row, 0 hours for none. */
export interface ExternalTable {
  readonly hours: Float32Array;
  readonly grade: Uint8Array;
}

export interface ArrivalSchedule {
  /** Households to draw from. */
  readonly pool: HouseholdTable;
  readonly external: ExternalTable;
  /** First month covered. */
  readonly from: number;
  /** Entries of month from + m are start[m] to start[m + 1] − 1. */
  readonly start: Uint32Array;
  /** Pool household, address and id of the first member, per entry. */
  readonly donor: Uint32Array;
  readonly cell: Uint32Array;
  readonly firstId: Uint32Array;
  /** Ids after the last one given. */
  readonly nextId: number;
}

export interface ArrivalDemand {
  readonly pool: HouseholdTable;
  /** Weight of each pool household; null for equal. */
  readonly weights: Float64Array | null;
  readonly external: ExternalTable;
  readonly from: number;
  readonly months: number;
  /** Households a month. */
  readonly rate: number;
  readonly cells: number;
  readonly firstId: number;
}

/** Draws the schedule; `luck` is moved through its months and belongs to the replicate. */
export function scheduleArrivals(
  demand: ArrivalDemand,
  luck: Luck,
  setMonth: (month: number) => void,
): ArrivalSchedule {
  const { pool, weights, from, months, rate, cells } = demand;
  const cumulative = cumulate(weights, pool.tenure.length);
  const start = new Uint32Array(months + 1);
  const donor: number[] = [];
  const cell: number[] = [];
  const firstId: number[] = [];
  let id = demand.firstId;
  for (let m = 0; m < months; m++) {
    setMonth(from + m);
    const base = Math.floor(rate / 8);
    let count = 0;
    // A sum of small Poisson counts keeps the inversion in its accurate range for large places.
    for (let k = 0; k <= base; k++) {
      const mean = k < base ? 8 : rate - 8 * base;
      count += poissonFrom(draw(luck, STREAMS.arrivals, k, 0xffffffff), mean);
    }
    for (let k = 0; k < count; k++) {
      const u = draw(luck, STREAMS.arrivals, k, 1);
      const chosen = search(cumulative, u * cumulative[cumulative.length - 1]);
      donor.push(chosen);
      cell.push(Math.floor(secondUniform(luck) * cells));
      firstId.push(id);
      id += pool.start[chosen + 1] - pool.start[chosen];
    }
    start[m + 1] = donor.length;
  }
  return {
    pool,
    external: demand.external,
    from,
    start,
    donor: Uint32Array.from(donor),
    cell: Uint32Array.from(cell),
    firstId: Uint32Array.from(firstId),
    nextId: id,
  };
}

function cumulate(weights: Float64Array | null, count: number): Float64Array {
  const out = new Float64Array(count);
  let total = 0;
  for (let i = 0; i < count; i++) out[i] = total += weights === null ? 1 : weights[i];
  return out;
}

function search(cumulative: Float64Array, at: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function externalRows(table: ExternalTable): number {
  return table.hours.length / EXTERNAL_SLOTS;
}
