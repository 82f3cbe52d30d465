/** SHA-256 over the worlds of all runs: the one that `kithwork digest` prints. */
import type { HasherFactory } from '../../kernel/digest';
import type { PairReading } from './measure';

/** @param runs all runs of a scenario, in their order */
export function worldsDigest(runs: readonly PairReading[], hasher: HasherFactory): string {
  const hash = hasher();
  const encoder = new TextEncoder();
  for (const { digests } of runs) for (const digest of digests) hash.update(encoder.encode(digest));
  return hash.hex();
}
