/**
 * Workers kept from one study to the next. Their code stays compiled: a worker’s first arms cost half as much
 * again, and a command may run many small studies. A pool that failed is closed and never used again.
 */
import { openPool, type Pool } from './node-pool';
import type { WorkOptions } from './work-options';

/** Does some work on a pool of `workers` threads or more. */
export type OnWorkers = <T>(
  options: Pick<WorkOptions, 'workers' | 'signal'>,
  work: (pool: Pool) => Promise<T>,
) => Promise<T>;

export function keptPool(): OnWorkers {
  let kept: { readonly pool: Pool; readonly workers: number; readonly signal: AbortSignal } | null = null;
  let inUse = false;
  return async ({ workers, signal }, work) => {
    if (inUse) throw new Error('keptPool: expected one study at a time');
    inUse = true;
    try {
      if (kept !== null && (kept.workers < workers || kept.signal !== signal)) {
        await kept.pool.close();
        kept = null;
      }
      kept ??= { pool: openPool(workers, signal), workers, signal };
      return await work(kept.pool);
    } catch (error) {
      await kept?.pool.close();
      kept = null;
      throw error;
    } finally {
      inUse = false;
    }
  };
}
