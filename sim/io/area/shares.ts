/** Shares in ten-thousandths that sum to one. */

const PARTS = 10_000;

/**
 * Shares of a total, rounded to four decimals by largest remainder (Hamilton), so that they still sum to one.
 * @param counts 0 or more
 * @returns null when there is nothing to share
 */
export function sharesOf(counts: readonly number[]): number[] | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!(total > 0)) return null;
  const exact = counts.map((count) => (count / total) * PARTS);
  const parts = exact.map(Math.floor);
  const left = PARTS - parts.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((share, n) => ({ n, rest: share - parts[n] }))
    .sort((a, b) => b.rest - a.rest || a.n - b.n);
  for (const { n } of order.slice(0, left)) parts[n]++;
  return parts.map((part) => part / PARTS);
}
