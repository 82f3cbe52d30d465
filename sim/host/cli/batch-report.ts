/** What `kithwork batch` and `kithwork merge` say. */
import type { Batch } from '../../io/plan/batch';
import { grouped } from '../../io/wording';
import { chunkCount } from '../batch/collect';
import type { BatchEstimate } from '../batch/estimate';
import type { Shard } from './shard';

export interface BatchDone {
  readonly name: string;
  readonly points: number;
  readonly pairs: number;
  readonly runs: number;
  readonly shard: Shard | null;
  readonly pieces: number;
  readonly kept: number;
  readonly folder: string;
  readonly digest: string | null;
  readonly files: readonly string[];
}

const many = (count: number, word: string) => `${grouped(count)} ${word}${count === 1 ? '' : 's'}`;

export function batchReport(done: BatchDone): string[] {
  const { points, pairs, runs, shard, pieces, kept, digest } = done;
  return [
    `${done.name}: ${many(points, 'point')}, ${many(pairs, 'pair')}, ${many(runs, 'run')}`,
    '',
    `pieces         ${grouped(pieces)}${shard ? ` (share ${shard.number} of ${shard.of})` : ''}${kept > 0 ? `, of which ${grouped(kept)} were there already` : ''}`,
    ...(digest === null
      ? [`Files in ${done.folder}; kithwork merge joins the shares when all are done.`]
      : [`dataset digest ${digest}`, '', 'Files', ...done.files.map((file) => `  ${file}`)]),
  ];
}

export function estimateReport(
  batch: Batch,
  estimate: BatchEstimate,
  workers: number,
  shard: Shard | null,
): string[] {
  const { points, pairs, arms, scenario } = batch;
  const { startsToGrow, startsKept, growingSeconds, runningSeconds, bytes, tried } = estimate;
  const shares = shard?.of ?? 1;
  const rest = estimate.handlingSeconds + workers * shares * estimate.warmingSeconds;
  const total = growingSeconds + runningSeconds + rest;
  const disk = bytes.pieces + bytes.parquet + bytes.csv;
  return [
    `${batch.plan.name}: nothing was run`,
    '',
    `points            ${grouped(points)}`,
    `pairs             ${grouped(pairs)} (${many(scenario.draws, 'draw')} × ${many(scenario.replicates, 'replicate')} a point)`,
    `runs              ${grouped(pairs * arms)} of ${grouped(scenario.months)} months`,
    `pieces            ${grouped(chunkCount(batch))}`,
    `neighbourhoods    ${grouped(startsToGrow)} to grow${startsKept > 0 ? `, ${grouped(startsKept)} kept from before` : ''}`,
    `processor time    ${duration(total)}: ${duration(growingSeconds)} to grow, ${duration(runningSeconds)} to run, ${duration(rest)} to begin and to write`,
    `time              about ${duration(total / workers / shares)} with ${many(workers, 'worker')}${shard ? `, each of ${shares} shares` : ''}`,
    `disk              ${size(disk)}: pieces ${size(bytes.pieces)}, Parquet ${size(bytes.parquet)}, CSV ${size(bytes.csv)}`,
    '',
    `From a trial on this machine: ${Math.round(estimate.nanosecondsPerResidentMonth)} ns for a resident and month, in ${many(tried.neighbourhoods, 'neighbourhood')} of ${grouped(tried.residents)} residents together.`,
  ];
}

export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  if (seconds < 48 * 3600) return `${(seconds / 3600).toFixed(1)} h`;
  return `${(seconds / 86_400).toFixed(1)} days`;
}

export function size(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1000)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
