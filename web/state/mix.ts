/** Shares that make up a whole: one is changed, the others keep their proportions among themselves. */

/** Shares as a scenario file has them. */
const DIGITS = 4;
const STEPS = 10 ** DIGITS;

/**
 * @param shares sum to 1
 * @param value the new share of entry `at`, 0 to 1
 * @returns shares of four decimals that sum to 1 exactly enough for any check
 */
export function withShare(shares: readonly number[], at: number, value: number): number[] {
  const others = shares.reduce((sum, share, n) => (n === at ? sum : sum + share), 0);
  const wanted = shares.map((share, n) => {
    if (n === at) return value;
    return others > 0 ? (share / others) * (1 - value) : (1 - value) / (shares.length - 1);
  });
  const parts = wanted.map((share) => Math.round(share * STEPS));
  // What rounding leaves over goes to the largest of the others.
  const rest = STEPS - parts.reduce((sum, part) => sum + part, 0);
  let largest = at === 0 ? 1 : 0;
  for (let n = 0; n < parts.length; n++) if (n !== at && parts[n] > parts[largest]) largest = n;
  if (parts.length > 1) parts[largest] += rest;
  return parts.map((part) => part / STEPS);
}
