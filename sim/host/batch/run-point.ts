/** One pair of a design point, run by a worker and reduced to what a batch keeps. */
import { type Kept, runValues, valueCount } from '../../analysis/run-values';
import { runPair } from '../../engine/run-pair';
import type { Scenario } from '../../engine/scenario';
import type { Start } from '../../engine/start';
import type { ParameterValues } from '../../evidence/registry';
import type { HasherFactory } from '../../kernel/digest';
import type { Spare } from '../../model/spare';

export interface PointTask {
  readonly scenario: Scenario;
  readonly values: ParameterValues;
  /** Number of the pair within the point. */
  readonly pair: number;
  /** Of the starts, one a neighbourhood. */
  readonly startNames: readonly string[];
  readonly kept: Kept;
}

export interface PointResult {
  /** World digest of each arm. */
  readonly digests: readonly string[];
  /** Arm × value (see sim/analysis/run-values.ts). */
  readonly values: Float64Array;
}

export function runPoint(
  task: PointTask,
  starts: readonly Start[],
  spare: Spare,
  hasher: HasherFactory,
): PointResult {
  const { scenario, values, pair, kept } = task;
  const runs = runPair({ scenario, starts, pair, values, spare }, hasher);
  const width = valueCount(kept);
  const numbers = new Float64Array(runs.length * width);
  const draws: ParameterValues[] = [];
  draws[runs[0].draw] = values;
  runs.forEach((run, arm) => {
    numbers.set(runValues(kept, { scenario, runs, draws }, run), arm * width);
  });
  return { digests: runs.map((run) => run.worldDigest), values: numbers };
}
