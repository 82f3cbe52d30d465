/**
 * Runs that an earlier study made and this one needs again: an arm that was not changed runs as it did before, to
 * the digit, so a changed programme needs only its own arm, and undo needs nothing at all. What a run depends on
 * is the whole scenario less what is known not to matter, so that anything new in a scenario counts at first.
 */
import { monthsMeasured } from '../../sim/engine/pair';
import { pairCount } from '../../sim/engine/plan';
import type { RunResult } from '../../sim/engine/results';
import { comparatorOf, spendsSavings } from '../../sim/engine/savings';
import type { Scenario } from '../../sim/engine/scenario';

/** Words for readers, and which arm the others are held against. */
const NO_MATTER = new Set(['name', 'description', 'question', 'source', 'caution', 'comparator', 'arms']);
/** Settings by which finished runs are valued. */
const ONLY_VALUE = new Set(['priceYear', 'discountCosts', 'discountHealth', 'threshold']);

/** Equal for two arms whose runs are equal in every pair. */
export function armKey(scenario: Scenario, arm: number): string {
  const rest = Object.entries(scenario).filter(([name]) => !NO_MATTER.has(name) && name !== 'settings');
  const settings = Object.entries(scenario.settings).filter(([name]) => !ONLY_VALUE.has(name));
  const months = [...monthsMeasured(scenario)].sort((a, b) => a - b);
  const own = scenario.arms[arm];
  const key: unknown[] = [rest, settings, months, own.programmes];
  // What was saved is counted against the comparator and at its prices.
  if (spendsSavings(own))
    key.push([
      scenario.arms[comparatorOf(scenario)].programmes,
      arm === comparatorOf(scenario),
      scenario.settings.priceYear,
    ]);
  return JSON.stringify(key);
}

/** Bytes of runs kept; some ten studies of the example’s size. */
const MOST_BYTES = 64_000_000;

export interface RunShelf {
  /** Arms of each pair that are still to be run. */
  missing(scenario: Scenario): number[][];
  /** All runs of the pairs that are complete, by pair and arm. */
  runs(scenario: Scenario): RunResult[];
  /** Takes runs of a scenario; the oldest of others go when there are too many. */
  add(scenario: Scenario, runs: readonly RunResult[]): void;
}

export function createRunShelf(mostBytes = MOST_BYTES): RunShelf {
  // By arm, the one used last at the end; within it by pair.
  const kept = new Map<string, Map<number, RunResult>>();
  let bytes = 0;
  const armsOf = (scenario: Scenario) => scenario.arms.map((_, arm) => kept.get(armKey(scenario, arm)));
  return {
    missing(scenario) {
      const arms = armsOf(scenario);
      return Array.from({ length: pairCount(scenario) }, (_, pair) =>
        arms.flatMap((own, arm) => (own?.has(pair) ? [] : [arm])),
      );
    },
    runs(scenario) {
      const arms = armsOf(scenario);
      return Array.from({ length: pairCount(scenario) }, (_, pair) => {
        const own = arms.map((runs) => runs?.get(pair));
        return own.every((run) => run !== undefined) ? own.map((run, arm) => ({ ...run, arm })) : [];
      }).flat();
    },
    add(scenario, runs) {
      for (const run of runs) {
        const key = armKey(scenario, run.arm);
        const own = kept.get(key) ?? new Map<number, RunResult>();
        if (!own.has(run.pair)) bytes += sizeOf(run);
        own.set(run.pair, run);
        kept.delete(key);
        kept.set(key, own);
      }
      const needed = new Set(scenario.arms.map((_, arm) => armKey(scenario, arm)));
      for (const [key, own] of kept) {
        if (bytes <= mostBytes) break;
        if (needed.has(key)) continue;
        kept.delete(key);
        for (const run of own.values()) bytes -= sizeOf(run);
      }
    },
  };
}

function sizeOf({ record, programmeCosts, strata }: RunResult): number {
  return record.byteLength + programmeCosts.byteLength + strata.byteLength;
}
