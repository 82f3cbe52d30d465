/** How much work a study is for a browser, so that a large one never starts unasked. */
import { simulatedResidents } from '../../sim/engine/areas';
import { neighbourhoodSize, startSlots } from '../../sim/engine/demand';
import { pairCount } from '../../sim/engine/plan';
import type { Scenario } from '../../sim/engine/scenario';

export type Weight = 'light' | 'heavy' | 'too heavy to start unasked';

/** Resident-months: some millions a second on each processor of an office laptop. */
export function residentMonths(scenario: Scenario): number {
  const { place, months, arms, parameters } = scenario;
  const startMonths = (parameters.turnoverYears ?? 30) * 12;
  const starts = startSlots(scenario).map(({ demand }) => neighbourhoodSize(demand.place));
  const grown = startMonths * starts.reduce((sum, residents) => sum + residents, 0);
  return grown + simulatedResidents(place) * months * arms.length * pairCount(scenario);
}

const HEAVY = 600_000_000;
/** Residents above which one copy of the place fills the memory that a browser gives. */
const MOST_RESIDENTS = 60_000;

export function weightOf(scenario: Scenario): Weight {
  const { areas, population } = scenario.place;
  // Neighbourhoods of areas are run one after the other.
  const atOnce = areas === undefined ? population : Math.max(...areas.map((area) => area.population));
  if (atOnce > MOST_RESIDENTS) return 'too heavy to start unasked';
  return residentMonths(scenario) > HEAVY ? 'heavy' : 'light';
}
