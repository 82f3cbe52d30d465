/** Rows of `kithwork check` on the scale of their targets. */
import type { CheckRow } from '../../sim/index';
import type { Range } from './figure';

/** 0 is the low end of what is accepted and 1 the high end; the range is two Monte Carlo errors each way. */
export function relative(
  rows: readonly CheckRow[],
): (Omit<CheckRow, 'low' | 'high'> & Omit<Range, 'label'>)[] {
  return rows.map((row) => {
    const { low = 0, high = 1, simulated, mcse } = row;
    const at = (value: number) => (value - low) / (high - low);
    const error = Number.isFinite(mcse) ? 2 * mcse : 0;
    return { ...row, mean: at(simulated), low: at(simulated - error), high: at(simulated + error) };
  });
}
