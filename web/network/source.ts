/** Where months come from: a worker that runs the pair, a little ahead of what is shown. */
import * as Comlink from 'comlink';
import type { WatchApi, WatchRequest } from '../../sim/host/watch-api';

export interface FrameSource {
  /** Resolves to the number of frames each arm will give. */
  open(onGrown: (share: number) => void): Promise<number>;
  /** Up to `most` further months, one buffer an arm; empty after the last. */
  next(most: number): Promise<ArrayBuffer[][]>;
  close(): void;
}

/**
 * Months from a worker that exposes `WatchApi` through comlink; closing ends the worker.
 * @param request made when the source is opened, so that starts can be looked up first
 */
export function workerSource(worker: Worker, request: () => Promise<WatchRequest>): FrameSource {
  const remote = Comlink.wrap<WatchApi>(worker);
  // A worker that cannot be loaded answers nothing at all: without this the page would wait for ever.
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'no worker')));
  });
  failure.catch(() => {});
  return {
    async open(onGrown) {
      const told = Comlink.proxy((months: number, of: number) => onGrown(months / of));
      return Promise.race([request().then((own) => remote.openWatch(own, told)), failure]);
    },
    next: (most) => remote.nextFrames(most),
    close: () => worker.terminate(),
  };
}
