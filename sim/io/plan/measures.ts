/** One number a pair out of the runs of a batch: the change that an arm makes, or the level of the comparator. */
import { periodCount, WORTH } from '../../analysis/run-values';
import { OUTCOME_INDEX, OUTCOMES, type OutcomeId } from '../../engine/outcomes';
import type { Batch } from './batch';
import { type KeptRun, keptOf } from './batch-tables';

export interface Measure {
  /** Id of an outcome or of a record of worth. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

/** What a batch can be asked about. */
export function measuresOf(batch: Pick<Batch, 'plan' | 'scenario'>): Measure[] {
  const outcomes = keptOf(batch).outcomes.map((id) => OUTCOMES[OUTCOME_INDEX[id]]);
  return [...outcomes, ...WORTH].map(({ id, label, unit }) => ({ id, label, unit }));
}

/** Stocks: mean over the study, weighted by the months of its periods. Flows: sum. Worth: as it is. */
export function measureReader(
  batch: Pick<Batch, 'plan' | 'scenario'>,
  id: string,
): (values: Float64Array) => number {
  const kept = keptOf(batch);
  const periods = periodCount(kept);
  const worth = WORTH.findIndex((record) => record.id === id);
  if (worth >= 0) return (values) => values[kept.outcomes.length * periods + worth];
  const o = kept.outcomes.indexOf(id as OutcomeId);
  if (o < 0) throw new RangeError(`measure: expected an outcome that the batch keeps, got ${id}`);
  const stock = OUTCOMES[OUTCOME_INDEX[kept.outcomes[o]]].kind === 'stock';
  const length = kept.by === 'study' ? kept.months : kept.by === 'year' ? 12 : 1;
  const weight = (period: number) =>
    stock ? Math.min(length, kept.months - period * length) / kept.months : 1;
  return (values) => {
    let sum = 0;
    for (let period = 0; period < periods; period++) sum += values[o * periods + period] * weight(period);
    return sum;
  };
}

/**
 * Change of every measure by an arm against the comparator in each pair, one array a measure; the level itself for
 * the comparator. Index: pair over all points.
 */
export function changesOf(
  batch: Batch,
  runs: Iterable<KeptRun>,
  arm: number,
  ids: readonly string[],
): Float64Array[] {
  const { scenario } = batch;
  const comparator = scenario.arms.findIndex(({ name }) => name === scenario.comparator);
  const readers = ids.map((id) => measureReader(batch, id));
  const changes = ids.map(() => new Float64Array(batch.pairs));
  for (const run of runs) {
    if (run.arm !== arm && run.arm !== comparator) continue;
    const sign = run.arm === arm ? 1 : -1;
    readers.forEach((read, i) => {
      changes[i][run.pair] += sign * read(run.values);
    });
  }
  return changes;
}

/** Means over the pairs of each point. */
export function pointMeans(values: Float64Array, pairsPerPoint: number): Float64Array {
  const means = new Float64Array(values.length / pairsPerPoint);
  for (let i = 0; i < values.length; i++) means[Math.floor(i / pairsPerPoint)] += values[i] / pairsPerPoint;
  return means;
}
