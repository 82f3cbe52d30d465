/** A study on all workers: starts from the cache or grown, then pairs, then the whole. */

import { ledgerDigest } from '../analysis/summarise';
import { type StartSlot, startName, startSlots } from '../engine/demand';
import { pairCount } from '../engine/plan';
import type { RunResult, StudyResult } from '../engine/results';
import type { Scenario } from '../engine/scenario';
import { unpackStart } from '../engine/start-file';
import { studyOf } from '../engine/study';
import { keptPool, type OnWorkers } from './kept-pool';
import type { KeptRuns } from './kept-runs';
import { nodeSha256 } from './node-hasher';
import type { Pool } from './node-pool';
import { cacheFolder, readStart, writeStart } from './start-cache';
import type { WorkOptions } from './work-options';

/** @param kept where pairs that were run before are read and new ones written */
export async function runStudyOnWorkers(
  scenario: Scenario,
  version: string,
  options: WorkOptions,
  onWorkers: OnWorkers = keptPool(),
  kept: KeptRuns | null = null,
): Promise<StudyResult> {
  const pairs = pairCount(scenario);
  const before = Array.from({ length: pairs }, (_, pair) => kept?.read(pair) ?? null);
  const missing = before.flatMap((runs, pair) => (runs === null ? [pair] : []));
  if (missing.length === 0) return whole(scenario, before.flatMap(readRuns), version);
  const workers = Math.max(1, Math.min(options.workers, missing.length));
  return onWorkers({ workers, signal: options.signal }, async (pool) => {
    const starts = await gatherStarts(pool, startSlots(scenario), options);
    const months = scenario.months * scenario.arms.length;
    let done = pairs - missing.length;
    options.onProgress(done * months, pairs * months, 'running');
    // Every worker gets its own copy, since a transferred buffer is gone from here.
    await pool.each((remote) =>
      remote.open(
        scenario,
        starts.map((bytes) => bytes.slice()),
      ),
    );
    const runs = await pool.map(
      missing.length,
      async (remote, i) => {
        const made = await remote.runPair(missing[i]);
        kept?.write(missing[i], made);
        return made;
      },
      () => options.onProgress(++done * months, pairs * months, 'running'),
    );
    return whole(scenario, [...before.flatMap(readRuns), ...runs.flat()], version);
  });
}

const readRuns = (runs: RunResult[] | null): RunResult[] => runs ?? [];

function whole(scenario: Scenario, runs: readonly RunResult[], version: string): StudyResult {
  const study = studyOf(scenario, runs, version, nodeSha256);
  return { ...study, digests: { ...study.digests, ledger: ledgerDigest(study, nodeSha256) } };
}

/** One buffer a start, read from the cache where they are whole. */
export async function gatherStarts(
  pool: Pool,
  slots: readonly StartSlot[],
  options: Pick<WorkOptions, 'onProgress'>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const folder = cacheFolder(process.env);
  const names = slots.map(({ demand, number }) => startName(demand, number, nodeSha256));
  const starts = names.map((name) => {
    const bytes = readStart(folder, name);
    return bytes !== null && unpackStart(bytes, nodeSha256) !== null ? bytes : null;
  });
  const missing = starts.flatMap((bytes, n) => (bytes === null ? [n] : []));
  const months = Math.round((slots[0]?.demand.values.turnoverYears ?? 0) * 12);
  let done = 0;
  if (missing.length > 0) options.onProgress(0, missing.length * months, 'growing the neighbourhood');
  await pool.map(missing.length, async (remote, i) => {
    const { demand, number } = slots[missing[i]];
    const bytes = await remote.makeStart(demand, number);
    writeStart(folder, names[missing[i]], bytes);
    starts[missing[i]] = bytes;
    options.onProgress(++done * months, missing.length * months, 'growing the neighbourhood');
  });
  return starts as Uint8Array<ArrayBuffer>[];
}
