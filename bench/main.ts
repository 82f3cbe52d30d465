/** All benchmarks, printed by one command: `npm run bench`. Name some to run only those. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { batchChild } from './batch/child';
import { benchEngland } from './batch/england';
import { benchBatch } from './batch/main';
import { benchLibrary } from './library';
import { benchMeasures } from './measures';
import { million, replicates } from './million';
import { benchModel } from './model';
import { benchPairing } from './pairing';
import { benchProgrammes } from './programmes';
import { benchWorkers } from './workers';

const BENCHES: Readonly<Record<string, () => string | readonly string[] | Promise<readonly string[]>>> = {
  model: benchModel,
  million,
  replicates,
  pairing: benchPairing,
  programmes: benchProgrammes,
  workers: benchWorkers,
  measures: benchMeasures,
};

/**
 * Takes long, and arguments of its own: npm run bench:batch, bench:england, bench:library. The child is what they
 * start for each measurement.
 */
const APART: typeof BENCHES = {
  batch: benchBatch,
  england: benchEngland,
  library: benchLibrary,
  'batch-child': batchChild,
};

const names = process.argv.slice(2);
const unknown = names[0] in APART ? undefined : names.find((name) => !(name in BENCHES));
if (unknown !== undefined) {
  console.error(
    `bench: expected some of ${Object.keys(BENCHES).join(', ')}, or none for all; got ${unknown}`,
  );
  process.exit(2);
}
if (names.length === 1 || names[0] in APART) {
  try {
    for (const line of [await { ...BENCHES, ...APART }[names[0]]()].flat()) console.log(line);
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
} else {
  // Each in a process of its own, so that none inherits another's memory or compiled code.
  const self = fileURLToPath(import.meta.url);
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    console.log(`\n${name}`);
    spawnSync(process.execPath, ['--expose-gc', '--max-semi-space-size=4', self, name], { stdio: 'inherit' });
  }
}
