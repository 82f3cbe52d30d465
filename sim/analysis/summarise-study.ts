/** A study laid out for comparison: runs by arm and pair, and the months in which money ran out. */
import type { RunResult, StudyResult } from '../engine/results';
import type { Arm } from '../engine/scenario';

export interface Study {
  readonly result: StudyResult;
  /** Numbers of arms in the scenario. */
  readonly comparator: number;
  readonly others: readonly number[];
  /** Arm × pair; run i of every arm is the same pair, pairs upwards. */
  readonly runs: readonly (readonly RunResult[])[];
  /** Parameter draw of each pair; undefined when all pairs share one, as then only luck tells them apart. */
  readonly draws: Int32Array | undefined;
}

/** Throws a RangeError when the comparator is missing, or a pair was not run once in every arm under one draw. */
export function openStudy(result: StudyResult): Study {
  const { scenario } = result;
  const comparator = scenario.arms.findIndex((arm) => arm.name === scenario.comparator);
  if (comparator < 0) {
    const names = scenario.arms.map((arm) => arm.name).join(', ');
    throw new RangeError(`comparator: expected the name of an arm (${names}), got ${scenario.comparator}`);
  }
  const runs = scenario.arms.map((_, arm) =>
    result.runs.filter((run) => run.arm === arm).sort((a, b) => a.pair - b.pair),
  );
  const pairs = runs[comparator];
  if (pairs.length === 0) throw new RangeError('runs: expected a pair of runs or more, got none');
  runs.forEach((own, arm) => {
    const whole =
      own.length === pairs.length &&
      own.every((run, i) => run.pair === pairs[i].pair && run.draw === pairs[i].draw);
    if (whole && own.every((run, i) => i === 0 || run.pair > own[i - 1].pair)) return;
    const name = scenario.arms[arm].name;
    throw new RangeError(
      `runs: expected one run of every arm for each pair, under the same draw, got pairs ${own.map((run) => run.pair).join(', ')} of ${name} and ${pairs.map((run) => run.pair).join(', ')} of ${scenario.comparator}`,
    );
  });
  const draws = Int32Array.from(pairs, (run) => run.draw);
  return {
    result,
    comparator,
    others: scenario.arms.map((_, arm) => arm).filter((arm) => arm !== comparator),
    runs,
    draws: draws.some((draw) => draw !== draws[0]) ? draws : undefined,
  };
}

export function armName({ result }: Study, arm: number): string {
  return result.scenario.arms[arm].name;
}

/** Months from the start of the study until the last funding of an arm ends; null without funding. */
export function fundingEnd(arm: Arm, months: number): number | null {
  let last: number | null = null;
  for (const { start, months: planned, troubles } of arm.programmes) {
    let end = Math.min(start + planned, months);
    for (const { kind, from, months: lasts } of troubles) {
      if (kind === 'funding stops' && lasts === null) end = Math.min(end, Math.max(from, start));
    }
    if (end > start && (last === null || end > last)) last = end;
  }
  return last;
}
