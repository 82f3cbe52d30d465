/** All arms of one pair: of one place, or of every neighbourhood of a place whose neighbourhoods differ. */
import type { HasherFactory } from '../kernel/digest';
import { copyWorld } from '../model/world';
import { partsOf } from './areas';
import { combineParts, type PartRun } from './combine-parts';
import { OUTCOME_COUNT } from './outcomes';
import { armByMonths, openPair, type PairInput } from './pair';
import type { RunResult } from './results';
import { comparatorOf, spendsSavings } from './savings';
import type { Scenario } from './scenario';

/** Results in the order of the scenario’s arms. */
export function runPair(
  input: PairInput,
  hasher: HasherFactory,
  onMonth: () => void = () => {},
): RunResult[] {
  const months = pairByMonths(input, hasher);
  for (let next = months.next(); ; next = months.next()) {
    if (next.done) return next.value;
    onMonth();
  }
}

/**
 * The same month by month, for a thread that must be able to stop between two.
 * @param wanted numbers of the arms to run; results are in their order
 */
export function* pairByMonths(
  input: PairInput,
  hasher: HasherFactory,
  wanted: readonly number[] = input.scenario.arms.map((_, arm) => arm),
): Generator<void, RunResult[]> {
  const { scenario, starts } = input;
  if (scenario.place.areas === undefined) return yield* placeByMonths(input, hasher, wanted);
  const all = scenario.arms.map((_, arm) => arm);
  const parts: PartRun[] = [];
  for (const [n, part] of partsOf(scenario).entries()) {
    const own = { ...input, scenario: part.scenario, starts: [starts[n]], here: part.here };
    parts.push({ part, runs: yield* placeByMonths(own, hasher, all) });
  }
  return wanted.map((arm) => combineParts(scenario, parts, arm, hasher));
}

/** Arms without a programme here are one and the same run, which is made once. */
function* placeByMonths(
  input: PairInput,
  hasher: HasherFactory,
  arms: readonly number[],
): Generator<void, RunResult[]> {
  const { scenario, here, spare } = input;
  const open = openPair(input);
  const idle = (arm: number) => here !== undefined && !here[arm].includes(true);
  const inOrder = comparatorFirst(scenario, arms);
  const run = inOrder.filter((arm) => !idle(arm) || arm === inOrder.find(idle));
  const results = new Map<number, RunResult>();
  for (const arm of run) {
    const last = arm === run[run.length - 1];
    const world = last ? open.world : copyWorld(open.world, spare);
    const base = arm === comparatorOf(scenario) ? null : (results.get(inOrder[0])?.record ?? null);
    results.set(arm, yield* armByMonths(input, open, world, arm, hasher, base));
    spare?.push(world.buffer);
  }
  return arms.map((arm) => {
    const own = results.get(arm);
    return (
      own ??
      idleRun(
        results.get(inOrder.find(idle) as number) as RunResult,
        arm,
        scenario.arms[arm].programmes.length,
      )
    );
  });
}

/** The order in which arms are run: where one spends what was saved, the comparator goes before it. */
function comparatorFirst(scenario: Scenario, arms: readonly number[]): readonly number[] {
  if (!arms.some((arm) => spendsSavings(scenario.arms[arm]))) return arms;
  const comparator = comparatorOf(scenario);
  return [comparator, ...arms.filter((arm) => arm !== comparator)];
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
