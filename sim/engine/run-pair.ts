/** All arms of one pair: of one place, or of every neighbourhood of a place whose neighbourhoods differ. */
import type { HasherFactory } from '../kernel/digest';
import { copyWorld } from '../model/world';
import { partsOf } from './areas';
import { combineParts, type PartRun } from './combine-parts';
import { OUTCOME_COUNT } from './outcomes';
import { openPair, type PairInput, runArm } from './pair';
import type { RunResult } from './results';

/** Results in the order of the scenario’s arms. */
export function runPair(
  input: PairInput,
  hasher: HasherFactory,
  onMonth: () => void = () => {},
): RunResult[] {
  const { scenario, starts } = input;
  if (scenario.place.areas === undefined) return runPlace(input, hasher, onMonth);
  const parts = partsOf(scenario).map((part, n): PartRun => {
    const { scenario: own, here } = part;
    return { part, runs: runPlace({ ...input, scenario: own, starts: [starts[n]], here }, hasher, onMonth) };
  });
  return scenario.arms.map((_, arm) => combineParts(scenario, parts, arm, hasher));
}

/** Arms without a programme here are one and the same run, which is made once. */
function runPlace(input: PairInput, hasher: HasherFactory, onMonth: () => void): RunResult[] {
  const { scenario, here } = input;
  const open = openPair(input);
  const idle = (arm: number) => here !== undefined && !here[arm].includes(true);
  const arms = scenario.arms.map((_, arm) => arm);
  const run = arms.filter((arm) => !idle(arm) || arm === arms.find(idle));
  const results = new Map(
    run.map((arm) => {
      const last = arm === run[run.length - 1];
      const world = last ? open.world : copyWorld(open.world);
      return [arm, runArm(input, open, world, arm, hasher, onMonth)] as const;
    }),
  );
  return arms.map((arm) => {
    const own = results.get(arm);
    return (
      own ??
      idleRun(results.get(arms.find(idle) as number) as RunResult, arm, scenario.arms[arm].programmes.length)
    );
  });
}

/** The run of an arm that does nothing here, from that of another such arm. */
function idleRun(run: RunResult, arm: number, programmes: number): RunResult {
  const months = run.record.length / OUTCOME_COUNT;
  return {
    ...run,
    arm,
    programmeCosts: new Float64Array(programmes * months),
    stages: Array.from({ length: programmes }, () => ({ reached: 0, ended: 0 })),
  };
}
