/** What a part of the batch bench is given. */
export interface Bench {
  /** Of this part alone; it is deleted afterwards. */
  readonly folder: string;
  readonly runs: number;
  /** Also what takes an hour. */
  readonly full: boolean;
  /** A line of the result. */
  readonly say: (line: string) => void;
  /** What is being done, for whoever waits; no part of the result. */
  readonly doing: (words: string) => void;
}

/** Folder of results, so that an interrupted bench can go on. */
export const KEPT = 'kithwork-out/bench-batch';
