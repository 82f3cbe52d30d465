/**
 * Paired differences: each pair is one parameter draw and one replicate run in both arms with the same people
 * and the same luck. Sums run in the order of the pairs. Two kinds of uncertainty stay apart: how far the
 * pairs spread, and how well their mean is known (Monte Carlo error).
 */
import { OUTCOME_INDEX, OUTCOMES, type OutcomeId } from '../engine/outcomes';
import { quantileSorted } from './quantiles';
import { tQuantile } from './t-distribution';
import { type VarianceComponents, varianceComponents } from './variance-components';

export interface PairedDifference {
  readonly pairs: number;
  readonly mean: number;
  /**
   * 2.5 and 97.5 % quantiles (type 7) over the pairs; of fewer than twenty, where the outermost pairs say little,
   * the range in which a further pair would lie, mean ± t·sd·√(1 + 1/n).
   */
  readonly low95: number;
  readonly high95: number;
  /** Sample standard deviation over the pairs; NaN of fewer than two. */
  readonly sd: number;
  /** Standard error of the mean difference, sd / √pairs. */
  readonly standardError: number;
  /** Parameter uncertainty and replicate noise, or why they cannot be told apart. */
  readonly components: VarianceComponents | 'not separable';
}

export function mean(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total / values.length;
}

/** A rate per person as a rate per 1,000. */
export function perThousand(rate: number): number {
  return 1000 * rate;
}

/** Σ numerators / Σ denominators: a ratio of means, never a mean of ratios; NaN over nothing. */
export function ratioOfMeans(numerators: ArrayLike<number>, denominators: ArrayLike<number>): number {
  return mean(numerators) / mean(denominators);
}

/** Summary of differences already taken. `draws` holds the parameter draw of each pair. */
export function summarise(differences: ArrayLike<number>, draws?: ArrayLike<number>): PairedDifference {
  const n = differences.length;
  const centre = mean(differences);
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (differences[i] - centre) * (differences[i] - centre);
  const sd = n < 2 ? Number.NaN : Math.sqrt(squares / (n - 1));
  const [low95, high95] =
    n < 2 || n >= FEWEST_FOR_QUANTILES ? quantiles(differences) : rangeOfFew(centre, sd, n);
  return {
    pairs: n,
    mean: centre,
    low95,
    high95,
    sd,
    standardError: sd / Math.sqrt(n),
    components: draws ? varianceComponents(differences, draws) : 'not separable',
  };
}

/** Fewest pairs whose own quantiles are used: with fewer, more than one pair in ten would lie outside them. */
const FEWEST_FOR_QUANTILES = 20;

function quantiles(differences: ArrayLike<number>): readonly [number, number] {
  const sorted = Float64Array.from(differences).sort();
  return [quantileSorted(sorted, 0.025), quantileSorted(sorted, 0.975)];
}

/** Prediction interval of one more value of a normal sample (Hahn & Meeker 1991, Statistical Intervals, ch. 4). */
function rangeOfFew(centre: number, sd: number, n: number): readonly [number, number] {
  const reach = sd === 0 ? 0 : tQuantile(0.05, n - 1) * sd * Math.sqrt(1 + 1 / n);
  return [centre - reach, centre + reach];
}

/** Option − comparator, element by element; throws a RangeError when the arms differ in length. */
export function pairedDifference(
  option: ArrayLike<number>,
  comparator: ArrayLike<number>,
  draws?: ArrayLike<number>,
): PairedDifference {
  if (option.length !== comparator.length) {
    throw new RangeError(
      `pairs: expected as many values in both arms, got ${option.length} and ${comparator.length}`,
    );
  }
  return summarise(
    Float64Array.from({ length: option.length }, (_, i) => option[i] - comparator[i]),
    draws,
  );
}

export interface OutcomeDifference {
  readonly id: OutcomeId;
  /** Flows: the total over the study. Stocks: the mean over its months. */
  readonly total: PairedDifference;
  readonly optionMean: number;
  readonly comparatorMean: number;
  /**
   * Stocks per head, flows per head and year, of the outcome's denominator, as ratios of means; null where
   * the outcome has none. `difference` is between the two; `spread` sums up the differences of single pairs,
   * for the interval and the error.
   */
  readonly rate: {
    readonly option: number;
    readonly comparator: number;
    readonly difference: number;
    readonly spread: PairedDifference;
  } | null;
}

function sumOf(record: Float64Array, id: OutcomeId, months: number): number {
  let total = 0;
  const from = OUTCOME_INDEX[id] * months;
  for (let month = 0; month < months; month++) total += record[from + month];
  return total;
}

/**
 * Paired difference of every outcome.
 *
 * @param option records (outcome × month) of the option, one per pair
 * @param comparator records of the comparator in the same order
 */
export function compareOutcomes(
  option: readonly Float64Array[],
  comparator: readonly Float64Array[],
  months: number,
  draws?: ArrayLike<number>,
): OutcomeDifference[] {
  return OUTCOMES.map(({ id, kind, denominator }) => {
    const share = kind === 'stock' ? 1 / months : 1;
    const totals = (records: readonly Float64Array[]) => records.map((r) => sumOf(r, id, months) * share);
    const [a, b] = [totals(option), totals(comparator)];
    let rate: OutcomeDifference['rate'] = null;
    if (denominator !== 'none') {
      const people = kind === 'stock' ? 1 / months : 1 / 12;
      const heads = (records: readonly Float64Array[]) =>
        records.map((r) => sumOf(r, denominator, months) * people);
      const [inOption, inComparator] = [heads(option), heads(comparator)];
      const [x, y] = [ratioOfMeans(a, inOption), ratioOfMeans(b, inComparator)];
      const single = (sums: number[], people: number[]) => sums.map((sum, i) => sum / people[i]);
      const spread = pairedDifference(single(a, inOption), single(b, inComparator), draws);
      rate = { option: x, comparator: y, difference: x - y, spread };
    }
    return { id, total: pairedDifference(a, b, draws), optionMean: mean(a), comparatorMean: mean(b), rate };
  });
}
