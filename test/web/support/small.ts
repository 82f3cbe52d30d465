/** A study that a browser runs in seconds, and the same as a file and a link. */
import { readFileSync } from 'node:fs';
import type { Scenario } from '../../../sim/engine/scenario';
import { VOCABULARY } from '../../../sim/host/vocabulary';
import { readScenario } from '../../../sim/io/scenario-file';
import { packState } from '../../../web/state/share';

const FILE = 'scenarios/small-estate.yaml';

/** The example with few pairs and a short horizon: its starts come with the page. */
export function smallScenario(change: Partial<Scenario> = {}): Scenario {
  const example = readScenario(readFileSync(FILE, 'utf8'), FILE, VOCABULARY);
  return { ...example, name: 'Small test', months: 24, draws: 2, replicates: 2, ...change };
}

export async function fragmentOf(scenario: Scenario, screen = 'answer'): Promise<string> {
  return `#/${screen}?s=${await packState(scenario)}`;
}
