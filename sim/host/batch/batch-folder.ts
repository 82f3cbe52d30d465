/** The folder of a batch while it grows: what it is, which pieces are whole, and who may write. */
import { dirname, join } from 'node:path';
import { InputError } from '../../io/input-error';
import { type BatchRecord, differences } from '../../io/plan/batch-identity';
import type { KeptRun } from '../../io/plan/batch-tables';
import { temporarySibling, writeFault, writeFlushed } from '../cli/atomic-write';
import type { HostFs } from '../host-fs';
import { nodeSha256 } from '../node-hasher';
import { chunkName, readChunk, runsOf } from './chunk-file';
import { takeLock } from './lock';

export const RECORD = 'batch.json';
export const PIECES = 'pieces';

export interface BatchFolder {
  readonly path: string;
  /** As the user named it. */
  readonly name: string;
  readonly record: BatchRecord;
  readonly pieces: string;
  /** Gives the lock back. */
  readonly close: () => void;
}

/**
 * Opens a folder for writing: makes it, or goes on with the same batch in it.
 * @throws InputError when it holds something else, is in use, or cannot be written
 */
export function openFolder(
  fs: HostFs,
  path: string,
  name: string,
  record: BatchRecord,
  env: Readonly<Record<string, string | undefined>>,
): BatchFolder {
  try {
    if (fs.existsSync(path) && !fs.existsSync(join(path, RECORD))) {
      const ours = /^(\..*|lock\.json|pieces|shard-\d+-of-\d+)$/;
      const present = fs.readdirSync(path).filter((entry) => !ours.test(entry));
      if (present.length > 0) {
        throw InputError.of(
          '--out',
          `${name} holds files of something else (${present[0]}); choose another folder`,
        );
      }
    }
    const pieces = join(path, PIECES);
    fs.mkdirSync(pieces, { recursive: true });
    const close = takeLock(fs, path, name, env);
    try {
      if (fs.existsSync(join(path, RECORD))) refuseOther(record, readRecord(fs, path, name), name);
      else writeFileWhole(fs, join(path, RECORD), `${JSON.stringify(record, null, 2)}\n`);
      // What a killed process left half-written; pieces themselves are whole or known to be damaged.
      for (const entry of fs.readdirSync(pieces)) {
        if (entry.includes('.partial-')) fs.rmSync(join(pieces, entry), { force: true });
      }
    } catch (error) {
      close();
      throw error;
    }
    return { path, name, record, pieces, close };
  } catch (error) {
    throw writeFault(error, '--out', name);
  }
}

function refuseOther(mine: BatchRecord, theirs: BatchRecord, name: string): void {
  const found = differences(mine, theirs);
  if (found.length === 0) return;
  throw InputError.of('--out', `${name} holds another batch (${found.join(', ')}); choose another folder`);
}

/** @throws InputError when the folder is not that of a batch */
export function readRecord(fs: HostFs, path: string, name: string): BatchRecord {
  let record: BatchRecord;
  try {
    record = JSON.parse(fs.readFileSync(join(path, RECORD), 'utf8'));
  } catch {
    throw InputError.of('', `expected the folder of a batch (with a whole ${RECORD} in it)`, name);
  }
  if (typeof record.identity === 'string' && typeof record.plan === 'object') return record;
  throw InputError.of('', `expected the folder of a batch, its ${RECORD} is damaged`, name);
}

export interface Scan {
  /** Numbers of the pieces that are whole. */
  readonly whole: ReadonlySet<number>;
  /** What is wrong with the others that are there, one line each. */
  readonly damaged: readonly string[];
}

/** Reads every piece that should be there and says which are whole. */
export function scanPieces(
  fs: HostFs,
  folder: Pick<BatchFolder, 'pieces' | 'record'>,
  chunks: readonly number[],
): Scan {
  const whole = new Set<number>();
  const damaged: string[] = [];
  for (const chunk of chunks) {
    const path = join(folder.pieces, chunkName(chunk));
    if (!fs.existsSync(path)) continue;
    const read = readChunk(fs, path);
    if ('fault' in read) damaged.push(`${chunkName(chunk)}: ${read.fault}`);
    else if (read.head.identity !== folder.record.identity || read.head.chunk !== chunk)
      damaged.push(`${chunkName(chunk)}: it belongs to another batch`);
    else whole.add(chunk);
  }
  return { whole, damaged };
}

/** Every run of a complete folder, in order; one piece is held at a time. */
export function* allRuns(fs: HostFs, pieces: string, chunks: number): Generator<KeptRun> {
  for (let chunk = 0; chunk < chunks; chunk++) {
    const read = readChunk(fs, join(pieces, chunkName(chunk)));
    if ('fault' in read)
      throw new Error(`${chunkName(chunk)}: ${read.fault}; run the batch again to mend it`);
    yield* runsOf(read);
  }
}

/** SHA-256 over the identity and the runs of all pieces in order: the same however the work was cut. */
export function datasetDigest(
  fs: HostFs,
  { pieces, record }: Pick<BatchFolder, 'pieces' | 'record'>,
  chunks: number,
): string {
  const hash = nodeSha256();
  hash.update(new TextEncoder().encode(record.identity));
  for (let chunk = 0; chunk < chunks; chunk++) {
    const read = readChunk(fs, join(pieces, chunkName(chunk)));
    if ('fault' in read)
      throw new Error(`${chunkName(chunk)}: ${read.fault}; run the batch again to mend it`);
    hash.update(read.body);
  }
  return hash.hex();
}

export function writeFileWhole(fs: HostFs, path: string, content: Parameters<typeof writeFlushed>[2]) {
  const temporary = temporarySibling(path);
  fs.mkdirSync(dirname(path), { recursive: true });
  const written = writeFlushed(fs, temporary, content);
  fs.renameSync(temporary, path);
  return written;
}
