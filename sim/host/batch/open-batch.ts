/** Opens a finished batch for reading: compiled anew, with all its runs at hand one piece at a time. */
import { join, resolve } from 'node:path';
import { InputError } from '../../io/input-error';
import type { Batch } from '../../io/plan/batch';
import type { Runs } from '../../io/plan/batch-tables';
import { recompileBatch } from '../../io/plan/recompile';
import { listNames, show, suggestion } from '../../io/wording';
import type { CliContext } from '../cli/context';
import { allRuns, PIECES, readRecord } from './batch-folder';
import { chunkCount } from './collect';
import { MANIFEST } from './finish';

export interface FinishedBatch {
  readonly batch: Batch;
  readonly runs: Runs;
}

/** @throws InputError when the folder is not that of a finished batch of this version */
export function openBatch(name: string, { fs, cwd, vocabulary }: CliContext): FinishedBatch {
  const path = resolve(cwd, name);
  const record = readRecord(fs, path, name);
  const batch = recompileBatch(record, name, vocabulary);
  if (!fs.existsSync(join(path, MANIFEST))) {
    throw InputError.of('', 'the batch is not finished: run kithwork batch again, or merge its shares', name);
  }
  const own = { ...batch, pairsPerChunk: record.pairsPerChunk };
  return { batch: own, runs: () => allRuns(fs, join(path, PIECES), chunkCount(own)) };
}

/** Number of the arm of that name; the first that is not the comparator unless named. */
export function armOf({ scenario }: Pick<Batch, 'scenario'>, name: string | undefined): number {
  const names = scenario.arms.map((arm) => arm.name);
  if (name === undefined)
    return Math.max(
      0,
      names.findIndex((arm) => arm !== scenario.comparator),
    );
  const arm = names.indexOf(name);
  if (arm >= 0) return arm;
  const message = `expected the name of an arm (${listNames(names)}), got ${show(name)}${suggestion(name, names)}`;
  throw InputError.of('--arm', message);
}

/** Ids of measures, checked; the usual ones that the batch keeps unless named. */
export function measureIds(
  given: readonly string[],
  known: readonly string[],
  usual: readonly string[],
): string[] {
  if (given.length === 0) return usual.filter((id) => known.includes(id));
  for (const id of given) {
    if (known.includes(id)) continue;
    const message = `expected a measure of the batch (${listNames(known)}), got ${show(id)}${suggestion(id, known)}`;
    throw InputError.of('--measure', message);
  }
  return [...given];
}
