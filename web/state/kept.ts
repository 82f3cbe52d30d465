/** One scenario kept in the browser, only when the reader asks for it; what is found there is not trusted. */
import type { Scenario } from '../../sim/engine/scenario';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario } from '../../sim/io/scenario-file';
import { scenarioText } from './scenario-text';

const NAME = 'kithwork-scenario';

/** False where the browser allows no storage. */
export function keep(scenario: Scenario): boolean {
  try {
    localStorage.setItem(NAME, scenarioText(scenario, 'bare'));
    return true;
  } catch {
    return false;
  }
}

export function keptScenario(): Scenario | null {
  try {
    const text = localStorage.getItem(NAME);
    return text === null ? null : readScenario(text, 'what was saved', VOCABULARY);
  } catch {
    return null;
  }
}

export function forgetKept(): void {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // A browser without storage has nothing to forget.
  }
}
