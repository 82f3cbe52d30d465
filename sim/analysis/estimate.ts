/** A mean over pairs with its range and the error that is left from the number of pairs. */
export interface Estimate {
  readonly mean: number;
  /** 2.5th percentile over pairs: parameter draws and replicates together. */
  readonly low95: number;
  /** 97.5th percentile. */
  readonly high95: number;
  /** Monte Carlo standard error of the mean. */
  readonly mcse: number;
  /**
   * The spread split in two, as standard deviations: between parameter draws, and between replicates of a
   * draw, which is luck. Absent when a study cannot tell them apart (one draw, or one replicate of each).
   */
  readonly parameterSd?: number;
  readonly replicateSd?: number;
}
