/** All runs of a chapter on the workers of Node, counted as the page counts them. */
import { startSlots } from '../../engine/demand';
import { pairCount } from '../../engine/plan';
import type { Scenario } from '../../engine/scenario';
import type { OnWorkers } from '../kept-pool';
import { gatherStarts } from '../run-study';
import type { WorkOptions } from '../work-options';
import type { MeasureId, PairReading } from './measure';

export async function runChapter(
  scenario: Scenario,
  measure: MeasureId,
  options: WorkOptions,
  onWorkers: OnWorkers,
): Promise<readonly PairReading[]> {
  const pairs = pairCount(scenario);
  const workers = Math.max(1, Math.min(options.workers, pairs));
  return onWorkers({ workers, signal: options.signal }, async (pool) => {
    const starts = await gatherStarts(pool, startSlots(scenario), options);
    let done = 0;
    await pool.each((remote) =>
      remote.open(
        scenario,
        starts.map((bytes) => bytes.slice()),
      ),
    );
    return pool.map(
      pairs,
      (remote, pair) => remote.countPair(pair, measure),
      () => options.onProgress(++done, pairs, 'running'),
    );
  });
}
