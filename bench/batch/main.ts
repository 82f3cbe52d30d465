/**
 * The batch bench: npm run bench:batch -- [runs] [--only part,part] [--missing] [--full]. Each line is printed as it
 * comes, and each part’s lines are kept when it ends; `--missing` goes on after an interruption. `--full` makes the
 * whole Sobol study too. Times are of the processor, of whole processes with all their threads, so that other work
 * on the machine adds little.
 */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keep, kept, machineNow } from '../kept-results';
import { type Bench, KEPT } from './bench';
import { estimates } from './estimate';
import { minutes } from './inputs';
import { memory } from './memory';
import { overhead } from './overhead';
import { sobol } from './sobol';
import { workers } from './workers';

const PARTS: Readonly<Record<string, (bench: Bench) => void>> = {
  overhead,
  estimate: estimates,
  workers,
  memory,
  sobol,
};
const USUAL_RUNS = 40;
const LEAST_RUNS = 20;

export async function benchBatch(): Promise<string[]> {
  const { runs, parts, missing, full } = readArguments(process.argv.slice(3));
  const build = buildName(`${runs} ${full}`);
  for (const part of parts) {
    const old = missing ? kept(KEPT, part, build) : null;
    if (old === null) measurePart(part, build, runs, full);
    else {
      console.log(`${part} (${old.machine}; took ${old.took}, measured before)`);
      for (const line of old.lines) console.log(line);
    }
    console.log();
  }
  return [];
}

function measurePart(part: string, build: string, runs: number, full: boolean): void {
  const { machine } = machineNow();
  console.log(`${part} (${machine})`);
  const folder = fs.mkdtempSync(join(tmpdir(), 'kithwork-bench-'));
  const lines: string[] = [];
  const began = performance.now();
  const took = () => minutes((performance.now() - began) / 1000);
  const say = (line: string) => {
    lines.push(line);
    console.log(line);
  };
  const doing = (words: string) => void process.stderr.write(`  … ${part}: ${words} (${took()})\n`);
  try {
    PARTS[part]({ folder, runs, full, say, doing });
    const file = keep(KEPT, { part, build, machine, took: took(), lines });
    process.stderr.write(`  … ${part}: took ${took()}, kept in ${file}\n`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What is measured, in a few letters: the built program, and what changes the measurement. */
function buildName(rest: string): string {
  const hash = createHash('sha256').update(rest);
  for (const file of fs.readdirSync('dist').sort()) {
    if (file.endsWith('.js')) hash.update(fs.readFileSync(join('dist', file)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** @throws Error that says what is allowed */
function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { only: { type: 'string' }, missing: { type: 'boolean' }, full: { type: 'boolean' } },
  });
  const names = Object.keys(PARTS);
  const parts = values.only === undefined ? names : values.only.split(',');
  for (const part of parts) {
    if (!Object.hasOwn(PARTS, part))
      throw new Error(`--only: expected some of ${names.join(',')}, got ${part}`);
  }
  const runs = Number(positionals[0] ?? USUAL_RUNS);
  if (!(Number.isInteger(runs) && runs >= LEAST_RUNS))
    throw new Error(`runs: expected a whole number from ${LEAST_RUNS}, got ${positionals[0]}`);
  return { runs, parts, missing: values.missing ?? false, full: values.full ?? false };
}
