/**
 * Where a payer’s change in spending comes from: events, times what each costs, with the records behind it. The
 * lines of a payer and kind add up to its row of the ledger (before discounting).
 */
import { LEDGER_RULES, type LedgerRule, type LedgerValues, rulePrice } from '../economics/ledger';
import type { Kind, PayerId } from '../economics/payers';
import { OUTCOME_INDEX, type OutcomeId } from '../engine/outcomes';
import { PRICE_YEAR, type UnitCostId } from '../evidence/records/costs';
import type { ParameterId } from '../evidence/registry';
import { mean } from './paired';
import { armName, type Study } from './summarise-study';

export interface ExplainedLine {
  readonly arm: string;
  readonly payer: PayerId;
  readonly kind: Kind;
  readonly outcome: OutcomeId;
  readonly unitCost: UnitCostId;
  /** Parameter that holds the share of the unit cost that counts here, and whether the rest of it does. */
  readonly share: ParameterId | null;
  readonly rest: boolean;
  /** Price period of the record. */
  readonly pricePeriod: string;
  /** Events over the study, means over pairs. */
  readonly without: number;
  readonly with: number;
  /** £ an event in the scenario’s price year, share included, mean over pairs. */
  readonly price: number;
  /** Mean over pairs of the difference in events times the pair’s own price, £, not discounted. */
  readonly amount: number;
}

/** Lines of every arm but the comparator, those without events left out. */
export function explainedLines(study: Study): ExplainedLine[] {
  const { scenario, draws } = study.result;
  const events = (arm: number, rule: LedgerRule) =>
    study.runs[arm].map(({ record }) => {
      const from = OUTCOME_INDEX[rule.outcome] * scenario.months;
      let total = 0;
      for (let month = 0; month < scenario.months; month++) total += record[from + month];
      return total;
    });
  return study.others.flatMap((arm) =>
    LEDGER_RULES.flatMap((rule): ExplainedLine[] => {
      const [own, base] = [events(arm, rule), events(study.comparator, rule)];
      if ([...own, ...base].every((count) => count === 0)) return [];
      const prices = study.runs[arm].map(({ draw }) =>
        rulePrice(rule, draws[draw] as LedgerValues, scenario.settings),
      );
      return [
        {
          arm: armName(study, arm),
          payer: rule.payer,
          kind: rule.kind,
          outcome: rule.outcome,
          unitCost: rule.unitCost,
          share: rule.share ?? null,
          rest: rule.rest === true,
          pricePeriod: PRICE_YEAR[rule.unitCost],
          without: mean(base),
          with: mean(own),
          price: mean(prices),
          amount: mean(own.map((count, i) => (count - base[i]) * prices[i])),
        },
      ];
    }),
  );
}
