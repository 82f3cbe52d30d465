/** One run in money and health: what a comparison needs, small enough to keep for every pair. */
import { OUTCOME_INDEX, type OutcomeId } from '../engine/outcomes';
import { byYear, yearCount, yearOf } from './discount';
import { buildLedger, cashByMonth, type LedgerSettings, type LedgerValues } from './ledger';
import { PAYER_COUNT } from './payers';

export interface ValuedRun {
  readonly months: number;
  /** Payer × kind × year, £ of the price year, undiscounted, programme spending included. */
  readonly ledger: Float64Array;
  /** Programme spending, payer × year. */
  readonly programme: Float64Array;
  /** Cash spent by all payers in each month. */
  readonly cash: Float64Array;
  /** By year, undiscounted. QALYs and WELLBYs are two measures of one thing: never add them. */
  readonly qalys: Float64Array;
  readonly wellbys: Float64Array;
}

/** Shapes as in `buildLedger`. */
export function valueRun(
  record: Float64Array,
  programmeCosts: Float64Array,
  months: number,
  values: LedgerValues,
  settings: LedgerSettings,
): ValuedRun {
  const years = yearCount(months);
  const programme = new Float64Array(PAYER_COUNT * years);
  for (let payer = 0; payer < PAYER_COUNT; payer++) {
    for (let month = 0; month < months; month++) {
      programme[payer * years + yearOf(month)] += programmeCosts[payer * months + month];
    }
  }
  const yearly = (id: OutcomeId) =>
    byYear(record.subarray(OUTCOME_INDEX[id] * months, (OUTCOME_INDEX[id] + 1) * months));
  return {
    months,
    ledger: buildLedger(record, months, values, settings, programmeCosts),
    programme,
    cash: cashByMonth(record, months, values, settings, programmeCosts),
    qalys: yearly('qalys'),
    wellbys: yearly('wellbys'),
  };
}
