/**
 * What a batch would take: counts from the plan, time from a small trial on this machine (one neighbourhood of at
 * most 2,000 residents, grown and run as the batch would), disk from how small the trial’s own results pack.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { valueCount } from '../../analysis/run-values';
import { placeOf, simulatedResidents } from '../../engine/areas';
import {
  makeStart,
  neighbourhoodSize,
  startDemand,
  startName,
  startSlots,
  startsOfPair,
} from '../../engine/demand';
import type { Scenario } from '../../engine/scenario';
import { csvChunks } from '../../io/csv';
import { parquetBytes } from '../../io/parquet';
import type { Batch } from '../../io/plan/batch';
import { batchOutcomes, batchRuns, type KeptRun, keptOf } from '../../io/plan/batch-tables';
import { pointValues } from '../../io/plan/point-values';
import { bytesOf } from '../../kernel/digest';
import { nodeSha256 } from '../node-hasher';
import { cacheFolder } from '../start-cache';
import { runPoint } from './run-point';

export interface BatchEstimate {
  /** Neighbourhoods to be grown, without those that are kept from before. */
  readonly startsToGrow: number;
  readonly startsKept: number;
  /** Of one processor. */
  readonly growingSeconds: number;
  readonly runningSeconds: number;
  /** Nanoseconds of one processor for one resident and month of a run. */
  readonly nanosecondsPerResidentMonth: number;
  readonly bytes: { readonly pieces: number; readonly parquet: number; readonly csv: number };
}

const TRIAL_RESIDENTS = 2000;
/** Runs have a cost of their own besides their months, so the trial is as long as they are. */
const MOST_TRIAL_MONTHS = 120;

export function estimateBatch(batch: Batch): BatchEstimate {
  const trial = runTrial(batch);
  const folder = cacheFolder(process.env);
  const names = new Set<string>();
  let growMonths = 0;
  let kept = 0;
  let runMonths = 0;
  for (let point = 0; point < batch.points; point++) {
    const { scenario } = batch.pointAt(point);
    runMonths += simulatedResidents(scenario.place) * scenario.months * batch.arms * batch.pairsPerPoint;
    const slots = startSlots(scenario);
    const numbers = new Set<number>();
    const count = slots.length;
    for (let pair = 0; pair < Math.min(count, batch.pairsPerPoint); pair++) {
      for (const number of startsOfPair(scenario, pair, count)) numbers.add(number);
    }
    for (const slot of numbers) {
      const { demand, number } = slots[slot];
      const name = startName(demand, number, nodeSha256);
      if (names.has(name)) continue;
      names.add(name);
      if (existsSync(join(folder, `${name}.start`))) kept++;
      else growMonths += neighbourhoodSize(demand.place) * monthsToGrow(scenario);
    }
  }
  const runs = batch.pairs * batch.arms;
  const values = runs * valueCount(keptOf(batch));
  return {
    startsToGrow: names.size - kept,
    startsKept: kept,
    growingSeconds: growMonths * trial.growing,
    runningSeconds: runMonths * trial.running,
    nanosecondsPerResidentMonth: trial.running * 1e9,
    bytes: {
      pieces: values * trial.bytes.pieces,
      parquet: batch.plan.files === 'csv' ? 0 : values * trial.bytes.parquet,
      csv: batch.plan.files === 'parquet' ? 0 : values * trial.bytes.csv,
    },
  };
}

const monthsToGrow = (scenario: Scenario) => Math.round(startDemand(scenario).values.turnoverYears * 12);

/** Of this process: other work on the machine makes no difference to it. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Seconds a resident-month, and bytes a value. */
function runTrial(batch: Batch) {
  const point = batch.pointAt(0);
  const { areas } = point.scenario.place;
  const place = areas === undefined ? point.scenario.place : placeOf(areas[0]);
  const population = Math.min(TRIAL_RESIDENTS, neighbourhoodSize(place));
  const months = Math.min(MOST_TRIAL_MONTHS, point.scenario.months);
  const scenario: Scenario = {
    ...point.scenario,
    months,
    place: { ...place, population, neighbourhoods: 1 },
  };
  const small: Batch = { ...batch, scenario, pairs: 2, points: 1, pairsPerPoint: 2 };
  const demand = startDemand(scenario);
  const start = makeStart(demand, 0);
  const began = processorSeconds();
  makeStart(demand, 0);
  const grown = processorSeconds();
  const kept = keptOf(small);
  const values = pointValues(batch)(point, 0);
  const run = (pair: number) =>
    runPoint({ scenario, values, pair, startNames: [], kept }, [start], nodeSha256);
  // The first pair warms the machine up; the second is timed.
  const first = run(0);
  const warm = processorSeconds();
  const results = [first, run(1)];
  const ended = processorSeconds();
  const width = valueCount(kept);
  const runs: KeptRun[] = results.flatMap((result, pair) =>
    result.digests.map((worldDigest, arm) => ({
      pair,
      arm,
      worldDigest,
      values: result.values.subarray(arm * width, (arm + 1) * width),
    })),
  );
  const tables = [batchOutcomes(small, () => runs), batchRuns(small, () => runs)];
  const count = runs.length * width;
  const csv = tables.reduce((sum, table) => sum + [...csvChunks(table)].join('').length, 0);
  const parquet = tables.reduce((sum, table) => sum + parquetBytes(table).length, 0);
  const pieces = results.reduce((sum, result) => sum + gzipSync(bytesOf(result.values)).length, 0);
  return {
    growing: (grown - began) / (population * monthsToGrow(scenario)),
    running: (ended - warm) / (population * months * batch.arms),
    bytes: { pieces: pieces / count, parquet: parquet / count, csv: csv / count },
  };
}
