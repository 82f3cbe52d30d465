/** Invented runs for the tests of money and health. */

import { PAYER_COUNT, PAYER_INDEX, type PayerId } from '../../sim/economics/payers';
import { type ValuedRun, valueRun } from '../../sim/economics/valued-run';
import { OUTCOME_COUNT, OUTCOME_INDEX, type OutcomeId } from '../../sim/engine/outcomes';
import { defaultValues } from '../../sim/evidence/registry';

export type Amount = number | ((month: number) => number);
export type Amounts = Partial<Record<OutcomeId, Amount>>;

/** A record with the same amount of some outcomes in every month, or an amount by month. */
export function recordOf(months: number, amounts: Amounts): Float64Array {
  const record = new Float64Array(OUTCOME_COUNT * months);
  for (const [id, amount] of Object.entries(amounts) as [OutcomeId, Amount][]) {
    for (let month = 0; month < months; month++) {
      record[OUTCOME_INDEX[id] * months + month] = typeof amount === 'number' ? amount : amount(month);
    }
  }
  return record;
}

/** Programme spending of one payer: an amount in each of the first `paid` months. */
export function spendingOf(months: number, payer: PayerId, amount: number, paid = months): Float64Array {
  const costs = new Float64Array(PAYER_COUNT * months);
  for (let month = 0; month < paid; month++) costs[PAYER_INDEX[payer] * months + month] = amount;
  return costs;
}

export const PRICES = { priceYear: 2025 };

export function runOf(
  months: number,
  amounts: Amounts,
  spending: Float64Array = new Float64Array(PAYER_COUNT * months),
): ValuedRun {
  return valueRun(recordOf(months, amounts), spending, months, defaultValues(), PRICES);
}
