/**
 * Finished pairs on disk, named by what they depend on: the program itself, the scenario and the values of their
 * draw. A study that was stopped goes on where it stood, and one that was run before is read. Like starts, a file
 * is written beside its place and renamed, and one that is not whole is as good as none.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import { drawsOf } from '../engine/plan';
import type { RunResult } from '../engine/results';
import type { Scenario } from '../engine/scenario';

export interface KeptRuns {
  /** Runs of a pair in the order of the arms, or null. */
  readonly read: (pair: number) => RunResult[] | null;
  readonly write: (pair: number, runs: readonly RunResult[]) => void;
}

const DIGEST_BYTES = 32;
/** Runs of a program that nobody has used for so long are cleared away. */
const KEPT_DAYS = 30;

/** SHA-256 of the program: of the bundle this file is in or, before it is built, of all sources. */
export function programHash(here = fileURLToPath(import.meta.url)): string {
  const bundled = here.endsWith('.js');
  const folder = bundled ? dirname(here) : dirname(dirname(here));
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: !bundled, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|ts|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 24);
}

/**
 * @param folder of the cache
 * @param program hash of the code that runs
 */
export function keptRuns(folder: string, program: string, scenario: Scenario): KeptRuns {
  const { name: _, description: __, draws: ___, ...rest } = scenario;
  const draws = drawsOf(scenario);
  const own = join(folder, 'runs', program);
  const fileOf = (pair: number) => {
    const values = draws[Math.floor(pair / scenario.replicates)];
    const content = JSON.stringify([rest, pair, values]);
    return join(own, createHash('sha256').update(content).digest('hex').slice(0, 40));
  };
  return {
    read(pair) {
      try {
        const bytes = readFileSync(fileOf(pair));
        const body = bytes.subarray(DIGEST_BYTES);
        if (!digest(body).equals(bytes.subarray(0, DIGEST_BYTES))) return null;
        return deserialize(gunzipSync(body)) as RunResult[];
      } catch {
        return null;
      }
    },
    write(pair, runs) {
      const file = fileOf(pair);
      const temporary = `${file}.${process.pid}`;
      try {
        mkdirSync(own, { recursive: true });
        const body = gzipSync(serialize(runs));
        writeFileSync(temporary, Buffer.concat([digest(body), body]));
        renameSync(temporary, file);
      } catch {
        // A cache that cannot be written costs time, nothing else.
        rmSync(temporary, { force: true });
      }
    },
  };
}

/** Takes away runs of programs that have not been used for a month. */
export function clearOldRuns(folder: string, program: string, now: number): void {
  const all = join(folder, 'runs');
  try {
    for (const other of readdirSync(all)) {
      const age = now - statSync(join(all, other)).mtimeMs;
      if (other !== program && age > KEPT_DAYS * 86_400_000) rmSync(join(all, other), { recursive: true });
    }
  } catch {
    // Nothing is kept yet, or somebody else clears it.
  }
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
