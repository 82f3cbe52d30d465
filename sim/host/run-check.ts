/** The status quo of known neighbourhood types, on all workers, against the targets. */
import { type CheckedPlace, checkRows } from '../analysis/check';
import type { CheckRow } from '../analysis/check-types';
import { householdsOf, startDemand } from '../engine/demand';
import type { Scenario } from '../engine/scenario';
import type { StatusQuoResult } from '../engine/status-quo';
import { qualificationShares } from '../population/attributes';
import { CHECK_PLACES } from './check-places';
import { openPool, type Pool } from './node-pool';
import { gatherStarts } from './run-study';
import type { CheckOptions } from './work-options';

export function placeScenario(name: string, seed: string, kappa?: number): Scenario {
  const found = CHECK_PLACES.find((place) => place.name === name);
  if (found === undefined) throw new RangeError(`places: expected a known place, got ${name}`);
  return { ...found, seed, settings: { ...found.settings, kappa: kappa ?? found.settings.kappa } };
}

export async function runCheck(options: CheckOptions): Promise<CheckRow[]> {
  const pool = openPool(options.workers, options.signal);
  try {
    const rows: CheckRow[] = [];
    for (const name of options.places) {
      const scenario = placeScenario(name, options.seed, options.kappa);
      rows.push(...checkRows(checkedPlace(scenario), await statusQuoRuns(pool, scenario, options)));
    }
    return rows;
  } finally {
    await pool.close();
  }
}

/** Status-quo runs of one place, one per replicate, each from a neighbourhood grown for it alone:
 * the Monte Carlo error takes them to be independent. */
export async function statusQuoRuns(
  pool: Pool,
  scenario: Scenario,
  options: Pick<CheckOptions, 'replicates' | 'onProgress'>,
): Promise<StatusQuoResult[]> {
  const { replicates, onProgress } = options;
  const demand = startDemand(scenario);
  const slots = Array.from({ length: replicates }, (_, number) => ({ demand, number }));
  const starts = await gatherStarts(pool, slots, {
    onProgress: (done, total) => onProgress(done, total, `${scenario.name}, growing`),
  });
  let done = 0;
  return pool.map(
    replicates,
    (remote, pair) => remote.runStatusQuo({ scenario, start: starts[pair], pair }),
    () => onProgress(++done, replicates, `${scenario.name}, running`),
  );
}

export function checkedPlace(scenario: Scenario): CheckedPlace {
  const { place } = scenario;
  const households = householdsOf(startDemand(scenario), 0);
  const counts = new Float64Array(2 * 91);
  for (let i = 0; i < households.sex.length; i++) {
    counts[households.sex[i] * 91 + Math.min(90, Math.floor(households.ageMonths[i] / 12))]++;
  }
  const own = place.qualifications;
  return {
    name: scenario.name,
    decile: place.deprivationDecile,
    ethnicShares: place.ethnicGroups.map((group) => group.share),
    qualifications: own ? [own.none, own.school, own.degree] : qualificationShares(place.deprivationDecile),
    people: (sex, age) => counts[sex * 91 + Math.min(90, age)],
  };
}
