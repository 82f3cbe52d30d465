/** One processor is left to the page where there are more than two; each runner holds its own neighbourhoods. */
export function runnerCount(processors: number): number {
  const found = processors || 2;
  return Math.max(1, Math.min(8, found > 2 ? found - 1 : found));
}
