/** When the money comes back. */
import { discountFactor, yearOf } from './discount';

/**
 * First month from which the discounted cash spent with the programme, all payers together, is no more than
 * without it and stays so to the end of the study; NaN when it never is. Later dips count as not yet paid
 * back, so that luck in the first months is not taken for a saving.
 *
 * @param option cash spent in each month with the programme
 * @param comparator the same without it
 */
export function paybackMonth(
  option: ArrayLike<number>,
  comparator: ArrayLike<number>,
  discountCosts: number,
): number {
  let saved = 0;
  let since = 0;
  for (let month = 0; month < option.length; month++) {
    saved += (comparator[month] - option[month]) * discountFactor(discountCosts, yearOf(month));
    if (saved < 0) since = month + 1;
  }
  return since < option.length || option.length === 0 ? since : Number.NaN;
}
