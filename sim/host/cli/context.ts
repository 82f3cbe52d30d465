/** Everything the command line touches outside itself, so that tests can put their own in its place. */
import type { Vocabulary } from '../../io/vocabulary';
import type { HostFs } from '../host-fs';
import type { Services } from '../services';

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export interface CliContext {
  readonly services: Services;
  readonly vocabulary: Vocabulary;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fs: HostFs;
  /** Folder of the scenarios that come with Kithwork. */
  readonly library: string;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Aborted when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
  /** Processors available: the default number of workers. */
  readonly cpuCount: number;
  readonly nodeVersion: string;
}

export const EXIT = { ok: 0, checkFailed: 1, badInput: 2, interrupted: 130 } as const;

/** Thrown by a command after it has printed its report, when a check in it failed. */
export class CheckFailed extends Error {}

/** The user pressed Ctrl-C; the message says what is left, if anything. */
export class Interrupted extends Error {}

/** The promise’s result, or Interrupted with `left` as soon as the signal is aborted. */
export async function untilInterrupted<T>(signal: AbortSignal, work: Promise<T>, left = ''): Promise<T> {
  work.catch(() => {}); // after an interruption nobody waits for the work any more
  if (signal.aborted) throw new Interrupted(left);
  let stop = () => {};
  const interrupted = new Promise<never>((_, reject) => {
    stop = () => reject(new Interrupted(left));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, interrupted]);
  } catch (error) {
    throw signal.aborted ? new Interrupted(left) : error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
