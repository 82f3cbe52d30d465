/** What long work is given: how many threads, whom to tell how far it is, when to stop. */

/** Called from time to time; `stage` is a word or two such as “burn-in” or “running”. */
export type OnProgress = (done: number, total: number, stage: string) => void;

export interface WorkOptions {
  /** Worker threads. */
  readonly workers: number;
  readonly onProgress: OnProgress;
  /** Aborted when the user interrupts; the work should stop its workers and reject. */
  readonly signal: AbortSignal;
}

export interface CheckOptions extends WorkOptions {
  /** Names that `Services.places` has. */
  readonly places: readonly string[];
  readonly replicates: number;
  readonly seed: string;
  /** κ of the runs; that of the records’ own fit where it is left out. */
  readonly kappa?: number;
}
