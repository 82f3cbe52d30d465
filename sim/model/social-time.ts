/** How many dyad-hours a month a resident has for people outside the household, meetings included. */
import type { Rules } from './rules';

/**
 * A share is the same for everybody, the rest in proportion to sociability, so the mean is `timeBudget`. Those who
 * can meet nobody, of sociability 0, have none.
 */
export function socialTime({ timeBudget, timeShared }: Rules, sociability: number): number {
  return sociability === 0 ? 0 : timeBudget * (timeShared + (1 - timeShared) * sociability);
}
