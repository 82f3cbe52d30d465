/**
 * Workers of the browser: some that run, and a clerk that reads scenarios and adds up. A pool lives as long as the
 * page unless one of its workers breaks.
 */

import * as Comlink from 'comlink';
import { spawnWorker } from '#spawn';
import type { BrowserWorkerApi } from './worker';

export type Remote = Comlink.Remote<BrowserWorkerApi>;

export interface BrowserPool {
  readonly runners: readonly Remote[];
  readonly clerk: Remote;
  /** Rejects when a worker breaks; never resolves. */
  readonly failure: Promise<never>;
  end(): void;
}

export function openPool(size: number): BrowserPool {
  const workers = Array.from({ length: size + 1 }, spawnWorker);
  const failure = new Promise<never>((_, reject) => {
    for (const worker of workers) {
      worker.addEventListener('error', (event) => {
        reject(new Error(event.message || 'a worker of the browser could not be started'));
      });
    }
  });
  failure.catch(() => {});
  const remotes = workers.map((worker) => Comlink.wrap<BrowserWorkerApi>(worker));
  return {
    runners: remotes.slice(0, size),
    clerk: remotes[size],
    failure,
    end: () => {
      for (const worker of workers) worker.terminate();
    },
  };
}
