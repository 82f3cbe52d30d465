/** Isolation over 24 months, kept as bits: nobody is cured in a month. */

export const MONTHS_KEPT = 24;
const ALL_MONTHS = 0xffffff;
const SEEN = 0x80000000;

/** The history after one more month; a first month stands for the 24 before it. */
export function recordIsolation(history: number, isolated: number): number {
  if (history < SEEN) return ((isolated === 1 ? ALL_MONTHS : 0) | SEEN) >>> 0;
  return ((((history << 1) | isolated) & ALL_MONTHS) | SEEN) >>> 0;
}

/** Share of the last 24 months in isolation. */
export function meanIsolation(history: number): number {
  let bits = history & ALL_MONTHS;
  bits -= (bits >>> 1) & 0x555555;
  bits = (bits & 0x333333) + ((bits >>> 2) & 0x333333);
  bits = (bits + (bits >>> 4)) & 0x0f0f0f;
  return ((bits + (bits >>> 8) + (bits >>> 16)) & 0x1f) / MONTHS_KEPT;
}
