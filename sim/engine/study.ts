/** Putting a study together from its pairs, and running one in sequence where there are no workers. */
import type { HasherFactory } from '../kernel/digest';
import { makeStart, startDemand } from './demand';
import { runPair, startsOfPair } from './pair';
import { drawsOf, pairCount } from './plan';
import type { RunResult, StudyResult } from './results';
import type { Scenario } from './scenario';
import type { Start } from './start';

/** Different burnt-in neighbourhoods that the pairs of a study begin from, in turn. */
export const START_WORLDS = 10;

export function startCount(scenario: Scenario): number {
  return Math.min(START_WORLDS, Math.max(pairCount(scenario), scenario.place.neighbourhoods));
}

/**
 * The study of finished runs, whatever the order they came in. The accounts are kept elsewhere (sim/economics),
 * so the digest of the ledgers is left empty for whoever values the runs.
 */
export function studyOf(
  scenario: Scenario,
  runs: readonly RunResult[],
  version: string,
  hasher: HasherFactory,
): StudyResult {
  const ordered = [...runs].sort((a, b) => a.pair - b.pair || a.arm - b.arm);
  const worlds = hasher();
  const encoder = new TextEncoder();
  for (const run of ordered) worlds.update(encoder.encode(run.worldDigest));
  const inputs = hasher();
  inputs.update(encoder.encode(JSON.stringify(scenario)));
  return {
    version,
    scenario,
    runs: ordered,
    draws: drawsOf(scenario),
    digests: { inputs: inputs.hex(), worlds: worlds.hex(), ledger: '' },
  };
}

/** Runs everything in this thread; the same result as any number of workers gives. */
export function runStudy(scenario: Scenario, version: string, hasher: HasherFactory): StudyResult {
  const demand = startDemand(scenario);
  const starts: Start[] = Array.from({ length: startCount(scenario) }, (_, n) => makeStart(demand, n));
  const draws = drawsOf(scenario);
  const runs: RunResult[] = [];
  for (let pair = 0; pair < pairCount(scenario); pair++) {
    const own = startsOfPair(scenario, pair, starts.length).map((n) => starts[n]);
    const values = draws[Math.floor(pair / scenario.replicates)];
    runs.push(...runPair({ scenario, starts: own, pair, values }, hasher));
  }
  return studyOf(scenario, runs, version, hasher);
}
