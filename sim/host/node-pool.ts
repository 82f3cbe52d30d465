/**
 * Worker threads and one queue: an idle worker takes the next task, so the order in which tasks finish is
 * free and results are put in order by their number. A worker that dies fails the whole work, clearly.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import * as Comlink from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { WorkerApi } from './worker-api';

export type Remote = Comlink.Remote<WorkerApi>;

export interface Pool {
  /** Runs `task` once on every worker. */
  each(task: (remote: Remote) => Promise<void>): Promise<void>;
  /** Runs tasks 0 … count − 1, each on whichever worker is idle; results in task order. */
  map<T>(
    count: number,
    task: (remote: Remote, index: number) => Promise<T>,
    onDone?: (index: number) => void,
  ): Promise<T[]>;
  close(): Promise<void>;
}

/** The young heap of a worker, MB: enough for what a month leaves behind, and memory stays where it is. */
const YOUNG_HEAP = 12;

export function openPool(size: number, signal: AbortSignal): Pool {
  const file = fileURLToPath(new URL('./worker.js', import.meta.url));
  const workers = Array.from(
    { length: size },
    () => new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_HEAP } }),
  );
  const remotes = workers.map((worker) => Comlink.wrap<WorkerApi>(nodeEndpoint(worker)));
  let closing = false;
  let interrupt = () => {};
  const failure = new Promise<never>((_, reject) => {
    for (const worker of workers) {
      worker.on('error', (error) => reject(error));
      worker.on('exit', (code) => {
        if (!closing) reject(new Error(`a worker stopped unexpectedly (exit code ${code})`));
      });
    }
    interrupt = () => reject(new Error('interrupted'));
    signal.addEventListener('abort', interrupt, { once: true });
  });
  // Handled by whoever waits; without a waiter there is nobody to tell.
  failure.catch(() => {});
  /** Workers at work keep the process alive, idle ones do not. */
  const atWork = async (work: Promise<unknown>) => {
    for (const worker of workers) worker.ref();
    await Promise.race([work, failure]);
    for (const worker of workers) worker.unref();
  };
  return {
    each: async (task) => {
      await atWork(Promise.all(remotes.map(task)));
    },
    async map(count, task, onDone = () => {}) {
      const results = new Array(count);
      let next = 0;
      const drain = async (remote: Remote) => {
        while (next < count) {
          const index = next++;
          results[index] = await task(remote, index);
          onDone(index);
        }
      };
      await atWork(Promise.all(remotes.map(drain)));
      return results;
    },
    async close() {
      closing = true;
      // A command may open many pools, one after the other, on the same signal.
      signal.removeEventListener('abort', interrupt);
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
