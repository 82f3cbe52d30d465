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

/** Months from a worker that exposes `WatchApi` through comlink; closing ends the worker. */
export function workerSource(worker: Worker, request: WatchRequest): FrameSource {
  const remote = Comlink.wrap<WatchApi>(worker);
  return {
    open: (onGrown) =>
      remote.openWatch(
        request,
        Comlink.proxy((months: number, of: number) => onGrown(months / of)),
      ),
    next: (most) => remote.nextFrames(most),
    close: () => worker.terminate(),
  };
}
