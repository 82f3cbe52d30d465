/**
 * Where the answer turns. Prices and shares enter after the runs and in a straight line, so the value that
 * makes the net benefit, or the cash saved, zero is solved exactly from two valuations of the same runs.
 * Parameters of the model itself need new runs: `solveByRuns`.
 */
import { LEDGER_RULES } from '../../economics/ledger';
import { PARAMETERS, type ParameterId } from '../../evidence/registry';
import { mean } from '../paired';
import { comparisons, valuedArms } from '../summarise-ledger';
import type { Study } from '../summarise-study';
import type { BreakEven, Goal } from './analysis-types';

/** Ids of the unit costs and shares that the ledger multiplies by. */
export const PRICE_IDS: readonly ParameterId[] = [
  ...new Set(
    LEDGER_RULES.flatMap(({ unitCost, share }): ParameterId[] => (share ? [unitCost, share] : [unitCost])),
  ),
];

/** One row for each option, price and goal that the price can move at all. */
export function priceBreakEvens(study: Study): BreakEven[] {
  return PRICE_IDS.flatMap((id) => {
    const { low, high } = PARAMETERS[id];
    const [below, above] = [low, high].map((value) => meansAt(study, id, value));
    return study.others.flatMap((arm, i) =>
      (['net benefit', 'cash saved'] as const).flatMap((goal): BreakEven[] => {
        const [atLow, atHigh] = [below[i][goal], above[i][goal]];
        if (atLow === atHigh) return [];
        const value = rootOfLine(low, atLow, high, atHigh);
        return [{ arm: study.result.scenario.arms[arm].name, id, goal, low, high, atLow, atHigh, value }];
      }),
    );
  });
}

/** Means with one parameter at the same value in every draw, for each of `study.others`. */
export function meansAt(study: Study, id: string, value: number): Record<Goal, number>[] {
  const draws = study.result.draws.map((values) => ({ ...values, [id]: value }));
  const changed: Study = { ...study, result: { ...study.result, draws } };
  return comparisons(changed, valuedArms(changed)).map(({ netBenefits, cash }) => ({
    'net benefit': mean(netBenefits),
    'cash saved': -mean(cash),
  }));
}

/** Where the line through two points is zero, if between them. */
export function rootOfLine(low: number, atLow: number, high: number, atHigh: number): number | null {
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (atLow > 0 === atHigh > 0) return null;
  return low + ((high - low) * atLow) / (atLow - atHigh);
}
