/** How much work a study is for a browser, so that a large one never starts unasked. */
import { pairCount } from '../../sim/engine/plan';
import type { Scenario } from '../../sim/engine/scenario';
import { startCount } from '../../sim/engine/study';

export type Weight = 'light' | 'heavy' | 'too heavy to start unasked';

/** Resident-months: some millions a second on each processor of an office laptop. */
export function residentMonths(scenario: Scenario): number {
  const { place, months, arms, parameters } = scenario;
  const startMonths = (parameters.turnoverYears ?? 30) * 12;
  const grown = (place.population / place.neighbourhoods) * startMonths * startCount(scenario);
  return grown + place.population * months * arms.length * pairCount(scenario);
}

const HEAVY = 600_000_000;
/** Residents above which one copy of the place fills the memory that a browser gives. */
const MOST_RESIDENTS = 60_000;

export function weightOf(scenario: Scenario): Weight {
  if (scenario.place.population > MOST_RESIDENTS) return 'too heavy to start unasked';
  return residentMonths(scenario) > HEAVY ? 'heavy' : 'light';
}
