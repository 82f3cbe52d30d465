/** Runs pairs of a batch on worker threads, in the order given; results come as they are ready. */
import { startSlots, startsOfPair } from '../../engine/demand';
import type { PanelChoice, PanelCounts } from '../../engine/panel';
import { startCount } from '../../engine/study';
import type { Batch, BatchPoint } from '../../io/plan/batch';
import { keptOf } from '../../io/plan/batch-tables';
import { pointValues } from '../../io/plan/point-values';
import { openPool, type Remote } from '../node-pool';
import type { WorkOptions } from '../work-options';
import type { PointResult, PointTask } from './run-point';
import { StartSupply } from './start-supply';

/** Starts that a worker keeps beyond those of one point. */
const SPARE_STARTS = 2;

export type OnPair = (pair: number, result: PointResult) => void;

/** What every pair of a batch is run from. */
export type PairTask = Omit<PointTask, 'kept'>;

/** @param pairs numbers of pairs over all points */
export async function runPairs(
  batch: Batch,
  pairs: ArrayLike<number>,
  onPair: OnPair,
  options: WorkOptions,
): Promise<void> {
  const kept = keptOf(batch);
  await eachPair(batch, pairs, options, async (remote, task, pair) => {
    onPair(pair, (await remote.runPoint({ ...task, kept })) as PointResult);
  });
}

/** The same adults of each pair at two month ends, in the order of `pairs`; one entry a chosen arm. */
export async function runPanels(
  batch: Batch,
  pairs: ArrayLike<number>,
  choice: PanelChoice,
  options: WorkOptions,
): Promise<PanelCounts[][]> {
  const found = new Map<number, PanelCounts[]>();
  await eachPair(batch, pairs, options, async (remote, task, pair) => {
    found.set(pair, (await remote.runPanel(task, choice)) as PanelCounts[]);
  });
  return Array.from(pairs, (pair) => found.get(pair) as PanelCounts[]);
}

async function eachPair(
  batch: Batch,
  pairs: ArrayLike<number>,
  options: WorkOptions,
  work: (remote: Remote, task: PairTask, pair: number) => Promise<void>,
): Promise<void> {
  const { scenario, pairsPerPoint } = batch;
  const pool = openPool(Math.max(1, Math.min(options.workers, pairs.length)), options.signal);
  const perPoint = startCount(scenario);
  const supply = new StartSupply(perPoint + SPARE_STARTS);
  const valuesAt = pointValues(batch);
  let last: BatchPoint | null = null;
  let done = 0;
  const update = () => options.onProgress(done, pairs.length, 'running');
  update();
  try {
    await pool.map(pairs.length, async (remote, i) => {
      const point = Math.floor(pairs[i] / pairsPerPoint);
      if (last?.point !== point) last = batch.pointAt(point);
      const own = last;
      const pair = pairs[i] % pairsPerPoint;
      const slots = startSlots(own.scenario);
      const needed = startsOfPair(own.scenario, pair, slots.length).map((n) => slots[n]);
      const startNames = await supply.supply(remote, needed);
      const task = { scenario: own.scenario, values: valuesAt(own, pair), pair, startNames };
      await work(remote, task, pairs[i]);
      done++;
      update();
    });
  } finally {
    await pool.close();
  }
}
