/**
 * A piece of a batch on disk: a line of JSON that says what it holds, then the runs, compressed. The line holds
 * the SHA-256 of the runs, so that a piece is either whole or known to be damaged; it is written under another
 * name, flushed, and renamed.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { KeptRun } from '../../io/plan/batch-tables';
import { temporarySibling, writeFlushed } from '../cli/atomic-write';
import type { HostFs } from '../host-fs';

const FORMAT = 1;
const DIGEST_BYTES = 32;

export interface ChunkHead {
  readonly format: number;
  readonly identity: string;
  readonly version: string;
  readonly chunk: number;
  /** First pair of all points, and how many. */
  readonly firstPair: number;
  readonly pairs: number;
  readonly arms: number;
  /** Values of a run. */
  readonly width: number;
  readonly sha256: string;
}

export interface Chunk {
  readonly head: ChunkHead;
  /** Pair by pair, arm by arm: 32 bytes of world digest, then the values as 64-bit floats. */
  readonly body: Uint8Array;
}

export function chunkName(chunk: number): string {
  return `${String(chunk).padStart(6, '0')}.piece`;
}

export function bodyBytes({ pairs, arms, width }: Pick<ChunkHead, 'pairs' | 'arms' | 'width'>): number {
  return pairs * arms * (DIGEST_BYTES + 8 * width);
}

/** Puts one run into a body. */
export function putRun(body: Uint8Array, at: number, digest: string, values: Float64Array): void {
  const from = at * (DIGEST_BYTES + 8 * values.length);
  body.set(Buffer.from(digest, 'hex'), from);
  const view = new DataView(body.buffer, body.byteOffset + from + DIGEST_BYTES);
  for (let i = 0; i < values.length; i++) view.setFloat64(8 * i, values[i], true);
}

export function* runsOf({ head, body }: Chunk): Generator<KeptRun> {
  const { firstPair, pairs, arms, width } = head;
  const size = DIGEST_BYTES + 8 * width;
  for (let at = 0; at < pairs * arms; at++) {
    const from = at * size;
    const view = new DataView(body.buffer, body.byteOffset + from + DIGEST_BYTES);
    const values = Float64Array.from({ length: width }, (_, i) => view.getFloat64(8 * i, true));
    const worldDigest = Buffer.from(body.subarray(from, from + DIGEST_BYTES)).toString('hex');
    yield { pair: firstPair + Math.floor(at / arms), arm: at % arms, worldDigest, values };
  }
}

export function writeChunk(
  fs: HostFs,
  folder: string,
  head: Omit<ChunkHead, 'format' | 'sha256'>,
  body: Uint8Array,
): void {
  const sha256 = createHash('sha256').update(body).digest('hex');
  const line = Buffer.from(`${JSON.stringify({ format: FORMAT, ...head, sha256 })}\n`);
  const path = join(folder, chunkName(head.chunk));
  const temporary = temporarySibling(path);
  writeFlushed(fs, temporary, Buffer.concat([line, gzipSync(body, { level: 6 })]));
  fs.renameSync(temporary, path);
}

/** The piece in a file, or what is wrong with it. */
export function readChunk(fs: HostFs, path: string): Chunk | { readonly fault: string } {
  const bytes = new Uint8Array(fs.readFileSync(path));
  const end = bytes.indexOf(10);
  let head: ChunkHead;
  try {
    head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, Math.max(0, end))));
  } catch {
    return { fault: 'its first line is damaged' };
  }
  if (head.format !== FORMAT) return { fault: `it has format ${head.format}, this Kithwork reads ${FORMAT}` };
  let body: Uint8Array;
  try {
    body = new Uint8Array(gunzipSync(bytes.subarray(end + 1)));
  } catch {
    return { fault: 'it is cut short or damaged' };
  }
  const sha256 = createHash('sha256').update(body).digest('hex');
  if (sha256 !== head.sha256 || body.length !== bodyBytes(head)) return { fault: 'its hash does not agree' };
  return { head, body };
}
