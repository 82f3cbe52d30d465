import type { RunResult } from '../../sim/engine/results';

/** The buffers of results, which move from thread to thread and are not copied. */
export function buffersOf(results: readonly RunResult[]): ArrayBuffer[] {
  return results.flatMap((r) => [r.record.buffer, r.programmeCosts.buffer, r.strata.buffer]) as ArrayBuffer[];
}
