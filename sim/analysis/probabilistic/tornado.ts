/**
 * What decides the answer, from the draws themselves: the rank correlation of each uncertain parameter with the
 * net benefit, and the net benefit that a straight line through the draws gives at the parameter’s 10th and
 * 90th percentile. All others vary at the same time, as in a probabilistic analysis they should; with more
 * parameters than draws no line can hold them fixed, so correlated causal fractions share what they do.
 */
import { normalQuantile } from '../../evidence/quantiles';
import { mean } from '../paired';
import { quantile } from '../quantiles';

export interface TornadoBar {
  readonly id: string;
  /** Spearman’s, −1 to 1. */
  readonly rankCorrelation: number;
  /** Value of the parameter at its 10th and 90th percentile over draws. */
  readonly from: number;
  readonly to: number;
  /** Net benefit at those, by the line, £. */
  readonly atFrom: number;
  readonly atTo: number;
}

export interface Tornado {
  /** Longest first. */
  readonly bars: readonly TornadoBar[];
  /** The largest rank correlation that chance alone would give among so many parameters, 19 times in 20. */
  readonly byChance: number;
}

/** Fewest draws from which anything can be said. */
export const FEWEST_DRAWS = 8;

/**
 * @param values parameter values of each draw, in the order of `benefits`; ids that do not vary are left out
 * @param idle ids that act on nothing in this study
 */
export function tornado(
  values: readonly Readonly<Record<string, number>>[],
  benefits: ArrayLike<number>,
  idle: ReadonlySet<string> = new Set(),
): Tornado | null {
  if (benefits.length < FEWEST_DRAWS || values.length !== benefits.length) return null;
  const ids = Object.keys(values[0]).filter(
    (id) => !idle.has(id) && values.some((draw) => draw[id] !== values[0][id]),
  );
  const ranked = ranks(benefits);
  const bars = ids.map((id): TornadoBar => {
    const own = values.map((draw) => draw[id]);
    const { slope, intercept } = line(own, benefits);
    const [from, to] = [quantile(own, 0.1), quantile(own, 0.9)];
    return {
      id,
      rankCorrelation: correlation(ranks(own), ranked),
      from,
      to,
      atFrom: intercept + slope * from,
      atTo: intercept + slope * to,
    };
  });
  const size = (bar: TornadoBar) => Math.abs(bar.atTo - bar.atFrom);
  bars.sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
  const bound = normalQuantile(1 - 0.025 / Math.max(1, ids.length)) / Math.sqrt(benefits.length - 1);
  return { bars, byChance: Math.min(1, bound) };
}

/** Ranks from 1, equal values sharing their mean rank. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => values[a] - values[b] || a - b,
  );
  const result = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) result[order[i]] = (from + to + 1) / 2;
    from = to;
  }
  return result;
}

/** Pearson’s; zero where one of the two does not vary. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] - ma) * (b[i] - mb);
    aa += (a[i] - ma) * (a[i] - ma);
    bb += (b[i] - mb) * (b[i] - mb);
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}

/** Least squares of b on a. */
function line(a: ArrayLike<number>, b: ArrayLike<number>): { slope: number; intercept: number } {
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] - ma) * (b[i] - mb);
    aa += (a[i] - ma) * (a[i] - ma);
  }
  const slope = aa > 0 ? ab / aa : 0;
  return { slope, intercept: mb - slope * ma };
}
