/** Neighbourhoods of a batch as the places of a trial: shares of adults at two month ends, with and without. */
import type { Count, PlaceCounts } from '../../analysis/trial/cross-section';
import { OUTCOME_INDEX, OUTCOMES, type OutcomeId } from '../../engine/outcomes';
import { InputError } from '../input-error';
import { listNames, show, suggestion } from '../wording';
import type { Batch } from './batch';
import { type KeptRun, keptOf } from './batch-tables';

export interface Waves {
  /** Months from 1; null asks only once. */
  readonly before: number | null;
  readonly after: number;
}

/** States that adults can be asked about, among those the batch keeps. */
export function surveyable(batch: Batch): OutcomeId[] {
  const people = OUTCOMES.filter(
    ({ kind, unit, denominator }) => kind === 'stock' && unit === 'persons' && denominator === 'adults',
  );
  const kept = new Set(keptOf(batch).outcomes);
  return people.map(({ id }) => id).filter((id) => kept.has(id));
}

/** @throws InputError when the batch does not keep what a trial needs */
export function placesOf(
  batch: Batch,
  runs: Iterable<KeptRun>,
  choice: { readonly arm: number; readonly point: number; readonly outcome: string } & Waves,
  name: string,
): PlaceCounts[] {
  const kept = keptOf(batch);
  if (kept.by !== 'month' || !kept.outcomes.includes('adults')) {
    throw InputError.of('', 'a trial needs months: expected a plan with by: month that keeps adults', name);
  }
  const known = surveyable(batch);
  const outcome = known.find((id) => id === choice.outcome);
  if (outcome === undefined) {
    const near = suggestion(choice.outcome, known);
    throw InputError.of(
      '--outcome',
      `expected a state of adults that the batch keeps (${listNames(known)}), got ${show(choice.outcome)}${near}`,
    );
  }
  const { scenario, pairsPerPoint } = batch;
  const comparator = scenario.arms.findIndex((arm) => arm.name === scenario.comparator);
  const column = (id: OutcomeId) => kept.outcomes.indexOf(id) * kept.months;
  const [adults, cases] = [column('adults'), column(OUTCOMES[OUTCOME_INDEX[outcome]].id)];
  const count = (values: Float64Array, month: number): Count => ({
    adults: values[adults + month - 1],
    cases: values[cases + month - 1],
  });
  const sides = ['treated', 'control'] as const;
  const found = Array.from({ length: pairsPerPoint }, () => ({}) as Record<string, Count>);
  for (const { pair, arm, values } of runs) {
    if (Math.floor(pair / pairsPerPoint) !== choice.point) continue;
    const own = found[pair % pairsPerPoint];
    for (const side of sides) {
      if (arm !== (side === 'treated' ? choice.arm : comparator)) continue;
      own[`${side} after`] = count(values, choice.after);
      if (choice.before !== null) own[`${side} before`] = count(values, choice.before);
    }
  }
  return found.map((own) => {
    const both = (wave: string) => ({ treated: own[`treated ${wave}`], control: own[`control ${wave}`] });
    return { before: choice.before === null ? null : both('before'), after: both('after') };
  });
}
