/** One run of a batch, looked up in its piece. */
import { join } from 'node:path';
import { InputError } from '../../io/input-error';
import type { Batch } from '../../io/plan/batch';
import type { KeptRun } from '../../io/plan/batch-tables';
import type { HostFs } from '../host-fs';
import { PIECES } from './batch-folder';
import { chunkName, readChunk, runsOf } from './chunk-file';

/** @throws InputError when its piece is not there or is damaged */
export function findRun(fs: HostFs, folder: string, name: string, batch: Batch, run: number): KeptRun {
  const chunk = Math.floor(Math.floor(run / batch.arms) / batch.pairsPerChunk);
  const path = join(folder, PIECES, chunkName(chunk));
  if (!fs.existsSync(path)) throw InputError.of('--run', 'that run is not in this folder', name);
  const read = readChunk(fs, path);
  if ('fault' in read) throw InputError.of('--run', `${chunkName(chunk)}: ${read.fault}`, name);
  for (const found of runsOf(read)) if (found.pair * batch.arms + found.arm === run) return found;
  throw InputError.of('--run', 'that run is not in this folder', name);
}
