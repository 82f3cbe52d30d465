/** The scenario files of Learn, part of the page; each is read when it is first used. */
import type { Scenario } from '../../../sim/engine/scenario';
import { VOCABULARY } from '../../../sim/host/vocabulary';
import { readScenario } from '../../../sim/io/scenario-file';

const FILES = import.meta.glob<string>('../../../scenarios/learn/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const read = new Map<string, Scenario>();

/** @param file name without folder and ending */
export function learnScenario(file: string): Scenario {
  const known = read.get(file);
  if (known) return known;
  const scenario = readScenario(learnScenarioText(file), `${file}.yaml`, VOCABULARY);
  read.set(file, scenario);
  return scenario;
}

export function learnScenarioText(file: string): string {
  return FILES[`../../../scenarios/learn/${file}.yaml`];
}
