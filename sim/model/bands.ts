/** Age bands × sex cells in which health rates, reference exposures and strata are kept. */

/** Lower limits in years of the age bands of adults. */
export const ADULT_BANDS: readonly number[] = Object.freeze([16, 25, 35, 50, 65, 75, 85]);
export const HEALTH_CELLS = ADULT_BANDS.length * 2;

/** Band number of an adult’s age in months; the last band is open. */
export function adultBand(months: number): number {
  if (months < 600) return months < 300 ? 0 : months < 420 ? 1 : 2;
  return months < 780 ? 3 : months < 900 ? 4 : months < 1020 ? 5 : 6;
}

/** Cell of an adult: band · 2 + sex. */
export function healthCell(months: number, sex: number): number {
  return adultBand(months) * 2 + sex;
}
