/** Colour and progress, only where a person is watching. */
import { SingleBar } from 'cli-progress';
import pc from 'picocolors';
import type { OnProgress } from '../work-options';
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

const STAGE_WIDTH = 36;

/** A bar on standard error while it is a terminal; otherwise nothing at all. */
export function progress({ stderr }: Pick<CliContext, 'stderr'>): Progress {
  if (stderr.isTTY !== true) return SILENT;
  const bar = new SingleBar({
    format: '{stage} {bar} {percentage} %  {duration_formatted}, {eta_formatted} left',
    barCompleteChar: '━',
    barIncompleteChar: '─',
    barsize: 16,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    autopadding: true,
    autopaddingChar: '   ',
    formatTime: (seconds) => clock(seconds),
    stream: stderr as NodeJS.WriteStream,
  });
  let current = '';
  return {
    update(done, total, stage) {
      const name = stage.slice(0, STAGE_WIDTH).padEnd(STAGE_WIDTH);
      // A stage has a pace of its own, so the time left is reckoned afresh.
      if (stage !== current) bar.start(total, done, { stage: name });
      current = stage;
      bar.setTotal(total);
      bar.update(done, { stage: name });
    },
    stop() {
      if (current !== '') bar.stop();
      current = '';
    },
  };
}

/** Minutes and seconds; the library hands over words while it cannot tell. */
function clock(seconds: number | string): string {
  if (typeof seconds === 'string' || !Number.isFinite(seconds)) return '?:??';
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
