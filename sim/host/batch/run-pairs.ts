/** Runs pairs of a batch on worker threads, in the order given; results come as they are ready. */
import { startSlots, startsOfPair } from '../../engine/demand';
import { startCount } from '../../engine/study';
import type { Batch, BatchPoint } from '../../io/plan/batch';
import { keptOf } from '../../io/plan/batch-tables';
import { pointValues } from '../../io/plan/point-values';
import { openPool } from '../node-pool';
import type { WorkOptions } from '../services';
import type { PointResult } from './run-point';
import { StartSupply } from './start-supply';

/** Starts that a worker keeps beyond those of one point. */
const SPARE_STARTS = 2;

export type OnPair = (pair: number, result: PointResult) => void;

/** @param pairs numbers of pairs over all points */
export async function runPairs(
  batch: Batch,
  pairs: ArrayLike<number>,
  onPair: OnPair,
  options: WorkOptions,
): Promise<void> {
  const { scenario, pairsPerPoint } = batch;
  const pool = openPool(Math.max(1, Math.min(options.workers, pairs.length)), options.signal);
  const perPoint = startCount(scenario);
  const supply = new StartSupply(perPoint + SPARE_STARTS);
  const kept = keptOf(batch);
  const valuesAt = pointValues(batch);
  let last: BatchPoint | null = null;
  let done = 0;
  const update = () => options.onProgress(done, pairs.length, 'running');
  update();
  try {
    await pool.map(pairs.length, async (remote, i) => {
      const point = Math.floor(pairs[i] / pairsPerPoint);
      if (last?.point !== point) last = batch.pointAt(point);
      const task = last;
      const pair = pairs[i] % pairsPerPoint;
      const slots = startSlots(task.scenario);
      const own = startsOfPair(task.scenario, pair, slots.length).map((n) => slots[n]);
      const startNames = await supply.supply(remote, own);
      const values = valuesAt(task, pair);
      const result = await remote.runPoint({ scenario: task.scenario, values, pair, startNames, kept });
      onPair(pairs[i], result as PointResult);
      done++;
      update();
    });
  } finally {
    await pool.close();
  }
}
