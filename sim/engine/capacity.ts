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
  const births = Math.ceil(people * 0.025 * years) + 200;
  const total = people + arrivals + births;
  return {
    people: total,
    households: Math.ceil(households * (1 + 0.02 * years)) + Math.ceil(arrivals / 3) + 200,
    ties: Math.ceil(ties * 1.25) + 1000,
    pool: Math.ceil(pool * 1.3) + arrivals * 10 + 8000,
    groups: Math.min(65_000, Math.ceil(people * 0.05) + 64),
    cells,
  };
}
