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

const CLOSE_FRIENDS: Readonly<Record<string, string>> = {
  close0: 'none',
  close1: 'one',
  close2to3: 'two or three',
  close4to5: 'four or five',
  close6: 'six or more',
};

/** A statistic of a posterior in words; those of one target are told apart. */
export function called({ target, statistic }: { target: string; statistic: string }): string {
  const which = CLOSE_FRIENDS[statistic];
  return which === undefined ? target : `${target}: ${which}`;
}
