/**
 * Expected value of perfect information: what the expected net benefit would gain if the decision could wait
 * until the truth is known, E[max] − max E (Raiffa & Schlaifer 1961; Briggs, Claxton & Sculpher 2006, ch. 6).
 */
import { mean } from '../paired';
import { varianceComponents } from '../variance-components';

/** Number of the option of the highest mean; the first of equals. */
export function expectedBest(benefits: readonly ArrayLike<number>[]): number {
  let best = 0;
  for (let arm = 1; arm < benefits.length; arm++) if (mean(benefits[arm]) > mean(benefits[best])) best = arm;
  return best;
}

/** @param benefits net benefit, option × unit; the unit is a parameter draw */
export function evpi(benefits: readonly ArrayLike<number>[]): number {
  const units = benefits[0]?.length ?? 0;
  if (units === 0) return 0;
  const best = benefits[expectedBest(benefits)];
  let loss = 0;
  for (let i = 0; i < units; i++) {
    let most = best[i];
    for (const own of benefits) if (own[i] > most) most = own[i];
    loss += most - best[i];
  }
  return loss / units;
}

/**
 * Means by draw drawn towards their common mean, so that their variance is that between draws alone: luck in a
 * few replicates would otherwise pass for something that could be found out and raise the value of information
 * (O’Hagan, Stevenson & Madan 2007). Null when the study cannot tell the two apart.
 *
 * @param byPair a value for each pair
 * @param draws parameter draw of each pair
 * @param byDraw means of `byPair` over the pairs of each draw
 */
export function withoutReplicateNoise(
  byPair: ArrayLike<number>,
  draws: ArrayLike<number>,
  byDraw: ArrayLike<number>,
): Float64Array | null {
  const components = varianceComponents(byPair, draws);
  if (components === 'not separable') return null;
  const { betweenDraws, withinDraws, drawCount } = components;
  const seen = betweenDraws + (withinDraws * drawCount) / byPair.length;
  const shrink = seen > 0 ? Math.sqrt(betweenDraws / seen) : 0;
  const centre = mean(byDraw);
  return Float64Array.from({ length: byDraw.length }, (_, i) => centre + shrink * (byDraw[i] - centre));
}
