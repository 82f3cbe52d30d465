/**
 * The batch bench: npm run bench:batch -- [runs] [--only part,part]. Each part is printed as it comes. Times are of
 * the processor, of whole processes with all their threads, so that other work on the machine adds little.
 */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { estimates } from './estimate';
import { memory } from './memory';
import { overhead } from './overhead';
import type { Say } from './say';
import { sobol } from './sobol';
import { workers } from './workers';

const PARTS: Readonly<Record<string, (folder: string, runs: number, say: Say) => void>> = {
  overhead,
  estimate: estimates,
  workers,
  memory,
  sobol,
};
const USUAL_RUNS = 40;
const LEAST_RUNS = 20;

export async function benchBatch(): Promise<string[]> {
  const { runs, parts } = readArguments(process.argv.slice(3));
  for (const part of parts) {
    const folder = fs.mkdtempSync(join(tmpdir(), 'kithwork-bench-'));
    try {
      PARTS[part](folder, runs, (line) => console.log(line));
      console.log();
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
  return [];
}

/** @throws Error that says what is allowed */
function readArguments(given: readonly string[]): { runs: number; parts: readonly string[] } {
  const names = Object.keys(PARTS);
  const at = given.indexOf('--only');
  const parts = at < 0 ? names : (given[at + 1] ?? '').split(',');
  for (const part of parts)
    if (!(part in PARTS)) throw new Error(`--only: expected some of ${names.join(',')}, got ${part}`);
  const rest = given.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  const runs = Number(rest[0] ?? USUAL_RUNS);
  if (!(Number.isInteger(runs) && runs >= LEAST_RUNS))
    throw new Error(`runs: expected a whole number from ${LEAST_RUNS}, got ${rest[0]}`);
  return { runs, parts };
}
