/** Colour and progress, only where a person is watching. */
import { SingleBar } from 'cli-progress';
import pc from 'picocolors';
import type { OnProgress } from '../services';
import type { CliContext, Output } from './context';

export type Colours = ReturnType<typeof pc.createColors>;

/** Colours for an output: none unless it is a terminal and NO_COLOR is unset. */
export function colours({ env }: Pick<CliContext, 'env'>, output: Output): Colours {
  return pc.createColors(output.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb');
}

export interface Progress {
  readonly update: OnProgress;
  /** Takes the bar away. */
  readonly stop: () => void;
}

const SILENT: Progress = { update: () => {}, stop: () => {} };

/** A bar on standard error while it is a terminal; otherwise nothing at all. */
export function progress({ stderr }: Pick<CliContext, 'stderr'>): Progress {
  if (stderr.isTTY !== true) return SILENT;
  const bar = new SingleBar({
    format: '{stage} {bar} {percentage} %, {eta_formatted} left',
    barCompleteChar: '━',
    barIncompleteChar: '─',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    stream: stderr as NodeJS.WriteStream,
  });
  let started = false;
  return {
    update(done, total, stage) {
      if (!started) bar.start(total, done, { stage });
      started = true;
      bar.setTotal(total);
      bar.update(done, { stage });
    },
    stop() {
      if (started) bar.stop();
    },
  };
}
