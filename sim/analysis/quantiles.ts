/** Sample quantiles of type 7 (Hyndman & Fan 1996, Am Stat 50:361), the default of R and of NumPy. */

/** Quantile of values already sorted upwards, `p` from 0 to 1; NaN of no values. */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  const last = sorted.length - 1;
  if (last < 0 || !(p >= 0 && p <= 1)) return Number.NaN;
  const at = last * p;
  const below = Math.floor(at);
  const above = below < last ? below + 1 : last;
  const part = at - below;
  // Equal neighbours give themselves exactly, infinities included.
  return part === 0 || sorted[below] === sorted[above]
    ? sorted[below]
    : sorted[below] + part * (sorted[above] - sorted[below]);
}

/** Quantile of values in any order; the input is left as it is. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileSorted(Float64Array.from(values).sort(), p);
}
