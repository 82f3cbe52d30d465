/**
 * Discounting by whole years: months 0 to 11 are year 0 and are not discounted, months 12 to 23 are year 1
 * and are divided by 1 + rate once, and so on (HM Treasury Green Book; NICE methods guide).
 */

export function yearOf(month: number): number {
  return Math.floor(month / 12);
}

/** Years, whole or begun, in a number of months. */
export function yearCount(months: number): number {
  return Math.ceil(months / 12);
}

/** What £1 or one QALY of a year is worth in year 0, by repeated division so that engines agree. */
export function discountFactor(rate: number, year: number): number {
  let factor = 1;
  for (let i = 0; i < year; i++) factor /= 1 + rate;
  return factor;
}

/** Present value of a series by year. */
export function presentValue(perYear: ArrayLike<number>, rate: number): number {
  let total = 0;
  for (let year = 0; year < perYear.length; year++) total += perYear[year] * discountFactor(rate, year);
  return total;
}

/** Sums of a monthly series by year; the last year may be short. */
export function byYear(monthly: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(yearCount(monthly.length));
  for (let month = 0; month < monthly.length; month++) sums[yearOf(month)] += monthly[month];
  return sums;
}
