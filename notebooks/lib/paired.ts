/** Differences between two arms in pairs with the same luck, and what they would be with luck of their own. */
import { mean, type OutcomeRow, standardDeviation } from './parquet';

/** Mean over the periods of each pair in one arm, by pair. */
export function levels(rows: readonly OutcomeRow[], outcome: string, arm: string): number[] {
  const sums = new Map<number, number[]>();
  for (const row of rows) {
    if (row.outcome !== outcome || row.arm !== arm) continue;
    sums.set(row.pair, [...(sums.get(row.pair) ?? []), row.value]);
  }
  return [...sums.keys()].sort((a, b) => a - b).map((pair) => mean(sums.get(pair) as number[]));
}

export interface Pairing {
  readonly outcome: string;
  readonly pairs: number;
  readonly change: number;
  /** Standard error of the mean change, in pairs with the same luck. */
  readonly paired: number;
  /** The same, had each arm had luck of its own: variances of the arms add up. */
  readonly independent: number;
  /** How many times as many runs it would take. */
  readonly timesRuns: number;
}

export function pairing(
  rows: readonly OutcomeRow[],
  outcome: string,
  arms: readonly [string, string],
): Pairing {
  const [without, withIt] = arms.map((arm) => levels(rows, outcome, arm));
  const changes = withIt.map((value, pair) => value - without[pair]);
  const pairs = changes.length;
  const paired = standardDeviation(changes) / Math.sqrt(pairs);
  const independent = Math.sqrt((standardDeviation(withIt) ** 2 + standardDeviation(without) ** 2) / pairs);
  return {
    outcome,
    pairs,
    change: mean(changes),
    paired,
    independent,
    timesRuns: (independent / paired) ** 2,
  };
}
