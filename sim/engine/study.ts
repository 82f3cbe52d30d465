/** Putting a study together from its pairs, and running one in sequence where there are no workers. */
import type { HasherFactory } from '../kernel/digest';
import type { Spare } from '../model/spare';
import { makeStart, startSlots, startsOfPair } from './demand';
import { drawsOf, pairCount } from './plan';
import type { RunResult, StudyResult } from './results';
import { runPair } from './run-pair';
import type { Scenario } from './scenario';
import type { Start } from './start';

export function startCount(scenario: Scenario): number {
  return startSlots(scenario).length;
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
  const starts: Start[] = startSlots(scenario).map(({ demand, number }) => makeStart(demand, number));
  const draws = drawsOf(scenario);
  const runs: RunResult[] = [];
  const spare: Spare = [];
  for (let pair = 0; pair < pairCount(scenario); pair++) {
    const own = startsOfPair(scenario, pair, starts.length).map((n) => starts[n]);
    const values = draws[Math.floor(pair / scenario.replicates)];
    runs.push(...runPair({ scenario, starts: own, pair, values, spare }, hasher));
  }
  return studyOf(scenario, runs, version, hasher);
}
