/**
 * The ledger: recorded outcomes times unit costs, by payer, kind and year, undiscounted, in one price year.
 * It holds levels, all GP visits for instance; only the difference between two arms says who saves. Activity
 * is split into a cashable and a not cashable part by a stated share; programme spending is all cash.
 */

import { OUTCOME_INDEX, type OutcomeId } from '../engine/outcomes';
import { PRICE_YEAR, type UnitCostId } from '../evidence/records/costs';
import type { ParameterId } from '../evidence/registry';
import { deflate } from './deflate';
import { yearCount, yearOf } from './discount';
import { KIND_COUNT, KIND_INDEX, type Kind, PAYER_COUNT, PAYER_INDEX, type PayerId } from './payers';

/** One row: outcome × unit cost × (share or 1 − share) goes to a payer as one kind. */
export interface LedgerRule {
  readonly outcome: OutcomeId;
  readonly unitCost: UnitCostId;
  readonly payer: PayerId;
  readonly kind: Kind;
  /** Parameter that holds a share; absent means all of it. */
  readonly share?: ParameterId;
  /** Take what the share leaves. */
  readonly rest?: boolean;
}

function activity(
  outcome: OutcomeId,
  unitCost: UnitCostId,
  payer: PayerId,
  share: ParameterId,
): LedgerRule[] {
  return [
    { outcome, unitCost, payer, kind: 'cashable', share },
    { outcome, unitCost, payer, kind: 'not cashable', share, rest: true },
  ];
}

const NHS = 'cashableShareNhs';

export const LEDGER_RULES: readonly LedgerRule[] = Object.freeze([
  ...activity('gpConsultations', 'costGpConsultation', 'NHS primary', NHS),
  ...activity('aeAttendances', 'costAeAttendance', 'NHS hospital', NHS),
  ...activity('emergencyAdmissions', 'costEmergencyAdmission', 'NHS hospital', NHS),
  ...activity('outpatientAttendances', 'costOutpatientAttendance', 'NHS hospital', NHS),
  ...activity('mentalHealthContacts', 'costMentalHealthContact', 'NHS mental health', NHS),
  ...activity('carePackageMonths', 'costCareMonth', 'council social care', 'cashableShareCare'),
  { outcome: 'workMonthsLost', unitCost: 'costLostWorkMonth', payer: 'DWP and employers', kind: 'valued' },
  {
    outcome: 'crimes',
    unitCost: 'costCrime',
    payer: 'police and justice',
    kind: 'not cashable',
    share: 'crimePoliceShare',
  },
  {
    outcome: 'crimes',
    unitCost: 'costCrime',
    payer: 'residents',
    kind: 'valued',
    share: 'crimePoliceShare',
    rest: true,
  },
  {
    outcome: 'antisocialBehaviour',
    unitCost: 'costAntisocialBehaviour',
    payer: 'police and justice',
    kind: 'not cashable',
  },
  // Agencies that listen better spend what they have on other things; nobody votes them new money.
  {
    outcome: 'improvementsByAgencies',
    unitCost: 'costImprovement',
    payer: 'council other',
    kind: 'not cashable',
  },
  { outcome: 'residentHours', unitCost: 'valueResidentHour', payer: 'residents', kind: 'valued' },
]);

/** The values a ledger reads: unit costs and shares. */
export type LedgerValues = Readonly<Record<UnitCostId, number>> &
  Readonly<Partial<Record<ParameterId, number>>>;

export interface LedgerSettings {
  /** Calendar year whose prices the ledger is in. */
  readonly priceYear: number;
}

/** Index of a cell in a ledger of `years` years. */
export function ledgerIndex(payer: number, kind: number, year: number, years: number): number {
  return (payer * KIND_COUNT + kind) * years + year;
}

/** £ per unit of the rule's outcome, in the price year. */
export function rulePrice(rule: LedgerRule, values: LedgerValues, settings: LedgerSettings): number {
  const price = deflate(values[rule.unitCost], PRICE_YEAR[rule.unitCost], String(settings.priceYear));
  if (rule.share === undefined) return price;
  const share = values[rule.share] ?? 0;
  return price * (rule.rest ? 1 - share : share);
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
