/**
 * What recorded outcomes cost, and whom. Activity is split into a cashable and a not cashable part by a stated
 * share. The ledger (sim/economics) adds it up; the engine reads it where a programme may spend what was saved.
 */
import { deflate } from './deflate';
import type { Kind, PayerId } from './payers';
import { PRICE_YEAR, type UnitCostId } from './records/costs';
import type { ParameterId } from './registry';

/** Recorded outcomes that cost somebody something; ids of outcomes. */
export type PricedOutcome =
  | 'gpConsultations'
  | 'aeAttendances'
  | 'emergencyAdmissions'
  | 'outpatientAttendances'
  | 'mentalHealthContacts'
  | 'carePackageMonths'
  | 'workMonthsLost'
  | 'crimes'
  | 'antisocialBehaviour'
  | 'improvementsByAgencies'
  | 'residentHours';

/** One row: outcome × unit cost × (share or 1 − share) goes to a payer as one kind. */
export interface LedgerRule {
  readonly outcome: PricedOutcome;
  readonly unitCost: UnitCostId;
  readonly payer: PayerId;
  readonly kind: Kind;
  /** Parameter that holds a share; absent means all of it. */
  readonly share?: ParameterId;
  /** Take what the share leaves. */
  readonly rest?: boolean;
}

function activity(
  outcome: PricedOutcome,
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

/** £ per unit of the rule's outcome, in the price year. */
export function rulePrice(rule: LedgerRule, values: LedgerValues, settings: LedgerSettings): number {
  const price = deflate(values[rule.unitCost], PRICE_YEAR[rule.unitCost], String(settings.priceYear));
  if (rule.share === undefined) return price;
  const share = values[rule.share] ?? 0;
  return price * (rule.rest ? 1 - share : share);
}
