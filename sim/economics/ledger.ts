/**
 * The ledger: recorded outcomes times unit costs, by payer, kind and year, undiscounted, in one price year.
 * It holds levels, all GP visits for instance; only the difference between two arms says who saves. Programme
 * spending is all cash.
 */

import { OUTCOME_INDEX } from '../engine/outcomes';
import { KIND_COUNT, KIND_INDEX, PAYER_COUNT, PAYER_INDEX } from '../evidence/payers';
import { LEDGER_RULES, type LedgerSettings, type LedgerValues, rulePrice } from '../evidence/prices';
import { yearCount, yearOf } from './discount';

export {
  LEDGER_RULES,
  type LedgerRule,
  type LedgerSettings,
  type LedgerValues,
  rulePrice,
} from '../evidence/prices';

/** Index of a cell in a ledger of `years` years. */
export function ledgerIndex(payer: number, kind: number, year: number, years: number): number {
  return (payer * KIND_COUNT + kind) * years + year;
}

/**
 * @param record outcome × month, index outcome · months + month
 * @param programmeCosts programme spending, payer × month, £ of the price year
 * @returns payer × kind × year (see `ledgerIndex`), £ of the price year, undiscounted
 */
export function buildLedger(
  record: Float64Array,
  months: number,
  values: LedgerValues,
  settings: LedgerSettings,
  programmeCosts: Float64Array,
): Float64Array {
  const years = yearCount(months);
  const ledger = new Float64Array(PAYER_COUNT * KIND_COUNT * years);
  for (const rule of LEDGER_RULES) {
    const price = rulePrice(rule, values, settings);
    const from = OUTCOME_INDEX[rule.outcome] * months;
    const to = ledgerIndex(PAYER_INDEX[rule.payer], KIND_INDEX[rule.kind], 0, years);
    for (let month = 0; month < months; month++) ledger[to + yearOf(month)] += record[from + month] * price;
  }
  for (let payer = 0; payer < PAYER_COUNT; payer++) {
    const to = ledgerIndex(payer, KIND_INDEX.cashable, 0, years);
    for (let month = 0; month < months; month++) {
      ledger[to + yearOf(month)] += programmeCosts[payer * months + month];
    }
  }
  return ledger;
}

/** Cash spent in each month by all payers together, programme spending included; undiscounted. */
export function cashByMonth(
  record: Float64Array,
  months: number,
  values: LedgerValues,
  settings: LedgerSettings,
  programmeCosts: Float64Array,
): Float64Array {
  const cash = new Float64Array(months);
  for (const rule of LEDGER_RULES) {
    if (rule.kind !== 'cashable') continue;
    const price = rulePrice(rule, values, settings);
    const from = OUTCOME_INDEX[rule.outcome] * months;
    for (let month = 0; month < months; month++) cash[month] += record[from + month] * price;
  }
  for (let cell = 0; cell < PAYER_COUNT * months; cell++) cash[cell % months] += programmeCosts[cell];
  return cash;
}
