/** How much room a world needs, reserved once so that memory stays where it is. */
import type { Capacity } from '../model/world';

/** Room for `people` at the start and what `months` of births, arrivals and groups add. */
export function capacityFor(
  people: number,
  households: number,
  months: number,
  arrivals: number,
  cells: number,
  ties: number,
  pool: number,
): Capacity {
  const years = months / 12;
  // Small worlds vary more and cost little; a million residents do neither.
  const slack = people > 200_000 ? 1.25 : 1.6;
  const births = Math.ceil(people * 0.025 * years) + 200;
  const total = people + arrivals + births;
  return {
    people: total,
    households: Math.ceil(households * (1 + 0.02 * years)) + Math.ceil(arrivals / 2) + 200,
    ties: Math.ceil(ties * slack) + 1000,
    pool: Math.ceil(pool * slack) + arrivals * 10 + 8000,
    groups: Math.min(65_000, Math.ceil(people * 0.05) + 64),
    cells,
  };
}
