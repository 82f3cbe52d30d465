/**
 * What makes two batches the same work: the version, the evidence, the scenario and the plan, without what
 * changes no result (who did it, the licence, the form of the files). Pieces of equal identity may be joined.
 */
import type { Scenario } from '../../engine/scenario';
import { PARAMETERS } from '../../evidence/registry';
import { bytesOf, type HasherFactory } from '../../kernel/digest';
import type { Batch } from './batch';
import type { PlanFile } from './plan-schema';

/** What a batch folder keeps to be opened again: enough to compile the batch anew. */
export interface BatchRecord {
  readonly version: string;
  /** SHA-256 of the identity. */
  readonly identity: string;
  readonly plan: PlanFile;
  /** The scenario as its file says, before the plan. */
  readonly scenario: Scenario;
  readonly pairsPerChunk: number;
}

export function batchRecord(
  batch: Batch,
  scenario: Scenario,
  version: string,
  hasher: HasherFactory,
): BatchRecord {
  const {
    people: _people,
    licence: _licence,
    files: _files,
    description: _description,
    scenario: _path,
    ...plan
  } = batch.plan;
  const { pairsPerChunk } = batch;
  const hash = hasher();
  const content = JSON.stringify([version, PARAMETERS, scenario, { ...plan, pairsPerChunk }]);
  hash.update(bytesOf(new TextEncoder().encode(content)));
  return { version, identity: hash.hex(), plan: batch.plan, scenario, pairsPerChunk };
}

/** Where two records differ, in words for a user. */
export function differences(mine: BatchRecord, theirs: BatchRecord): string[] {
  if (mine.identity === theirs.identity) return [];
  const found: string[] = [];
  if (mine.version !== theirs.version) found.push(`version ${theirs.version} instead of ${mine.version}`);
  if (JSON.stringify(mine.scenario) !== JSON.stringify(theirs.scenario)) found.push('another scenario');
  for (const key of Object.keys(mine.plan) as (keyof PlanFile)[]) {
    if (['people', 'licence', 'files', 'description', 'scenario'].includes(key)) continue;
    if (JSON.stringify(mine.plan[key]) !== JSON.stringify(theirs.plan[key])) found.push(`another ${key}`);
  }
  if (mine.pairsPerChunk !== theirs.pairsPerChunk) found.push('pieces of another size');
  return found.length > 0 ? found : ['other evidence records'];
}
