/** How a headline number is made from its runs: year by year, in how many pairs it rose or fell, and with which values. */
import type { Comparison } from '../economics/compare';
import { yearCount } from '../economics/discount';
import { OUTCOME_INDEX, OUTCOMES, type OutcomeId } from '../engine/outcomes';
import type { EffectSetId } from '../evidence/effect-sets';
import type { ParameterId } from '../evidence/registry';
import type { Estimate } from './estimate';
import { fixedBySet, HEADLINES, type HeadlineId, recordsBehind } from './number-origins';
import { mean } from './paired';
import { estimate } from './summarise-estimates';
import { armName, type Study } from './summarise-study';

export interface ExplainedOutcome {
  readonly arm: string;
  readonly outcome: HeadlineId;
  /** What each year gives to the mean change; the years add up to it. */
  readonly years: readonly number[];
  /** Pairs in which it fell, stayed as it was, and rose. */
  readonly pairs: { readonly fewer: number; readonly same: number; readonly more: number };
}

/** Healthy life gained or lost, not discounted: the two add up to the mean change of QALYs. */
export interface ExplainedHealth {
  readonly arm: string;
  /** Years lived more, each worth what a year is worth without the programme. */
  readonly life: number;
  /** Years lived with the programme, each worth more or less than without. */
  readonly quality: number;
}

/** Cost, health and cash of an arm, discounted; services and spending add up to the cost. */
export interface ExplainedValue {
  readonly arm: string;
  readonly spending: Estimate;
  readonly services: Estimate;
  /** Cash of all payers, programme included; below zero saves. */
  readonly cash: Estimate;
}

/** Lowest and highest value of a record over the pairs that have run, as the model used it. */
export interface UsedValue {
  readonly id: ParameterId;
  readonly low: number;
  readonly high: number;
}

function yearly(record: Float64Array, id: OutcomeId, months: number): Float64Array {
  const years = new Float64Array(yearCount(months));
  const from = OUTCOME_INDEX[id] * months;
  // A state is a mean over all months, so each month gives its share.
  const share = OUTCOMES[OUTCOME_INDEX[id]].kind === 'stock' ? 1 / months : 1;
  for (let month = 0; month < months; month++) years[Math.floor(month / 12)] += share * record[from + month];
  return years;
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

export function explainedOutcomes(study: Study): ExplainedOutcome[] {
  const { months } = study.result.scenario;
  return HEADLINES.flatMap((outcome) => {
    const byArm = study.runs.map((runs) => runs.map(({ record }) => yearly(record, outcome, months)));
    return study.others.map((arm) => {
      const differences = byArm[arm].map((own, i) =>
        own.map((value, year) => value - byArm[study.comparator][i][year]),
      );
      const totals = differences.map(sum);
      const fewer = totals.filter((total) => total < 0).length;
      const more = totals.filter((total) => total > 0).length;
      return {
        arm: armName(study, arm),
        outcome,
        years: Array.from({ length: yearCount(months) }, (_, year) =>
          mean(differences.map((own) => own[year])),
        ),
        pairs: { fewer, more, same: totals.length - fewer - more },
      };
    });
  });
}

export function explainedHealth(study: Study): ExplainedHealth[] {
  const { months } = study.result.scenario;
  const total = (arm: number, id: OutcomeId) =>
    mean(study.runs[arm].map(({ record }) => sum(yearly(record, id, months))));
  const base = { life: total(study.comparator, 'lifeYears'), qalys: total(study.comparator, 'qalys') };
  return study.others.map((arm) => {
    const own = { life: total(arm, 'lifeYears'), qalys: total(arm, 'qalys') };
    const worth = base.life > 0 ? base.qalys / base.life : 0;
    const life = (own.life - base.life) * worth;
    return { arm: armName(study, arm), life, quality: own.qalys - base.qalys - life };
  });
}

/** @param compared one comparison for each of `study.others` */
export function explainedValues(study: Study, compared: readonly Comparison[]): ExplainedValue[] {
  return compared.map(({ costs, spending, cash }, i) => ({
    arm: armName(study, study.others[i]),
    spending: estimate(spending, study.draws),
    services: estimate(
      costs.map((cost, pair) => cost - spending[pair]),
      study.draws,
    ),
    cash: estimate(cash, study.draws),
  }));
}

/** What the pairs that have run used of the given records, and of those behind every headline number. */
export function usedValues(study: Study, more: readonly ParameterId[] = []): UsedValue[] {
  const { scenario, draws } = study.result;
  const set: EffectSetId = scenario.settings.effectSet;
  const ids = new Set([...HEADLINES.flatMap((id) => recordsBehind(id, set)), ...more]);
  const run = new Set(study.runs[study.comparator].map(({ draw }) => draw));
  return [...ids].map((id) => {
    const fixed = fixedBySet(id, set);
    const values = [...run].map((draw) => fixed ?? draws[draw][id]);
    return { id, low: Math.min(...values), high: Math.max(...values) };
  });
}
