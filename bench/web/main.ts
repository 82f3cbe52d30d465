/**
 * What the workbench does in a real browser, printed by one command: `npm run bench:web`. Each part’s result is kept
 * as soon as it is there; `--missing` goes on after an interruption, `--only estimate,tasks` runs some.
 */
import { parseArgs } from 'node:util';
import { keep, kept, machineNow, type PartResult } from '../kept-results';
import { benchFirstEstimate, benchFirstPicture } from './estimates';
import { benchFrames } from './frames';
import { benchFull } from './full';
import { benchHeap } from './heap';
import { benchNewPlace } from './new-place';
import { seconds } from './open';
import type { Part } from './part';
import { buildName, FOLDER } from './results';
import { benchSizes } from './sizes';
import { benchTasks } from './tasks';

const PARTS: Readonly<Record<string, Part>> = {
  sizes: benchSizes,
  picture: benchFirstPicture,
  estimate: benchFirstEstimate,
  place: benchNewPlace,
  tasks: benchTasks,
  frames: benchFrames,
  heap: benchHeap,
  full: benchFull,
};

const USAGE = `expected --only with some of ${Object.keys(PARTS).join(', ')}, or --missing`;

function wanted(): { names: string[]; missing: boolean } {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, missing: { type: 'boolean' } } });
    const names = values.only === undefined ? Object.keys(PARTS) : values.only.split(',');
    const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
    if (unknown.length > 0) throw new Error(`no part is named ${unknown.join(', ')}`);
    return { names, missing: values.missing === true };
  } catch (error) {
    console.error(`${(error as Error).message}; ${USAGE}`);
    process.exit(2);
  }
}

async function measure(part: string, build: string): Promise<PartResult> {
  const { reference, machine } = machineNow();
  const began = performance.now();
  const say = (words: string) => {
    process.stderr.write(`  … ${part}: ${words} (${seconds(performance.now() - began)})\n`);
  };
  const lines = await PARTS[part](reference, say);
  return { part, build, machine, took: seconds(performance.now() - began), lines };
}

const { names, missing } = wanted();
const build = buildName();
let failed = 0;
for (const name of names) {
  const old = missing ? kept(FOLDER, name, build) : null;
  try {
    const result = old ?? (await measure(name, build));
    console.log(`\n${name} (${result.machine}; took ${result.took}${old ? ', measured before' : ''})`);
    for (const line of result.lines) console.log(`  ${line}`);
    if (!old) process.stderr.write(`  … kept in ${keep(FOLDER, result)}\n`);
  } catch (error) {
    failed++;
    console.error(`\n${name}: could not be measured: ${error instanceof Error ? error.message : error}`);
  }
}
process.exit(failed > 0 ? 1 : 0);
