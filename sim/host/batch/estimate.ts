/**
 * What a batch would take: counts from the plan, time and disk from a trial on this machine (trial.ts) whose costs
 * of a resident and month and of a value are carried over to the whole.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { valueCount } from '../../analysis/run-values';
import { partsOf } from '../../engine/areas';
import { neighbourhoodSize, startName, startSlots, startsOfPair } from '../../engine/demand';
import type { Scenario } from '../../engine/scenario';
import type { Batch, BatchPoint } from '../../io/plan/batch';
import { keptOf } from '../../io/plan/batch-tables';
import { nodeSha256 } from '../node-hasher';
import { cacheFolder } from '../start-cache';
import { monthsToGrow, type NeededStart, processorSeconds, runTrial } from './trial';

export interface BatchEstimate {
  /** Neighbourhoods to be grown, without those that are kept from before. */
  readonly startsToGrow: number;
  readonly startsKept: number;
  /** Of one processor, as all seconds here. */
  readonly growingSeconds: number;
  readonly runningSeconds: number;
  /** Reading the plan, putting results together, writing files. */
  readonly handlingSeconds: number;
  /** What each worker needs besides, until it runs at full speed. */
  readonly warmingSeconds: number;
  /** Nanoseconds of one processor for one resident and month of a run. */
  readonly nanosecondsPerResidentMonth: number;
  /** Neighbourhoods that were tried, and the residents of all of them. */
  readonly tried: { readonly neighbourhoods: number; readonly residents: number };
  readonly bytes: { readonly pieces: number; readonly parquet: number; readonly csv: number };
}

/** Passes over all points that a batch makes besides compiling: running them, and writing their table. */
const PASSES = 2;

export function estimateBatch(batch: Batch): BatchEstimate {
  // A batch begins as this process has: by reading and compiling the plan.
  const opening = processorSeconds();
  const needed = neededStarts(batch);
  const pass = processorSeconds() - opening;
  const missing = needed.filter(({ kept }) => !kept);
  const growMonths = missing.reduce(
    (sum, { slot: { demand } }) => sum + neighbourhoodSize(demand.place) * monthsToGrow(demand),
    0,
  );
  let runMonths = 0;
  for (let point = 0; point < batch.points; point++) {
    runMonths += residentRuns(batch.pointAt(point)) * batch.scenario.months * batch.pairsPerPoint;
  }
  const trial = runTrial(batch, needed, { growMonths, runMonths });
  const values = batch.pairs * batch.arms * valueCount(keptOf(batch));
  const { files } = batch.plan;
  return {
    startsToGrow: missing.length,
    startsKept: needed.length - missing.length,
    growingSeconds: growMonths * trial.growing,
    runningSeconds: runMonths * trial.running,
    handlingSeconds: opening + PASSES * pass + values * trial.writing,
    warmingSeconds: trial.warming,
    nanosecondsPerResidentMonth: trial.running * 1e9,
    tried: trial.tried,
    bytes: {
      pieces: values * trial.bytes.pieces,
      parquet: files === 'csv' ? 0 : values * trial.bytes.parquet,
      csv: files === 'parquet' ? 0 : values * trial.bytes.csv,
    },
  };
}

function neededStarts(batch: Batch): NeededStart[] {
  const folder = cacheFolder(process.env);
  const needed = new Map<string, NeededStart>();
  for (let point = 0; point < batch.points; point++) {
    const { scenario } = batch.pointAt(point);
    const slots = startSlots(scenario);
    const numbers = new Set<number>();
    for (let pair = 0; pair < Math.min(slots.length, batch.pairsPerPoint); pair++) {
      for (const number of startsOfPair(scenario, pair, slots.length)) numbers.add(number);
    }
    for (const number of numbers) {
      const slot = slots[number];
      const name = startName(slot.demand, slot.number, nodeSha256);
      if (needed.has(name)) continue;
      needed.set(name, { point, slot, name, kept: existsSync(join(folder, `${name}.start`)) });
    }
  }
  return [...needed.values()];
}

/** Residents times the arms that are run for them: arms that do nothing in a neighbourhood are one run there. */
function residentRuns({ scenario }: Pick<BatchPoint, 'scenario'>): number {
  const { place, arms } = scenario;
  if (place.areas === undefined) return place.population * arms.length;
  return partsOf(scenario).reduce((sum, { here, scenario: own }) => {
    const active = here.filter((programmes) => programmes.includes(true)).length;
    return sum + populationOf(own) * (active + (active < arms.length ? 1 : 0));
  }, 0);
}

const populationOf = ({ place }: Pick<Scenario, 'place'>) => place.population;
