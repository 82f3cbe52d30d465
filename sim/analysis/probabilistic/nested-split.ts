/**
 * How to split a number of runs between parameter draws and replicates of each (A. O’Hagan, M. Stevenson &
 * J. Madan, Health Econ 16 (2007) 1009–1023). A replicate costs as much time as a new draw here, so the mean
 * is best known from one replicate a draw. Ranges, chances and the value of information rest on the variance
 * between draws, and that needs replicates: the fewer the less luck there is beside what the draws say.
 */
import type { VarianceComponents } from '../variance-components';

export interface Split {
  readonly draws: number;
  readonly replicates: number;
  /** Standard error of the mean. */
  readonly errorOfMean: number;
  /** Standard error of the variance between draws, as a share of that variance; null where that is zero. */
  readonly errorOfSpread: number | null;
}

export interface SplitAdvice {
  readonly present: Split;
  /** The split of the same number of runs with the least error of the variance between draws. */
  readonly best: Split;
  /** Standard deviations between draws and between replicates of a draw, in the unit of the values. */
  readonly drawSd: number;
  readonly replicateSd: number;
}

type Variances = Pick<VarianceComponents, 'betweenDraws' | 'withinDraws'>;

/** Sampling variance of the analysis-of-variance estimate of the variance between draws, for normal values. */
export function varianceOfSpread(
  { betweenDraws, withinDraws }: Variances,
  draws: number,
  replicates: number,
): number {
  if (draws < 2 || replicates < 2) return Infinity;
  const between = replicates * betweenDraws + withinDraws;
  const within = (withinDraws * withinDraws) / (draws * (replicates - 1));
  return (2 / (replicates * replicates)) * ((between * between) / (draws - 1) + within);
}

export function split(variances: Variances, draws: number, replicates: number): Split {
  const { betweenDraws, withinDraws } = variances;
  const spread = Math.sqrt(varianceOfSpread(variances, draws, replicates));
  return {
    draws,
    replicates,
    errorOfMean: Math.sqrt((betweenDraws + withinDraws / replicates) / draws),
    errorOfSpread: betweenDraws > 0 && Number.isFinite(spread) ? spread / betweenDraws : null,
  };
}

/** The split of at most `runs` runs that knows the variance between draws best, two replicates or more. */
export function bestSplit(variances: Variances, runs: number): Split {
  let best = split(variances, runs, 1);
  let least = Infinity;
  for (let replicates = 2; Math.floor(runs / replicates) >= 2; replicates++) {
    const draws = Math.floor(runs / replicates);
    const variance = varianceOfSpread(variances, draws, replicates);
    if (variance < least) {
      least = variance;
      best = split(variances, draws, replicates);
    }
  }
  return best;
}

export function splitAdvice(variances: Variances, draws: number, replicates: number): SplitAdvice {
  return {
    present: split(variances, draws, replicates),
    best: bestSplit(variances, draws * replicates),
    drawSd: Math.sqrt(variances.betweenDraws),
    replicateSd: Math.sqrt(variances.withinDraws),
  };
}
