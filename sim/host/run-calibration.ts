/**
 * The calibration, repeatable: moves each lever over a few rounds of status-quo ensembles, then reports the
 * fit. The values found are printed, not written into the records: changing a default is a reviewed edit.
 */
import { LEVERS, misfit, moved } from '../analysis/calibration';
import { checkRows, meanAndError, statistic, targetsOf } from '../analysis/check';
import { referenceTable } from '../analysis/reference-table';
import type { Scenario } from '../engine/scenario';
import type { StatusQuoResult } from '../engine/status-quo';
import type { ParameterRecord } from '../evidence/parameter';
import { PARAMETERS } from '../evidence/registry';
import { HEALTH_CELLS } from '../model/bands';
import { REFERENCE_COLUMNS } from '../model/reference';
import { CHECK_PLACES } from './check-places';
import { openPool, type Pool } from './node-pool';
import { checkedPlace, placeScenario, statusQuoRuns } from './run-check';
import type { Calibration } from './services';
import type { CheckOptions } from './work-options';

/** Places the shipped values were fitted to; the other places of the check were held out. */
const FITTED_PLACES = Object.freeze(['average town', 'mixed city']);
const ROUNDS = 4;

export async function runCalibration(options: CheckOptions): Promise<Calibration> {
  const names = options.places.length === CHECK_PLACES.length ? FITTED_PLACES : options.places;
  const places = names.map((name) => placeScenario(name, options.seed, options.kappa));
  const records: Readonly<Record<string, ParameterRecord>> = PARAMETERS;
  const before = Object.fromEntries(LEVERS.map(({ parameter }) => [parameter, records[parameter].value]));
  let values: Record<string, number> = { ...before };
  const pool = openPool(options.workers, options.signal);
  try {
    let ensembles = await runAll(pool, places, values, options, 'before');
    const misfitBefore = totalMisfit(places, ensembles);
    for (let round = 0; round < ROUNDS; round++) {
      values = nextValues(places, ensembles, values, round);
      ensembles = await runAll(pool, places, values, options, `round ${round + 1} of ${ROUNDS}`);
    }
    return {
      seed: options.seed,
      places: names,
      parameters: LEVERS.map(({ parameter }) => ({
        id: parameter,
        label: records[parameter].label,
        unit: records[parameter].unit,
        before: before[parameter],
        after: values[parameter],
      })),
      targets: places.flatMap((place, i) => checkRows(checkedPlace(place), ensembles[i])),
      misfitBefore,
      misfitAfter: totalMisfit(places, ensembles),
      reference: await remakeReference(pool, values, options),
    };
  } finally {
    await pool.close();
  }
}

async function runAll(
  pool: Pool,
  places: readonly Scenario[],
  values: Readonly<Record<string, number>>,
  options: CheckOptions,
  stage: string,
): Promise<StatusQuoResult[][]> {
  const ensembles: StatusQuoResult[][] = [];
  for (const place of places) {
    const onProgress: CheckOptions['onProgress'] = (done, total, what) =>
      options.onProgress(done, total, `${stage}: ${what}`);
    const scenario = { ...place, parameters: values };
    ensembles.push(await statusQuoRuns(pool, scenario, { replicates: options.replicates, onProgress }));
  }
  return ensembles;
}

function means(results: readonly StatusQuoResult[], id: string): number {
  return meanAndError(results.map((result) => statistic(result, id))).mean;
}

function nextValues(
  places: readonly Scenario[],
  ensembles: readonly (readonly StatusQuoResult[])[],
  values: Readonly<Record<string, number>>,
  round: number,
): Record<string, number> {
  const next: Record<string, number> = {};
  for (const lever of LEVERS) {
    let sum = 0;
    places.forEach((place, i) => {
      const target = targetsOf(checkedPlace(place)).find(({ id }) => id === lever.statistic);
      if (target === undefined) throw new RangeError(`levers: expected a target for ${lever.statistic}`);
      sum += moved(lever, values[lever.parameter], means(ensembles[i], lever.statistic), target, round);
    });
    const { low, high } = (PARAMETERS as Readonly<Record<string, ParameterRecord>>)[lever.parameter];
    next[lever.parameter] = Math.min(high, Math.max(low, sum / places.length));
  }
  return next;
}

function totalMisfit(
  places: readonly Scenario[],
  ensembles: readonly (readonly StatusQuoResult[])[],
): number {
  return places.reduce((sum, place, i) => {
    const targets = targetsOf(checkedPlace(place));
    return (
      sum +
      misfit(
        targets,
        targets.map(({ id }) => means(ensembles[i], id)),
      )
    );
  }, 0);
}

/** The reference table of exposures under the fitted values: an average town at each fifth of deprivation. */
async function remakeReference(pool: Pool, values: Readonly<Record<string, number>>, options: CheckOptions) {
  const ensembles: StatusQuoResult[][] = [];
  for (let fifth = 1; fifth <= 5; fifth++) {
    const town = placeScenario('average town', options.seed, options.kappa);
    const place = { ...town.place, deprivationDecile: 2 * fifth };
    const onProgress: CheckOptions['onProgress'] = (done, total) =>
      options.onProgress(done, total, `reference table, fifth ${fifth}`);
    ensembles.push(
      await statusQuoRuns(
        pool,
        { ...town, place, parameters: values },
        { replicates: options.replicates, onProgress },
      ),
    );
  }
  const source = 'Status-quo ensembles of Kithwork across the deprivation range, made by kithwork calibrate';
  return referenceTable(ensembles, REFERENCE_COLUMNS.length, HEALTH_CELLS, source);
}
