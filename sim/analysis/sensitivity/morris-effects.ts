/**
 * Elementary effects: what a result changes by when one factor moves over its whole range, at many places. Their
 * mean size µ* ranks factors (F. Campolongo, J. Cariboni, A. Saltelli 2007, Environ. Model. Softw. 22:1509,
 * doi:10.1016/j.envsoft.2006.10.004); their spread σ shows bends and interplay (M. D. Morris 1991, Technometrics 33:161).
 */
import { bootstrap, type Interval } from './bootstrap';

export interface MorrisEffect {
  /** Mean effect, with its sign. */
  readonly mean: number;
  /** µ*: mean size of the effect. */
  readonly size: number;
  readonly sizeInterval: Interval;
  /** σ: standard deviation of the effect; NaN of one path. */
  readonly spread: number;
}

/**
 * @param values results of a Morris design, path after path of factors + 1 points
 * @param unitAt the share of its range that a factor has at a point
 */
export function morrisEffects(
  values: ArrayLike<number>,
  factors: number,
  unitAt: (point: number, factor: number) => number,
  seed: string,
): MorrisEffect[] {
  const paths = values.length / (factors + 1);
  if (!Number.isInteger(paths) || paths < 1) {
    throw new RangeError(
      `values: expected paths of ${factors + 1} results each, got ${values.length} results`,
    );
  }
  const effects = new Float64Array(paths * factors);
  for (let path = 0; path < paths; path++) {
    for (let p = 1; p <= factors; p++) {
      const point = path * (factors + 1) + p;
      for (let f = 0; f < factors; f++) {
        const step = unitAt(point, f) - unitAt(point - 1, f);
        if (step !== 0) effects[path * factors + f] = (values[point] - values[point - 1]) / step;
      }
    }
  }
  const sizes = (rows: Uint32Array) => {
    const means = new Float64Array(factors);
    for (const row of rows) {
      for (let f = 0; f < factors; f++) means[f] += Math.abs(effects[row * factors + f]) / rows.length;
    }
    return means;
  };
  const all = Uint32Array.from({ length: paths }, (_, path) => path);
  const best = sizes(all);
  const intervals = bootstrap(paths, sizes, seed);
  return Array.from({ length: factors }, (_, f) => {
    let mean = 0;
    for (let path = 0; path < paths; path++) mean += effects[path * factors + f] / paths;
    let squares = 0;
    for (let path = 0; path < paths; path++) {
      const gap = effects[path * factors + f] - mean;
      squares += gap * gap;
    }
    return {
      mean,
      size: best[f],
      sizeInterval: intervals[f],
      spread: paths < 2 ? Number.NaN : Math.sqrt(squares / (paths - 1)),
    };
  });
}
