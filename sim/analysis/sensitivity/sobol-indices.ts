/**
 * Shares of the variance of a result that each factor makes: alone (first order; A. Saltelli et al. 2010, Comput.
 * Phys. Commun. 181:259, doi:10.1016/j.cpc.2009.09.018, eq. b of table 2) and with all it acts together with (total;
 * M. J. W. Jansen 1999, Comput. Phys. Commun. 117:35, doi:10.1016/S0010-4655(98)00154-4).
 */
import { bootstrap, type Interval } from './bootstrap';

export interface SobolIndex {
  readonly first: number;
  readonly total: number;
  readonly firstInterval: Interval;
  readonly totalInterval: Interval;
}

/**
 * @param values results of a Saltelli design (see ../design/samples.ts), row after row of factors + 2
 * @returns one a factor; NaN when the result does not vary
 */
export function sobolIndices(values: ArrayLike<number>, factors: number, seed: string): SobolIndex[] {
  const rows = values.length / (factors + 2);
  if (!Number.isInteger(rows) || rows < 2) {
    throw new RangeError(
      `values: expected two rows or more of ${factors + 2} results each, got ${values.length} results`,
    );
  }
  const all = Uint32Array.from({ length: rows }, (_, row) => row);
  const best = indicesOf(values, factors, all);
  const intervals = bootstrap(rows, (picked) => indicesOf(values, factors, picked), seed);
  return Array.from({ length: factors }, (_, f) => ({
    first: best[f],
    total: best[factors + f],
    firstInterval: intervals[f],
    totalInterval: intervals[factors + f],
  }));
}

/** First-order indices of all factors, then total ones. */
function indicesOf(values: ArrayLike<number>, factors: number, rows: Uint32Array): Float64Array {
  const width = factors + 2;
  const n = rows.length;
  let mean = 0;
  for (const row of rows) mean += (values[row * width] + values[row * width + 1]) / (2 * n);
  let variance = 0;
  const indices = new Float64Array(2 * factors);
  for (const row of rows) {
    // Taken from the mean, which leaves the estimate’s expectation alone and makes it far less noisy.
    const a = values[row * width] - mean;
    const b = values[row * width + 1] - mean;
    variance += (a * a + b * b) / (2 * n);
    for (let f = 0; f < factors; f++) {
      const mixed = values[row * width + 2 + f] - mean;
      indices[f] += (b * (mixed - a)) / n;
      indices[factors + f] += ((a - mixed) * (a - mixed)) / (2 * n);
    }
  }
  for (let i = 0; i < indices.length; i++) indices[i] = variance > 0 ? indices[i] / variance : Number.NaN;
  return indices;
}
