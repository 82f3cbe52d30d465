/**
 * What a free worker does next: run a pair whose neighbourhood is ready, else grow the next neighbourhood. The
 * first replicate of every draw goes before the second, so that early answers already hold what the evidence
 * leaves open. Plain bookkeeping, no workers.
 */
import { startsOfPair } from '../../sim/engine/demand';
import { pairCount } from '../../sim/engine/plan';
import type { Scenario } from '../../sim/engine/scenario';
import { startCount } from '../../sim/engine/study';

export type Task = { readonly kind: 'pair' | 'start'; readonly number: number };

export interface Schedule {
  /** The next task, or null when nothing can be begun now. */
  next(): Task | null;
  /** Marks a neighbourhood as ready. */
  ready(start: number): void;
  /** Pairs not begun yet. */
  readonly waiting: number;
}

/**
 * @param onlyPairs how many pairs are wanted, those done before among them
 * @param isDone whether a pair was run before
 */
export function createSchedule(
  scenario: Scenario,
  onlyPairs = Number.POSITIVE_INFINITY,
  isDone: (pair: number) => boolean = () => false,
): Schedule {
  const { replicates } = scenario;
  const starts = startCount(scenario);
  const all = Array.from({ length: pairCount(scenario) }, (_, pair) => pair);
  const pairs = all
    .filter((pair) => !isDone(pair))
    .sort((a, b) => (a % replicates) - (b % replicates) || a - b);
  const readyStarts = new Set<number>();
  const begun = new Set<number>();
  let left = Math.max(0, Math.min(all.length, onlyPairs) - (all.length - pairs.length));
  return {
    next() {
      if (left === 0) return null;
      const at = pairs.findIndex((pair) =>
        startsOfPair(scenario, pair, starts).every((start) => readyStarts.has(start)),
      );
      if (at >= 0) {
        left--;
        return { kind: 'pair', number: pairs.splice(at, 1)[0] };
      }
      for (let start = 0; start < starts; start++) {
        if (readyStarts.has(start) || begun.has(start)) continue;
        begun.add(start);
        return { kind: 'start', number: start };
      }
      return null;
    },
    ready: (start) => {
      readyStarts.add(start);
    },
    get waiting() {
      return left;
    },
  };
}
