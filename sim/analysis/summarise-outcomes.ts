/** Every outcome in every arm, in total and per 1,000, with paired differences from the comparator. */
import { OUTCOMES } from '../engine/outcomes';
import { compareOutcomes, type OutcomeDifference, perThousand } from './paired';
import { estimateOf } from './summarise-estimates';
import { armName, type Study } from './summarise-study';
import type { ArmOutcome, OutcomeRow } from './summary-types';

/** Each arm against the comparator, in the order of the scenario; the comparator against itself too. */
export function outcomesByArm(study: Study): OutcomeDifference[][] {
  const { result, runs, comparator, draws } = study;
  const records = runs.map((own) => own.map((run) => run.record));
  return records.map((own) => compareOutcomes(own, records[comparator], result.scenario.months, draws));
}

export function outcomeRows(study: Study, byArm: readonly (readonly OutcomeDifference[])[]): OutcomeRow[] {
  return OUTCOMES.map(({ id, label, unit, kind, denominator }, row) => ({
    id,
    label,
    unit,
    kind,
    denominator,
    arms: byArm.map((outcomes, arm) => armOutcome(study, outcomes[row], arm)),
  }));
}

function armOutcome(study: Study, { optionMean, total, rate }: OutcomeDifference, arm: number): ArmOutcome {
  const own = {
    arm: armName(study, arm),
    total: optionMean,
    perThousand: rate && perThousand(rate.option),
  };
  if (arm === study.comparator) return { ...own, difference: null };
  // The interval and the error are those of single pairs, the mean is a ratio of means.
  const rates = rate && { ...estimateOf(rate.spread, 1000), mean: perThousand(rate.difference) };
  return { ...own, difference: { total: estimateOf(total), perThousand: rates } };
}
