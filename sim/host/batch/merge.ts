/** Joins the shares of a batch: says what is missing, twice there or of another batch before it joins anything. */
import { join } from 'node:path';
import type { BatchRecord } from '../../io/plan/batch-identity';
import { differences } from '../../io/plan/batch-identity';
import type { HostFs } from '../host-fs';
import { PIECES, RECORD, readRecord } from './batch-folder';
import { chunkName, readChunk } from './chunk-file';

export interface Share {
  /** As the user named it. */
  readonly name: string;
  readonly path: string;
  readonly record: BatchRecord;
}

export interface MergeCheck {
  /** File of every piece that is whole, by number. */
  readonly files: ReadonlyMap<number, string>;
  /** Ranges of numbers of pieces that no share has, both ends included. */
  readonly gaps: readonly (readonly [number, number])[];
  /** Pieces that several shares have, all equal: one is used. */
  readonly duplicates: readonly number[];
  /** What stands in the way, one line each: shares of another batch or version, pieces that contradict. */
  readonly faults: readonly string[];
  /** Pieces that cannot be read, one line each: they count as missing. */
  readonly damaged: readonly string[];
}

/** The folders of a batch at or right below a path. */
export function findShares(fs: HostFs, path: string, name: string): Share[] {
  const here = fs.existsSync(join(path, RECORD)) && fs.existsSync(join(path, PIECES));
  const below = fs
    .readdirSync(path)
    .sort()
    .filter((entry) => /^shard-\d+-of-\d+$/.test(entry) && fs.existsSync(join(path, entry, RECORD)));
  const found = below.map((entry) => ({ name: join(name, entry), path: join(path, entry) }));
  if (here) found.unshift({ name, path });
  return found.map((share) => ({ ...share, record: readRecord(fs, share.path, share.name) }));
}

/** @param chunks pieces of the whole batch */
export function checkShares(fs: HostFs, shares: readonly Share[], chunks: number): MergeCheck {
  const faults: string[] = [];
  const damaged: string[] = [];
  const [first] = shares;
  for (const share of shares) {
    const found = differences(first.record, share.record);
    if (found.length > 0)
      faults.push(`${share.name} does not belong with ${first.name}: ${found.join(', ')}`);
  }
  const files = new Map<number, string>();
  const hashes = new Map<number, string>();
  const duplicates: number[] = [];
  const same = shares.filter((share) => share.record.identity === first.record.identity);
  for (let chunk = 0; chunk < chunks; chunk++) {
    for (const share of same) {
      const path = join(share.path, PIECES, chunkName(chunk));
      if (!fs.existsSync(path)) continue;
      const read = readChunk(fs, path);
      const label = `${share.name}, ${chunkName(chunk)}`;
      if ('fault' in read) damaged.push(`${label}: ${read.fault}`);
      else if (read.head.identity !== share.record.identity || read.head.chunk !== chunk)
        damaged.push(`${label}: it belongs to another batch`);
      else if (!files.has(chunk)) {
        files.set(chunk, path);
        hashes.set(chunk, read.head.sha256);
      } else if (hashes.get(chunk) === read.head.sha256) {
        if (duplicates.at(-1) !== chunk) duplicates.push(chunk);
      } else faults.push(`${label}: the same runs with other results than in another share`);
    }
  }
  return { files, gaps: gapsOf(files, chunks), duplicates, faults, damaged };
}

function gapsOf(files: ReadonlyMap<number, string>, chunks: number): [number, number][] {
  const gaps: [number, number][] = [];
  for (let chunk = 0; chunk < chunks; chunk++) {
    if (files.has(chunk)) continue;
    const last = gaps.at(-1);
    if (last && last[1] === chunk - 1) last[1] = chunk;
    else gaps.push([chunk, chunk]);
  }
  return gaps;
}
