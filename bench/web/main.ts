/** What the workbench does in a real browser, printed by one command: `npm run bench:web`. Name some to run only those. */
import { cpus, loadavg } from 'node:os';
import { referenceNanoseconds } from '../reference';
import { benchFirstEstimate, benchFirstPicture } from './estimates';
import { benchFrames } from './frames';
import { benchFull } from './full';
import { benchHeap } from './heap';
import { benchSizes } from './sizes';

const BENCHES: Readonly<Record<string, () => Promise<string | string[]> | string[]>> = {
  sizes: benchSizes,
  picture: benchFirstPicture,
  estimate: benchFirstEstimate,
  frames: benchFrames,
  heap: benchHeap,
  full: benchFull,
};

function machine(): string {
  referenceNanoseconds(2);
  const reference = referenceNanoseconds(6).toFixed(0);
  return `${cpus().length} processors, load ${loadavg()[0].toFixed(1)}, reference workload ${reference} ns a resident-month`;
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`expected ${Object.keys(BENCHES).join(', ')}; got ${unknown.join(', ')}`);
  process.exit(2);
}
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  console.log(`\n${name} (${machine()})`);
  for (const line of [await BENCHES[name]()].flat()) console.log(`  ${line}`);
}
