/** A batch compiled anew from what its folder keeps. */

import type { Vocabulary } from '../vocabulary';
import { type Batch, compileBatch } from './batch';
import type { BatchRecord } from './batch-identity';
import { readPlan } from './plan-file';

/** @throws InputError when this version does not take the plan any more */
export function recompileBatch(
  { plan, scenario, pairsPerChunk }: BatchRecord,
  folder: string,
  vocabulary: Vocabulary,
): Batch {
  // JSON is YAML, so the plan is read as it was at first, with messages that name the folder.
  const read = readPlan(JSON.stringify({ ...plan, pairsPerChunk }, null, 2), `${folder}/batch.json`);
  return compileBatch(read, scenario, vocabulary);
}
