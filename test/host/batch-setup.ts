/** What the tests of batches share: a plan in a folder of its own, and runs made up at once. */
import { readdirSync, writeFileSync } from 'node:fs';
import { beforeEach } from 'vitest';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { fakePair, fakeServices } from './fake-services';
import { inTown } from './in-town';

export const PLAN = `kithwork-batch: 1
name: Trial
scenario: town.yaml
draws: 2
replicates: 2
change: { months: 24 }
pairsPerChunk: 3
design:
  kind: grid
  factors:
    - { vary: settings.kappa, values: [0, 0.5, 1], name: kappa }
    - { vary: settings.effectSet, values: [default, none] }
`;
/** Pieces of the batch of that plan: 24 pairs, three a piece. */
export const PIECES = 8;

/** A town with a plan beside it, and the paths of what a batch of it leaves. */
export function inBatch() {
  const town = inTown({ vocabulary: VOCABULARY });
  const { path } = town;
  beforeEach(() => writeFileSync(path('plan.yaml'), PLAN));
  return {
    ...town,
    piece: (folder: string, n: number) => path(folder, 'pieces', `${String(n).padStart(6, '0')}.piece`),
    /** Files that may not depend on how the work went: all but the pieces and the record of who did what when. */
    tablesOf: (folder: string) =>
      readdirSync(path(folder)).filter(
        (entry) =>
          !['pieces', 'sessions', 'ro-crate-metadata.json'].includes(entry) && !entry.startsWith('shard-'),
      ),
  };
}

/** Services that stop with a fault after some pairs, as a kill would. */
export function dying(after: number, fault = new Error('killed')) {
  return fakeServices({
    runPairs: async (batch, pairs, onPair) => {
      for (let i = 0; i < Math.min(after, pairs.length); i++) onPair(pairs[i], fakePair(batch, pairs[i]));
      throw fault;
    },
  });
}
