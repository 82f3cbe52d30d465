/** Puts finished pairs together into pieces and writes each as soon as it is whole. */

import { valueCount } from '../../analysis/run-values';
import type { Batch } from '../../io/plan/batch';
import { keptOf } from '../../io/plan/batch-tables';
import type { HostFs } from '../host-fs';
import type { BatchFolder } from './batch-folder';
import { bodyBytes, putRun, writeChunk } from './chunk-file';
import type { OnPair } from './run-pairs';

export function chunkCount({ pairs, pairsPerChunk }: Pick<Batch, 'pairs' | 'pairsPerChunk'>): number {
  return Math.ceil(pairs / pairsPerChunk);
}

/** Numbers of the pairs of a piece: the first, and how many. */
export function pairsOf({ pairs, pairsPerChunk }: Pick<Batch, 'pairs' | 'pairsPerChunk'>, chunk: number) {
  const firstPair = chunk * pairsPerChunk;
  return { firstPair, count: Math.min(pairsPerChunk, pairs - firstPair) };
}

/** A receiver of pairs, in any order; holds only pieces that are not yet whole. */
export function collector(fs: HostFs, folder: BatchFolder, batch: Batch): OnPair {
  const width = valueCount(keptOf(batch));
  const { arms } = batch;
  const open = new Map<number, { body: Uint8Array; left: number }>();
  return (pair, { digests, values }) => {
    const chunk = Math.floor(pair / batch.pairsPerChunk);
    const { firstPair, count } = pairsOf(batch, chunk);
    const shape = { firstPair, pairs: count, arms, width };
    const piece = open.get(chunk) ?? { body: new Uint8Array(bodyBytes(shape)), left: count };
    open.set(chunk, piece);
    for (let arm = 0; arm < arms; arm++) {
      const own = values.subarray(arm * width, (arm + 1) * width);
      putRun(piece.body, (pair - firstPair) * arms + arm, digests[arm], own);
    }
    if (--piece.left > 0) return;
    open.delete(chunk);
    const { identity, version } = folder.record;
    writeChunk(fs, folder.pieces, { identity, version, chunk, ...shape }, piece.body);
  };
}
