/**
 * Programmes paid from savings: what their payers spent less in cash than in the comparator arm of the same pair,
 * up to the month before, is all they can spend. Programme spending itself is no part of it.
 */

import { LEDGER_RULES, rulePrice } from '../evidence/prices';
import type { ParameterValues } from '../evidence/registry';
import type { ProgrammeRun } from '../model/programme-run';
import { withDefaults } from '../programmes/approach';
import { approachById } from '../programmes/registry';
import { OUTCOME_COUNT, OUTCOME_INDEX } from './outcomes';
import type { Arm, ProgrammePlan, Scenario } from './scenario';

const isFundedBySavings = ({ approach }: ProgrammePlan) => approachById(approach).fundedBy === 'savings';

/** Whether what an arm does depends on the comparator. */
export const spendsSavings = (arm: Arm): boolean => arm.programmes.some(isFundedBySavings);

export function comparatorOf({ arms, comparator }: Scenario): number {
  return arms.findIndex(({ name }) => name === comparator);
}

/** Cash that these payers spend on one unit of each outcome, £ in the price year, by number of the outcome. */
export function cashPrices(
  payers: readonly string[],
  values: ParameterValues,
  settings: Scenario['settings'],
): Float64Array {
  const prices = new Float64Array(OUTCOME_COUNT);
  for (const rule of LEDGER_RULES) {
    if (rule.kind !== 'cashable' || !payers.includes(rule.payer)) continue;
    prices[OUTCOME_INDEX[rule.outcome]] += rulePrice(rule, values, settings);
  }
  return prices;
}

/** Sets what each programme of an arm can spend in a month, before the month begins. */
export type Purse = (month: number) => void;

/**
 * @param runs programmes of the arm, whose spending is cut to what there is
 * @param own record of the arm so far, outcome × month
 * @param comparator record of the comparator, at least as far; null in the comparator itself, which saves nothing
 */
export function purseOf(
  scenario: Scenario,
  arm: number,
  values: ParameterValues,
  runs: readonly ProgrammeRun[],
  own: Float64Array,
  comparator: Float64Array | null,
): Purse {
  const plans = scenario.arms[arm].programmes;
  const purses = runs.flatMap((run): Purse[] => {
    const plan = plans[run.index];
    if (!isFundedBySavings(plan)) return [];
    const { delay, reinvested } = withDefaults(approachById(plan.approach), plan.options);
    const payers = plan.payers === undefined ? [plan.payer] : Object.keys(plan.payers);
    const prices = cashPrices(payers, values, scenario.settings);
    const saved = (month: number) => {
      if (comparator === null) return 0;
      let sum = 0;
      for (let o = 0; o < OUTCOME_COUNT; o++) {
        const at = o * scenario.months + month;
        if (prices[o] !== 0) sum += prices[o] * (comparator[at] - own[at]);
      }
      return sum;
    };
    let [pot, counted] = [0, 0];
    return [
      (month) => {
        for (; counted < month - delay; counted++) pot += reinvested * saved(counted);
        const there = Math.max(0, Math.min(run.spending[month], pot));
        run.spending[month] = there;
        pot -= there;
      },
    ];
  });
  return (month) => {
    for (const pay of purses) pay(month);
  };
}
