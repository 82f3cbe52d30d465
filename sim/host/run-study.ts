/** A study on all workers: starts from the cache or grown, then pairs, then the whole. */

import { ledgerDigest } from '../analysis/summarise';
import type { StartDemand } from '../engine/demand';
import { startDemand, startName } from '../engine/demand';
import { pairCount } from '../engine/plan';
import type { StudyResult } from '../engine/results';
import type { Scenario } from '../engine/scenario';
import { unpackStart } from '../engine/start-file';
import { startCount, studyOf } from '../engine/study';
import { keptPool, type OnWorkers } from './kept-pool';
import { nodeSha256 } from './node-hasher';
import type { Pool } from './node-pool';
import type { WorkOptions } from './services';
import { cacheFolder, readStart, writeStart } from './start-cache';

export async function runStudyOnWorkers(
  scenario: Scenario,
  version: string,
  options: WorkOptions,
  onWorkers: OnWorkers = keptPool(),
): Promise<StudyResult> {
  const pairs = pairCount(scenario);
  const workers = Math.max(1, Math.min(options.workers, pairs));
  return onWorkers({ workers, signal: options.signal }, async (pool) => {
    const starts = await gatherStarts(pool, startDemand(scenario), startCount(scenario), options);
    const months = scenario.months * scenario.arms.length;
    let done = 0;
    options.onProgress(0, pairs * months, 'running');
    // Every worker gets its own copy, since a transferred buffer is gone from here.
    await pool.each((remote) =>
      remote.open(
        scenario,
        starts.map((bytes) => bytes.slice()),
      ),
    );
    const runs = await pool.map(
      pairs,
      (remote, pair) => remote.runPair(pair),
      () => options.onProgress(++done * months, pairs * months, 'running'),
    );
    const study = studyOf(scenario, runs.flat(), version, nodeSha256);
    return { ...study, digests: { ...study.digests, ledger: ledgerDigest(study, nodeSha256) } };
  });
}

/** Start buffers 0 … count − 1, read from the cache where they are whole. */
export async function gatherStarts(
  pool: Pool,
  demand: StartDemand,
  count: number,
  options: Pick<WorkOptions, 'onProgress'>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const folder = cacheFolder(process.env);
  const names = Array.from({ length: count }, (_, n) => startName(demand, n, nodeSha256));
  const starts = names.map((name) => {
    const bytes = readStart(folder, name);
    return bytes !== null && unpackStart(bytes, nodeSha256) !== null ? bytes : null;
  });
  const missing = starts.flatMap((bytes, n) => (bytes === null ? [n] : []));
  const months = Math.round(demand.values.turnoverYears * 12);
  let done = 0;
  if (missing.length > 0) options.onProgress(0, missing.length * months, 'growing the neighbourhood');
  await pool.map(missing.length, async (remote, i) => {
    const bytes = await remote.makeStart(demand, missing[i]);
    writeStart(folder, names[missing[i]], bytes);
    starts[missing[i]] = bytes;
    options.onProgress(++done * months, missing.length * months, 'growing the neighbourhood');
  });
  return starts as Uint8Array<ArrayBuffer>[];
}
