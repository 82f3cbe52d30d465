/** The association between relationships and survival as the model uses it: read from records, without a run. */
import type { ClaimRecord } from '../../evidence/claims';
import { shrink, survivalOddsToHazardRatio } from '../../evidence/conversions';
import { drawParameters } from '../../evidence/parameter-draws';
import { PARAMETERS } from '../../evidence/registry';
import { estimate } from '../summarise-estimates';
import { FRACTIONS } from './claim-studies';
import type { MeasureAnswer, ModelAnswer } from './claim-types';
import { solve, withoutMultiples } from './solve';

const DRAWS = 1000;
const { holtLunstadOddsRatio, holtLunstadFraction, holtLunstadMeanRisk } = PARAMETERS;

export function survivalAnswer(claim: ClaimRecord): ModelAnswer {
  const draws = drawParameters(
    { holtLunstadOddsRatio, holtLunstadFraction, holtLunstadMeanRisk },
    claim.id,
    DRAWS,
  );
  const odds = claim.inputs.odds.value;
  const risk = claim.inputs.risk.value;
  const rows = [
    {
      measure: 'odds of survival',
      label: 'Odds ratio of survival, strong against weak relationships (effect set Holt-Lunstad)',
      unit: 'odds ratio',
      claimed: odds,
      of: (ratio: number) => ratio,
    },
    {
      measure: 'death rates',
      label: 'Ratio of death rates that follows, weak against strong',
      unit: 'hazard ratio',
      claimed: survivalOddsToHazardRatio(odds, risk),
      of: survivalOddsToHazardRatio,
    },
  ];
  const answers = rows.map(({ of, claimed, ...row }): MeasureAnswer => {
    const estimates = FRACTIONS.map(({ id }) =>
      estimate(
        draws.map((draw) => {
          const fraction = id === 'prior' ? draw.holtLunstadFraction : id === 'none' ? 0 : 1;
          const ratio = shrink(draw.holtLunstadOddsRatio, fraction);
          // A drawn risk beside a ratio of exactly 1 still gives exactly 1.
          return of(ratio, draw.holtLunstadMeanRisk);
        }),
      ),
    );
    const points = [0, holtLunstadFraction.value, 1].map((fraction, i) => ({
      fraction,
      estimate: estimates[i],
    }));
    const needed = withoutMultiples(solve(claimed, points));
    const fractions = FRACTIONS.map(({ id, label }, i) => ({ id, label, estimate: estimates[i] }));
    return { ...row, claimed, caution: null, isProportional: false, fractions, needed };
  });
  return { study: null, draws: DRAWS, answers };
}
