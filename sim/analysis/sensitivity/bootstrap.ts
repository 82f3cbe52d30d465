/**
 * Percentile intervals by resampling rows: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993),
 * ch. 13. Rows are drawn by keyed luck, so that an interval is the same on every machine.
 */
import { createLuck, draw, setMonth } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { quantileSorted } from '../quantiles';

export interface Interval {
  readonly low95: number;
  readonly high95: number;
}

export const RESAMPLES = 500;

/**
 * Intervals of several statistics of the same rows.
 * @param statistics of the rows with these numbers, repeated ones included
 */
export function bootstrap(
  rows: number,
  statistics: (rows: Uint32Array) => ArrayLike<number>,
  seed: string,
  resamples = RESAMPLES,
): Interval[] {
  const luck = createLuck(`${seed} bootstrap`, 0);
  const picked = new Uint32Array(rows);
  const found: number[][] = [];
  for (let turn = 0; turn < resamples; turn++) {
    setMonth(luck, turn);
    for (let i = 0; i < rows; i++) picked[i] = Math.floor(draw(luck, STREAMS.parameters, i, 5) * rows);
    const values = statistics(picked);
    for (let s = 0; s < values.length; s++) {
      found[s] ??= [];
      found[s].push(values[s]);
    }
  }
  return found.map((values) => {
    const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
    return { low95: quantileSorted(sorted, 0.025), high95: quantileSorted(sorted, 0.975) };
  });
}
