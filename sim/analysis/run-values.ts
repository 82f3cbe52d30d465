/**
 * The numbers that a batch keeps of a run: outcomes by period, then what the run is worth over the whole study.
 * Stocks are means of month ends and flows are sums, as in the tables of a study.
 */

import { perspectiveCost } from '../economics/compare';
import { presentValue } from '../economics/discount';
import { PERSPECTIVES } from '../economics/payers';
import type { ValuedRun } from '../economics/valued-run';
import { OUTCOME_INDEX, OUTCOMES, type OutcomeId } from '../engine/outcomes';
import type { RunResult } from '../engine/results';
import type { Settings } from '../engine/scenario';
import { type Accounts, valued } from './summarise-ledger';

export type Period = 'study' | 'year' | 'month';

/** What a batch keeps of each run. */
export interface Kept {
  readonly outcomes: readonly OutcomeId[];
  readonly by: Period;
  readonly months: number;
}

export interface WorthRecord {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly of: (run: ValuedRun, settings: Settings) => number;
}

const POUNDS = '£ of the price year, discounted';

/** One record a value of the whole run. */
export const WORTH = Object.freeze([
  {
    id: 'healthAndCareCost',
    label: 'Cost to health, social care and the programme’s funder',
    unit: POUNDS,
    of: (run, { discountCosts }) => perspectiveCost(run, PERSPECTIVES['health and care'], discountCosts),
  },
  {
    id: 'publicCost',
    label: 'Cost to all public services and the programme’s funder',
    unit: POUNDS,
    of: (run, { discountCosts }) => perspectiveCost(run, PERSPECTIVES['public sector'], discountCosts),
  },
  {
    id: 'qalysDiscounted',
    label: 'Quality-adjusted life years',
    unit: 'QALYs, discounted',
    of: (run, { discountHealth }) => presentValue(run.qalys, discountHealth),
  },
  {
    id: 'wellbysDiscounted',
    label: 'Wellbeing years',
    unit: 'WELLBYs, discounted',
    of: (run, { discountHealth }) => presentValue(run.wellbys, discountHealth),
  },
] as const satisfies readonly WorthRecord[]);

export type WorthId = (typeof WORTH)[number]['id'];

export function periodCount({ by, months }: Pick<Kept, 'by' | 'months'>): number {
  if (by === 'study') return 1;
  return by === 'year' ? Math.ceil(months / 12) : months;
}

/** Length of the values of a run: outcome · periods + period, then one for each of `WORTH`. */
export function valueCount(kept: Kept): number {
  return kept.outcomes.length * periodCount(kept) + WORTH.length;
}

export function runValues(kept: Kept, accounts: Accounts, run: RunResult): Float64Array {
  const { by, months, outcomes } = kept;
  const length = by === 'study' ? months : by === 'year' ? 12 : 1;
  const periods = periodCount(kept);
  const values = new Float64Array(valueCount(kept));
  outcomes.forEach((id, o) => {
    const outcome = OUTCOME_INDEX[id];
    for (let period = 0; period < periods; period++) {
      const end = Math.min((period + 1) * length, months);
      let sum = 0;
      for (let month = period * length; month < end; month++) sum += run.record[outcome * months + month];
      const stock = OUTCOMES[outcome].kind === 'stock';
      values[o * periods + period] = stock ? sum / (end - period * length) : sum;
    }
  });
  const own = valued(accounts, run);
  WORTH.forEach((record, i) => {
    values[outcomes.length * periods + i] = record.of(own, accounts.scenario.settings);
  });
  return values;
}
