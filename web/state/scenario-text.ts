/** Scenarios as text, and back: what is run is always what its file says, so that digests agree everywhere. */
import { stringify } from 'yaml';
import type { Scenario } from '../../sim/engine/scenario';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario, writeScenario } from '../../sim/io/scenario-file';
import { toScenarioFile } from '../../sim/io/scenario-schema';

/** `file`: with comments, as the command line writes it. `bare`: the same content, short. */
export function scenarioText(scenario: Scenario, form: 'file' | 'bare'): string {
  if (form === 'file') return writeScenario(scenario);
  return stringify(toScenarioFile(scenario), { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** The scenario as it reads back from its own file; throws InputError where the page holds something unfit. */
export function asRead(scenario: Scenario): Scenario {
  return readScenario(scenarioText(scenario, 'bare'), 'this page', VOCABULARY);
}
