/** Increments of cost and health turned into ratios, net benefit and acceptability. */

function mean(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return values.length === 0 ? 0 : total / values.length;
}

export type IcerWords =
  | 'better and cheaper'
  | 'worse and dearer'
  | 'better and dearer'
  | 'worse and cheaper'
  | 'same health, dearer'
  | 'same health, cheaper'
  | 'better, same cost'
  | 'worse, same cost'
  | 'no difference';

export interface Icer {
  readonly words: IcerWords;
  /** £ per QALY, the ratio of means; null where a ratio would mislead (dominance, no difference in health). */
  readonly ratio: number | null;
}

/**
 * Incremental cost-effectiveness ratio: mean extra cost over mean extra QALYs, never a mean of ratios. When
 * both fall the ratio is what is saved per QALY lost.
 */
export function icer(costs: ArrayLike<number>, qalys: ArrayLike<number>): Icer {
  const cost = mean(costs);
  const gain = mean(qalys);
  if (gain === 0) {
    return {
      words: cost > 0 ? 'same health, dearer' : cost < 0 ? 'same health, cheaper' : 'no difference',
      ratio: null,
    };
  }
  if (cost === 0) return { words: gain > 0 ? 'better, same cost' : 'worse, same cost', ratio: null };
  if (gain > 0 && cost < 0) return { words: 'better and cheaper', ratio: null };
  if (gain < 0 && cost > 0) return { words: 'worse and dearer', ratio: null };
  return { words: gain > 0 ? 'better and dearer' : 'worse and cheaper', ratio: cost / gain };
}

/** Incremental net monetary benefit of each element: threshold × QALYs gained − extra cost, £. */
export function netBenefits(
  costs: ArrayLike<number>,
  qalys: ArrayLike<number>,
  threshold: number,
): Float64Array {
  return Float64Array.from({ length: costs.length }, (_, i) => threshold * qalys[i] - costs[i]);
}

/** Share of elements above zero; zero itself is no gain. */
export function shareAbove(values: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] > 0) count++;
  return values.length === 0 ? 0 : count / values.length;
}

/** Cost-effectiveness acceptability: the share of elements with a positive net benefit at each threshold. */
export function acceptability(
  costs: ArrayLike<number>,
  qalys: ArrayLike<number>,
  thresholds: readonly number[],
): Float64Array {
  return Float64Array.from(thresholds, (threshold) => shareAbove(netBenefits(costs, qalys, threshold)));
}
