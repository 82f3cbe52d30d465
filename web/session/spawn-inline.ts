/** A worker of the one-file page: its script is part of the page, so that it opens without a server. */
import InlineWorker from './worker.ts?worker&inline';

export function spawnWorker(): Worker {
  return new InlineWorker();
}
