/** A burnt-in place of any number of neighbourhoods of 5,000, made once per process. */
import { readFileSync } from 'node:fs';
import { makeStart, startDemand } from '../sim/engine/demand';
import { type OpenPair, openPair } from '../sim/engine/pair';
import { drawsOf } from '../sim/engine/plan';
import type { Scenario } from '../sim/engine/scenario';
import type { Start } from '../sim/engine/start';
import { VOCABULARY } from '../sim/host/vocabulary';
import { readScenario } from '../sim/io/scenario-file';
import type { Spare } from '../sim/model/spare';

const FILE = 'scenarios/coastal-estate.yaml';

export function estate(months: number): Scenario {
  const scenario = readScenario(readFileSync(FILE, 'utf8'), FILE, VOCABULARY);
  return { ...scenario, months, draws: 1, replicates: 1, place: { ...scenario.place, population: 5000 } };
}

export function burntIn(scenario: Scenario): Start {
  return makeStart(startDemand(scenario), 0);
}

export function openPlace(
  scenario: Scenario,
  start: Start,
  neighbourhoods: number,
  pair = 0,
  spare: Spare = [],
): OpenPair {
  const place = { ...scenario.place, population: 5000 * neighbourhoods, neighbourhoods };
  const starts = Array.from({ length: neighbourhoods }, () => start);
  return openPair({ scenario: { ...scenario, place }, starts, pair, values: drawsOf(scenario)[0], spare });
}

/** CPU nanoseconds used since `before`. */
export function cpuNanoseconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) * 1000;
}
