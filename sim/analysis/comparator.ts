/** What the arm that all others are compared with is. */
import type { Scenario } from '../engine/scenario';

/** Whether what all others are compared with has programmes of its own to pay for. */
export function comparatorSpends({ arms, comparator }: Pick<Scenario, 'arms' | 'comparator'>): boolean {
  return arms.some(({ name, programmes }) => name === comparator && programmes.length > 0);
}
