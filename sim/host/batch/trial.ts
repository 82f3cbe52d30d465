/**
 * A trial of a batch on this machine: some of its own neighbourhoods, grown where they are not kept yet and run as
 * the batch would run them, timed by the processor after the engine has warmed up. What is grown at full size is
 * kept, so that the batch finds it. The longer the batch, the longer its trial (trial-order.ts).
 */
import { gzipSync } from 'node:zlib';
import { valueCount } from '../../analysis/run-values';
import { makeStart, neighbourhoodSize, type StartDemand, type StartSlot } from '../../engine/demand';
import type { Place, Scenario } from '../../engine/scenario';
import type { Start } from '../../engine/start';
import { packStart, unpackStart } from '../../engine/start-file';
import { csvChunks } from '../../io/csv';
import { parquetBytes } from '../../io/parquet';
import type { Batch } from '../../io/plan/batch';
import { batchOutcomes, batchRuns, type KeptRun, keptOf } from '../../io/plan/batch-tables';
import { pointValues } from '../../io/plan/point-values';
import { bytesOf } from '../../kernel/digest';
import { nodeSha256 } from '../node-hasher';
import { cacheFolder, readStart, writeStart } from '../start-cache';
import { runPoint } from './run-point';
import { spreadOverSizes, tryAnother } from './trial-order';

/** A neighbourhood that a batch begins from. */
export interface NeededStart {
  readonly point: number;
  readonly slot: StartSlot;
  readonly name: string;
  readonly kept: boolean;
}

export interface Trial {
  /** Processor seconds a resident and month. */
  readonly growing: number;
  readonly running: number;
  /** Processor seconds a value, for its tables and pieces. */
  readonly writing: number;
  /** Processor seconds until a process runs at full speed. */
  readonly warming: number;
  readonly tried: { readonly neighbourhoods: number; readonly residents: number };
  /** Bytes a value. */
  readonly bytes: { readonly pieces: number; readonly parquet: number; readonly csv: number };
}

/** A larger neighbourhood that is not kept is tried at this size. */
const MOST_GROWN = 5000;
/** A place of many neighbourhoods costs more a resident; it is tried with as many as this. */
const MOST_RUN = 20_000;
const MOST_MONTHS = 120;
const WARM_RESIDENTS = 500;
const WARM_RUNS = 3;

/** Of this process and all its threads: other work on the machine adds little to it. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export function monthsToGrow({ values }: Pick<StartDemand, 'values'>): number {
  return Math.round(values.turnoverYears * 12);
}

/** Resident-months that a batch grows and runs. */
export interface Work {
  readonly growMonths: number;
  readonly runMonths: number;
}

export function runTrial(batch: Batch, needed: readonly NeededStart[], work: Work): Trial {
  const warming = warmUp(batch, needed[0]);
  const began = processorSeconds();
  const sums = { grown: 0, growSeconds: 0, run: 0, runSeconds: 0, residents: 0, neighbourhoods: 0 };
  const results: KeptRun[] = [];
  const missing = needed.filter(({ kept }) => !kept);
  const choice = spreadOverSizes(missing.length > 0 ? missing : needed, costOf);
  const growing = () => (sums.grown > 0 ? sums.growSeconds / sums.grown : 0); // nothing is left to grow
  const running = () => sums.runSeconds / sums.run;
  for (let n = 0; n < choice.length; n++) {
    const whole = n === 0 ? 0 : work.growMonths * growing() + work.runMonths * running();
    if (!tryAnother(n, processorSeconds() - began, whole)) break;
    const one = choice[n];
    const { start, place, seconds } = startOf(one);
    if (seconds > 0) {
      sums.grown += neighbourhoodSize(place) * monthsToGrow(one.slot.demand);
      sums.growSeconds += seconds;
    }
    const from = processorSeconds();
    const own = runOnce(batch, one.point, place, start);
    sums.runSeconds += processorSeconds() - from;
    sums.run += place.population * own.months * batch.arms;
    sums.residents += place.population;
    sums.neighbourhoods += place.neighbourhoods;
    results.push(...own.runs.map((run) => ({ ...run, pair: n % batch.pairs })));
  }
  return {
    growing: growing(),
    running: running(),
    warming,
    ...writeOnce(batch, results),
    tried: { neighbourhoods: sums.neighbourhoods, residents: sums.residents },
  };
}

