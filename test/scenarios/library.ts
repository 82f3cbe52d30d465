/** The scenarios that come with Kithwork, and each of them as a small study of one pair. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOfAreas } from '../../sim/engine/areas';
import type { RunResult } from '../../sim/engine/results';
import type { Place, Scenario } from '../../sim/engine/scenario';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario } from '../../sim/io/scenario-file';

const FOLDER = join(import.meta.dirname, '../../scenarios');

export interface LibraryScenario {
  readonly id: string;
  readonly text: string;
  readonly scenario: Scenario;
}

export function library(): LibraryScenario[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      return { id: name.replace('.yaml', ''), text, scenario: readScenario(text, name, VOCABULARY) };
    });
}

/** The scenario with 300 residents a neighbourhood, three years of start-up and two years of study. */
export function small({ place, ...rest }: Scenario): Scenario {
  return {
    ...rest,
    place: smallPlace(place),
    months: 24,
    draws: 1,
    replicates: 1,
    parameters: { ...rest.parameters, turnoverYears: 3 },
  };
}

/** Of an authority, one neighbourhood of each area. */
function smallPlace(place: Place): Place {
  if (place.areas === undefined) return { ...place, population: 300 * place.neighbourhoods };
  return placeOfAreas(place.areas.map((area) => ({ ...area, population: 300, simulated: 1 })));
}

/** One short word for all that the runs of a study recorded and left. */
export function digestOfRuns(runs: readonly RunResult[]): string {
  const hash = createHash('sha256');
  for (const run of runs) {
    hash.update(run.worldDigest);
    hash.update(new Uint8Array(run.record.buffer, run.record.byteOffset, run.record.byteLength));
  }
  return hash.digest('hex').slice(0, 16);
}