function costOf({ slot: { demand }, name }: NeededStart): { cost: number; key: string } {
  return { cost: neighbourhoodSize(demand.place) * monthsToGrow(demand), key: name };
}

/** What the first runs of a process cost more than later ones. */
function warmUp(batch: Batch, { slot, point }: NeededStart): number {
  const place = { ...slot.demand.place, population: WARM_RESIDENTS, neighbourhoods: 1 };
  const demand = { ...slot.demand, place };
  const seconds = Array.from({ length: WARM_RUNS }, () => {
    const from = processorSeconds();
    runOnce(batch, point, place, makeStart(demand, slot.number));
    return processorSeconds() - from;
  });
  return Math.max(0, seconds[0] - seconds[WARM_RUNS - 1]);
}

/** The start, the place it is tried as, and the seconds it took to grow; none for one that was kept. */
function startOf({ slot, name }: NeededStart): { start: Start; place: Place; seconds: number } {
  const { demand, number } = slot;
  const folder = cacheFolder(process.env);
  const size = neighbourhoodSize(demand.place);
  const most = Math.max(1, Math.floor(MOST_RUN / size));
  const neighbourhoods = Math.min(demand.place.neighbourhoods, most);
  const place = { ...demand.place, population: size * neighbourhoods, neighbourhoods };
  const bytes = readStart(folder, name);
  const kept = bytes && unpackStart(bytes, nodeSha256);
  if (kept) return { start: kept, place, seconds: 0 };
  const from = processorSeconds();
  if (size <= MOST_GROWN) {
    const start = makeStart(demand, number);
    const seconds = processorSeconds() - from;
    writeStart(folder, name, packStart(start, nodeSha256));
    return { start, place, seconds };
  }
  const small = { ...place, population: MOST_GROWN, neighbourhoods: 1 };
  const start = makeStart({ ...demand, place: small }, number);
  return { start, place: small, seconds: processorSeconds() - from };
}

/** One pair of a point in a place; of a place whose neighbourhoods differ, in one of them. */
function runOnce(
  batch: Batch,
  number: number,
  place: Place,
  start: Start,
): { runs: KeptRun[]; months: number } {
  const point = batch.pointAt(number);
  const months = Math.min(MOST_MONTHS, point.scenario.months);
  const scenario: Scenario = { ...point.scenario, months, place };
  const kept = { ...keptOf(batch), months };
  const starts = Array.from({ length: place.neighbourhoods }, () => start);
  const values = pointValues(batch)(point, 0);
  const { digests, values: all } = runPoint(
    { scenario, values, pair: 0, startNames: [], kept },
    starts,
    [],
    nodeSha256,
  );
  const width = valueCount(kept);
  const runs = digests.map((worldDigest, arm) => ({
    pair: 0,
    arm,
    worldDigest,
    values: all.subarray(arm * width, (arm + 1) * width),
  }));
  return { runs, months };
}

/** What the values of the trial take on disk, and how long writing them takes. */
function writeOnce(batch: Batch, runs: readonly KeptRun[]): Pick<Trial, 'bytes' | 'writing'> {
  const months = Math.min(MOST_MONTHS, batch.scenario.months);
  const small: Batch = { ...batch, scenario: { ...batch.scenario, months } };
  const count = runs.length * valueCount(keptOf(small));
  const from = processorSeconds();
  const tables = [batchOutcomes(small, () => runs), batchRuns(small, () => runs)];
  const csv = tables.reduce((sum, table) => sum + [...csvChunks(table)].join('').length, 0);
  const parquet = tables.reduce((sum, table) => sum + parquetBytes(table).length, 0);
  const pieces = runs.reduce((sum, { values }) => sum + gzipSync(bytesOf(values)).length, 0);
  const writing = (processorSeconds() - from) / count;
  return { writing, bytes: { pieces: pieces / count, parquet: parquet / count, csv: csv / count } };
}
